// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "engine/evaluate.h"
#include "engine/exact.h"
#include "engine/system.h"

namespace concord {

/// Bounds propagation (Schulte and Stuckey 2008) that can be taken back: each
/// constraint takes from what its unknowns can be what it makes impossible,
/// until nothing moves.  Sound, not complete: a clash that it sees is one.
///
/// Rounds in the order of the constraints, 100 at most, since sums that feed
/// each other may creep for ever; a constraint that can take no more than at
/// its last turn is passed over.
class Propagator {
 public:
  /// Of a clause of several comparisons, the last one that is still possible
  /// must hold; or such clauses are passed over, as in a proof for people.
  enum class Clauses : std::uint8_t { LastPossible, PassOver };

  struct Edge {
    Exact value;
    bool open = false;

    friend bool operator==(const Edge&, const Edge&) = default;
  };
  struct Edges {
    std::optional<Edge> low;
    std::optional<Edge> high;

    bool empty() const;
    bool one_value() const { return low && high && low->value == high->value; }
  };
  /// One edge that was moved, by a constraint through one of its comparisons,
  /// or because it was supposed.
  struct Move {
    std::int32_t constraint = -1;  // -1: supposed
    std::uint32_t comparison = 0;
    std::int32_t unknown = 0;
    bool upper = false;
    std::optional<Edge> before;
  };

  Propagator(const System& system, Clauses clauses);

  /// Forgets all moves, and holds just these constraints.
  void start(const Bits& constraints);
  /// Holds these, too.
  void hold(const Bits& constraints);
  /// Supposes something of one unknown.
  void suppose(const Probe& probe);
  /// Lets the constraints take what they can.  False: some unknown, or some
  /// clause, is left with nothing.
  bool run();

  const std::vector<Edges>& edges() const { return edges_; }  // by unknown
  const Edges& edges(std::int32_t unknown) const {
    return edges_[static_cast<std::size_t>(unknown)];
  }
  /// The constraints that speak of an unknown.
  const std::vector<std::int32_t>& users(std::int32_t unknown) const {
    return users_[static_cast<std::size_t>(unknown)];
  }
  const std::vector<Move>& moves() const { return moves_; }
  std::optional<std::int32_t> emptied() const { return emptied_; }
  const Bits& held() const { return held_; }

  /// As it was when run() had come to an end after so many moves, with just
  /// these constraints.
  void back_to(std::size_t moves, const Bits& held);

  /// The constraints by which the last clash came about, and the moves, the
  /// last first.
  Bits clash() const;
  std::vector<std::size_t> moves_behind_clash() const;

 private:
  static constexpr std::size_t kNever = static_cast<std::size_t>(-1);

  static std::size_t edge_index(std::int32_t unknown, bool upper) {
    return static_cast<std::size_t>(unknown) * 2 + (upper ? 1 : 0);
  }
  void list_woken(std::int32_t constraint);
  void wake(std::size_t edge);
  void visit(std::int32_t constraint);
  void visit_clause(std::int32_t constraint);
  void enforce(std::int32_t constraint, std::uint32_t comparison);
  void at_most(std::int32_t constraint, std::uint32_t comparison, int side);
  bool at_most_in_words(std::int32_t constraint, std::uint32_t comparison,
                        int side);
  void tighten(Move move, Edge edge);
  std::vector<std::size_t> edges_that_met() const;
  bool is_possible(const System::Comparison& comparison) const;
  void want(const System::Comparison& comparison, bool both_sides,
            std::vector<std::size_t>& wanted) const;
  std::vector<std::size_t> edges_behind(const Move& move) const;

  const System& system_;
  Clauses clauses_;
  std::vector<std::vector<std::int32_t>> users_;  // constraints, by unknown
  /// By edge: the constraints that can take more when it moves, since it is
  /// where a term of theirs is least.
  std::vector<std::vector<std::int32_t>> woken_;
  std::vector<bool> settles_;  // by constraint: a second turn moves nothing
  std::vector<bool> whole_;    // by comparison: none of its terms is rational
  std::vector<Edges> edges_;
  Bits held_;
  std::vector<Move> moves_;
  std::vector<std::size_t> moved_before_;  // by move: the last of its edge
  std::vector<std::size_t> last_moved_;    // by edge; kNever: not at all
  std::vector<std::uint64_t> due_;         // a bit for each constraint
  std::optional<std::int32_t> emptied_;
  std::int32_t emptied_clause_ = -1;
};

/// Calls `edge(unknown, upper)` for each edge by which a comparison moves one
/// edge of an unknown: those at which its other terms leave it the least room.
void each_edge_behind(const System& system,
                      const System::Comparison& comparison,
                      std::int32_t unknown, bool upper,
                      const std::function<void(std::int32_t, bool)>& edge);

}  // namespace concord
