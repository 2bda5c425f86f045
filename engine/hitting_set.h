// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <queue>
#include <set>
#include <vector>

#include "engine/bits.h"

namespace concord {

/// What a set of elements weighs: sums, compared from the left.  Sets that
/// weigh the same must have equally many elements.
using Weight = std::array<std::int64_t, 4>;

/// Every hitting set that is worth a look, the lightest first: a set that meets
/// each of the sets in add(), and includes none of those in block().
///
/// Both kinds may be added at any time, which makes this the half of an
/// implicit hitting set algorithm that decides (Reiter 1987; Davies and
/// Bacchus 2011; Ignatiev, Previti, Liffiton, Marques-Silva 2015).  Best-first
/// search over partial sets: a node is extended by each element of a set that
/// it does not meet, minus the elements its elder sisters took, so no set is
/// seen twice.  What disjoint unmet sets must still cost bounds a node from
/// below.  Weights being equal, fewer groups go first, then the first set by
/// its elements.  Cost: exponential in the size of the answer; hence `nodes`.
class HittingSets {
 public:
  struct Element {
    Weight weight;
    std::int32_t group = 0;  // "fewest accounts": elements that count as one
    std::int32_t slot = -1;  // elements of one slot weigh its weight but once
    Weight slot_weight{};
  };

  /// Throws BudgetSpent once more than `nodes` were looked at.
  explicit HittingSets(std::vector<Element> elements,
                       std::int64_t nodes = 50'000);

  std::size_t size() const { return elements_.size(); }

  void add(Bits must_meet);
  void block(Bits must_not_include);

  /// The first one left, or nothing.  It comes again until add() or block()
  /// rules it out.
  std::optional<Bits> next();

 private:
  struct Node {
    Weight weight{};  // at least that of every set below this node
    std::size_t groups = 0;
    bool meets_all = false;
    Indices chosen_members;
    Bits chosen;
    Bits closed;  // elements that only elder sisters may have
    // What was found of the first `seen` sets:
    std::size_t seen = 0;
    Bits used;                       // by unmet ones that are disjoint
    std::optional<Bits> unmet = {};  // the smallest, without closed elements

    bool operator<(const Node& other) const;  // other goes first
  };

  bool is_blocked(const Bits& chosen) const;
  /// Takes into account the sets that were added since the last time.
  void estimate(Node& node) const;
  void extend(const Node& node);
  Weight weight_of(const Bits& set) const;
  Weight lightest(const Bits& set) const;
  std::size_t groups_of(const Bits& set) const;

  std::vector<Element> elements_;
  std::int64_t nodes_left_;
  std::vector<Bits> sets_;
  std::map<std::size_t, std::set<Bits>> by_size_;  // the same
  std::vector<Bits> blocked_;
  std::priority_queue<Node> frontier_;
};

}  // namespace concord
