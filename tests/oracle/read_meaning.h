// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "tests/oracle/read_audit_maker.h"
#include "tests/oracle/read_choices.h"
#include "tests/oracle/read_decisions.h"
#include "tests/oracle/read_orders.h"
#include "tests/oracle/read_worlds.h"

namespace concord::oracle {

/// What may be given up besides claims, by number.
using ChoiceMask = std::uint32_t;

/// Whether this is the name of a claim, and not of a choice.
bool is_claim(const std::string& name);

struct ReadCost {
  int claims = 0;
  int laws = 0;
  int readings = 0;
};

/// What is counted, where (or which thing), of whom, and by which hour.
using ReadFigure = std::tuple<Counted, int, Whom, int>;

/// Everything that is true of an audit, found from its meaning alone: all
/// subsets of what may be given up, all orders, all worlds.
class ReadMeaning {
 public:
  explicit ReadMeaning(const ReadAudit& audit);

  /// All claims but those that are set aside.
  ClaimMask all() const;
  /// Whether these hold with everything taken literally.
  bool agree(ClaimMask claims);
  /// The minimal sets that set no claim aside, so that these claims hold.
  const std::set<Names>& ways(ClaimMask claims);
  /// The minimal sets of these claims without which the others agree.
  std::set<Names> set_aside(ClaimMask claims);
  /// The minimal sets of these claims that do not agree.
  std::set<Names> conflicts(ClaimMask claims);
  /// What each figure can be where exactly these are given up.  Nothing: not
  /// all these claims can hold so.
  std::optional<std::map<ReadFigure, ReadEnds>> row(ClaimMask claims,
                                                    const Names& given_up);
  ReadCost cost_of(const Names& given_up) const;
  /// Of those among the names that are claims, with all who say the same.
  ClaimMask claims_among(const Names& names) const;

 private:
  using Signature = std::vector<Stand>;
  /// What is possible at stated moments, by hour.
  using Supports = std::map<std::pair<Counted, int>, StateSet>;

  void add_choices();
  void add_choices_of(int claim);
  void group_claims();

  const ReadClaim& claim(int index) const {
    return audit_.claims[static_cast<std::size_t>(index)];
  }
  const States& states(Counted counted) const {
    return counted == kStatus ? things_ : counts_;
  }
  ChoiceMask choices_of(Counted counted, ClaimMask claims) const;
  StateSet admitted(int claim, ChoiceMask taken);
  StateSet taken_with(int claim, ChoiceMask choices) const;
  bool is_held(Choice::Kind kind, ChoiceMask taken) const;
  bool are_one(ChoiceMask taken) const;
  StateSet always(Counted counted, const Stand& stand, ChoiceMask taken) const;
  Links links(Counted counted, const Stand& before, const Stand& after,
              ChoiceMask taken) const;
  std::optional<std::vector<StateSet>> solve(Counted counted,
                                             const Chain& chain,
                                             ChoiceMask taken);
  std::optional<Supports> supports(Counted counted, const Order& order,
                                   ClaimMask claims, ChoiceMask taken);
  std::optional<Supports> worlds(ClaimMask claims, ChoiceMask taken);
  const std::vector<ChoiceMask>& least(Counted counted, const Order& order,
                                       ClaimMask claims);
  void add_ways(const Order& order, ClaimMask claims, ChoiceMask moved,
                std::set<ChoiceMask>& found);
  std::set<int> accounts_in(ChoiceMask moved) const;
  Names names_of(ChoiceMask choices) const;
  std::set<Names> named(const std::set<ClaimMask>& groups) const;

  const ReadAudit& audit_;
  const ReadDecided decided_;
  const std::vector<ReadAccount> accounts_;
  const States counts_;
  const States things_;
  std::vector<Taken> as_decided_;  // by claim
  std::vector<Choice> choices_;
  std::vector<ClaimMask> groups_;  // who say the same for one origin
  std::map<std::pair<int, ChoiceMask>, StateSet> admitted_;
  std::map<std::tuple<Counted, ClaimMask, Signature>, std::vector<ChoiceMask>>
      least_;
  std::map<ClaimMask, std::set<Names>> ways_;
};

}  // namespace concord::oracle
