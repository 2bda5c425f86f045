// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "claims/audit.h"
#include "claims/draft.h"
#include "claims/read_declined.h"

namespace concord {

/// A figure that the audit has of a source already, or that was turned down.
struct KnownStatement {
  std::string id;      // "n5", of a part "n5.police"
  std::string figure;  // whole: "attack/killed.police"
  std::string says;
  std::string quote;          // each run of white space one space
  std::optional<Span> place;  // in the text; nothing: not there, or not once
};

/// A claim of one source with its parts.
struct KnownClaim {
  std::string id;
  std::string file;  // "claims/wire.yaml"
  bool is_proposed = false;
  bool is_declined = false;
  bool is_relative = false;  // it counts in terms of another figure
  std::vector<KnownStatement> statements;  // its own first
  bool has_own = true;                     // else its parts alone say something
};

/// What the claims files of an audit say, source by source.  What is wrong with
/// a file is passed over.
class ClaimsKnown {
 public:
  explicit ClaimsKnown(const Folder& folder);

  /// The claims of a source in the order of their ids, then what was declined.
  std::vector<KnownClaim> of(const Source& source) const;
  /// All ids that no new claim may have.
  std::vector<std::string> ids() const;

 private:
  std::map<std::string, std::vector<ClaimDraft>> claims_;  // by source
  std::map<std::string, std::vector<DeclinedDraft>> declined_;
};

}  // namespace concord
