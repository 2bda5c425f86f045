// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "engine/answer.h"
#include "engine/direct_conflicts.h"
#include "engine/law_finder.h"
#include "engine/oracle.h"

namespace concord {

/// Conflicts of a large System where they arise: in a table with hundreds of
/// disagreements all of them are beyond counting, since each claim can be
/// replaced by those from which it follows.  Listed are those that one law, or
/// none, makes of claims (direct_conflicts.h), and for claims of a way out that
/// are in none of these, one through several laws.
///
/// Of each none of the claims can be spared by the laws that it names
/// (Answer::minimal_by_laws): that is decided in a System of just these.
class LocalConflicts {
 public:
  LocalConflicts(Oracle& oracle, const Budget& budget);

  /// Finds that what is no claim clashes by itself, if it does.
  bool find_without_claims();
  /// The direct ones.
  void find_direct();
  /// One about each claim of a way out that is in none so far; where Z3 is
  /// needed to see it, only about the first few.
  void find_about(const Bits& way_out);

  /// The claims in them.
  Bits claims() const;
  /// The smallest first: so many, and behind them each that has a claim of its
  /// own.  None that holds another.
  std::vector<Conflict> first(std::size_t cap) const;

 private:
  void add(const Bits& constraints);
  bool add_direct(std::int32_t claim);
  void add_through_several(const Bits& way_out);
  void add_as_asked(const Bits& put_back);
  bool is_in_one(std::int32_t claim) const;

  Oracle& oracle_;
  const Budget budget_;
  const Z3Context context_;  // of the small Systems
  const Bits others_;        // assumptions that are no claims
  const DirectConflicts direct_;
  const Guards guards_;
  std::map<Indices, Indices> found_;  // laws, by claims
  Bits claims_;                       // in them
};

}  // namespace concord
