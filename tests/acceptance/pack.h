// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "claims/folder.h"
#include "engine/assemble.h"
#include "engine/solve.h"
#include "tests/acceptance/read_csv.h"

namespace concord::acceptance {

/// The claims of a pack: all columns that tests look at.
std::vector<CsvRow> read_claims(const std::string& pack);

/// Rows as a table that an audit reads from memory.
std::string table_of(const std::vector<CsvRow>& rows);

/// An entry of `tables:` for a table with the columns of the packs, whose times
/// are `as-of` or `during`, and for which `names` says what its cells mean.
std::string mapping_of(const std::string& file, const std::string& time,
                       const std::map<std::string, std::string>& names,
                       const std::string& source = "");

/// An entry of `laws:`.
std::string law(const std::string& id, const std::string& holds);

/// Claims by their ids.
using Claims = std::set<std::string>;

/// What the engine says of an audit, with claims by their ids.
struct Told {
  std::size_t claims = 0;
  std::size_t components = 0;
  std::size_t undecided = 0;  // components
  bool complete = true;       // every list of conflicts
  std::vector<Claims> conflicts;
  std::vector<Claims> ways_out;  // the first of each component that has one
  std::map<std::string, std::string> bounds;  // "[4, 4]" by figure
};

/// Reads the folder and solves each component, as `concord check` does.
Told tell(const Folder& folder, const Budget& budget);

/// A folder of an audit.yaml and a table of the pack itself.
Folder folder_of(const std::string& audit, const std::string& pack);

/// How the conflicts told of fit the broken instances of rules of a key: each
/// instance must be covered, that is, hold all claims of some conflict.
struct Score {
  std::size_t instances = 0;
  std::vector<Claims> uncovered;
  std::size_t conflicts = 0;
  std::size_t within_one = 0;         // conflicts that cover an instance
  std::vector<Claims> without_claim;  // that share no claim with any instance
};
Score score(const std::vector<Claims>& instances,
            const std::vector<Claims>& conflicts);

/// One line for the log of the test.
void print(const std::string& pack, const Told& told, const Score& score);

/// Finds claims by what they are about.
class ClaimIndex {
 public:
  explicit ClaimIndex(const std::vector<CsvRow>& claims);

  /// Of this event, figure and time.
  const Claims& about(const std::string& event, const std::string& figure,
                      const std::string& time) const;

 private:
  std::map<std::string, Claims> claims_;
};

}  // namespace concord::acceptance
