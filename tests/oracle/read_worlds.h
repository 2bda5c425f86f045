// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <bitset>
#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "tests/oracle/read_audit_maker.h"
#include "tests/oracle/read_decisions.h"

namespace concord::oracle {

/// What one measure, or all things, can be at one instant: by place and whom,
/// or by thing.
struct State {
  std::array<int, 2 * kWhoms> value{};
  std::array<bool, 2 * kWhoms> endless{};  // it may be any greater number, too

  static std::size_t slot(int place, Whom whom) {
    return static_cast<std::size_t>(place * kWhoms + whom);
  }
  int at(int place, Whom whom) const { return value[slot(place, whom)]; }
};

/// The least and the greatest that a figure can be.
struct ReadEnds {
  int low = 0;
  std::optional<int> high;
};

using StateSet = std::bitset<1024>;

/// How a figure stands to the same one at the instant before.
enum class Link { Free, NotLess, Same };
/// By slot.
using Links = std::array<Link, 2 * kWhoms>;

/// All states in which the laws of one instant hold.
class States {
 public:
  static States of_counts(const ReadAudit& audit, const ReadDecided& decided);
  static States of_things(const ReadAudit& audit);

  const State& operator[](std::size_t i) const { return all_[i]; }
  StateSet where(const std::function<bool(const State&)>& is_so) const;
  /// Those that may follow, or go before, some of these where instants are
  /// linked like this.
  StateSet after(const StateSet& these, const Links& links) const;
  StateSet before(const StateSet& these, const Links& links) const;
  /// Of the figure in that slot, in any of these states.
  ReadEnds ends(const StateSet& in, std::size_t slot) const;

 private:
  /// By state: those that may follow, and those that may go before.
  struct Neighbours {
    std::vector<StateSet> after;
    std::vector<StateSet> before;
  };

  explicit States(std::vector<State> all);
  const Neighbours& neighbours(const Links& links) const;
  static StateSet join(const StateSet& of, const std::vector<StateSet>& by);

  std::vector<State> all_;
  mutable std::map<Links, Neighbours> neighbours_;  // as they are asked for
};

/// One instant of a chain: what it admits, and how it is tied to the one
/// before.
struct Step {
  StateSet admits;
  Links links{};
};

/// In which states each step is, in some world in which all links hold.
/// Nothing: there is no such world.
std::optional<std::vector<StateSet>> linked(const States& states,
                                            const std::vector<Step>& steps);

/// What the soft law says of those killed in the raid.
inline constexpr int kFloor = 2;

/// 10 as 9 to 11: what a number that ends in zeros may have been.
std::optional<Range> as_rounded(const Range& said);

}  // namespace concord::oracle
