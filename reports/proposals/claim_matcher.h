// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "claims/hedge.h"
#include "reports/proposals/known_claims.h"
#include "reports/proposals/proposed_claim.h"

namespace concord {

/// One statement of one claim of a list: 0 is the claim's own, then its parts.
struct StatementAt {
  std::size_t claim = 0;
  std::size_t statement = 0;

  friend auto operator<=>(const StatementAt&, const StatementAt&) = default;
};

/// Which proposal is which claim.  Each statement is that of one other alone:
/// pairs are taken from the nearest on, so that neither the order of claims nor
/// of rules decides.
class ClaimMatcher {
 public:
  /// `out` are places in `known` that are passed over.  All must outlive it.
  ClaimMatcher(const std::vector<ProposedClaim>& proposed,
               const std::vector<KnownClaim>& known,
               const std::set<std::size_t>& out, const HedgeTable& hedges);

  void match();

  /// The known statement of each proposed one that has some.
  const std::map<StatementAt, StatementAt>& by_proposed() const {
    return by_proposed_;
  }
  bool is_matched(StatementAt known) const { return taken_.contains(known); }

 private:
  struct Pair {
    int nearness = 0;
    StatementAt proposed;
    StatementAt known;
  };

  void find_pairs(StatementAt at, const ProposedStatement& said);

  const std::vector<ProposedClaim>& proposed_;
  const std::vector<KnownClaim>& known_;
  const HedgeTable& hedges_;
  std::multimap<std::size_t, StatementAt>
      by_begin_;  // of the known, by their places
  std::multimap<std::string, StatementAt> by_quote_;  // those without one
  std::size_t longest_ = 0;
  std::vector<Pair> pairs_;
  std::map<StatementAt, StatementAt> by_proposed_;
  std::set<StatementAt> taken_;
};

}  // namespace concord
