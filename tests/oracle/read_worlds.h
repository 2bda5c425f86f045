// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <bitset>
#include <functional>
#include <optional>
#include <vector>

#include "tests/oracle/read_audit_maker.h"

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

/// All states in which the laws of one instant hold.
class States {
 public:
  static States of_counts(const ReadAudit& audit);
  static States of_things(const ReadAudit& audit);

  const State& operator[](std::size_t i) const { return all_[i]; }
  StateSet where(const std::function<bool(const State&)>& is_so) const;
  /// Those that are nowhere less than some of these, or nowhere more.
  StateSet after(const StateSet& these) const { return join(these, above_); }
  StateSet before(const StateSet& these) const { return join(these, below_); }
  /// Of the figure in that slot, in any of these states.
  ReadEnds ends(const StateSet& in, std::size_t slot) const;

 private:
  explicit States(std::vector<State> all);
  static StateSet join(const StateSet& of, const std::vector<StateSet>& by);

  std::vector<State> all_;
  std::vector<StateSet> above_;
  std::vector<StateSet> below_;
};

/// One instant of a chain: what it admits, and whether nothing moves since the
/// one before.
struct Step {
  StateSet admits;
  bool still = false;
};

/// In which states each step is, in some world in which nothing ever falls.
/// Nothing: there is no such world.
std::optional<std::vector<StateSet>> rising(const States& states,
                                            const std::vector<Step>& steps);

/// What the soft law says of those killed in the raid.
inline constexpr int kFloor = 2;

/// 10 as 9 to 11: what a number that ends in zeros may have been.
std::optional<Range> as_rounded(const Range& said);

}  // namespace concord::oracle
