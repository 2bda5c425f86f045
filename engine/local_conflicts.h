// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "engine/answer.h"
#include "engine/direct_conflicts.h"
#include "engine/law_finder.h"
#include "engine/oracle.h"
#include "engine/propagator.h"
#include "engine/witnesses.h"

namespace concord {

/// Conflicts of a large System where they arise: in a table with hundreds of
/// disagreements all of them are beyond counting, since each claim can be
/// replaced by those from which it follows.  Listed are those that one law, or
/// none, makes of claims (direct_conflicts.h), and for each claim of a way out
/// that is in none of these, one through several laws.  Each is one by all laws
/// of the System: shown by a clash, and by a world without each of its claims.
class LocalConflicts {
 public:
  explicit LocalConflicts(Oracle& oracle);

  /// Whether all that is no claim clashes by itself: the only conflict then.
  bool find_without_claims();
  /// The claims that may be in direct ones.
  Bits claims() const;
  /// Finds these.  The claims of `rest` can hold together.  Throws BudgetSpent,
  /// as does the next.
  void find_direct(const Bits& rest);
  /// Finds one about each of these that is in none so far; all other claims can
  /// hold.
  void find_about(const Bits& way_out);

  /// The smallest first: so many, and behind them each that has a claim of its
  /// own.
  std::vector<Conflict> first(std::size_t cap) const;

 private:
  using Laws = std::optional<Indices>;  // nothing: to be found

  void add(const Bits& claims, const Laws& laws);
  void settle(const Bits& rest);
  void settle_by_asking(const Indices& claims, const Laws& laws);
  void keep(const Indices& claims, const Laws& laws);
  void add_direct(std::int32_t claim);
  void add_through_several(const Bits& way_out);
  Indices in_none(const Bits& claims) const;
  Bits all_but(const Bits& way_out) const;
  Bits by_steps_alone(Bits core);
  Indices needed(const Indices& claims, Indices laws);

  Oracle& oracle_;
  const Bits others_;       // assumptions that are no claims
  const Bits others_hold_;  // constraints
  DirectConflicts direct_;
  LawFinder laws_;
  Witnesses witnesses_;
  Propagator steps_;
  std::size_t others_said_ = 0;  // moves of what is no claim
  Propagator few_;
  std::map<Indices, Laws> pending_;  // by claims
  std::set<Indices> tried_;
  std::map<Indices, Indices> found_;  // laws, by claims
};

}  // namespace concord
