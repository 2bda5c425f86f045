// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "engine/answer.h"
#include "engine/budget_spent.h"
#include "engine/evaluate.h"
#include "engine/propagate.h"
#include "engine/propagator.h"
#include "engine/solve.h"
#include "engine/world_search.h"
#include "engine/worlds.h"
#include "engine/z3_door.h"

namespace concord {

/// Answers "can these all hold?", and never asks Z3 what it can know without:
/// yes if a world seen before shows it, no if a core found before is in it or
/// if propagation clashes, yes if a search finds a world.  All are facts about
/// the System, so that only the work depends on them.
class Oracle {
 public:
  struct Reply {
    const World* world = nullptr;  // nothing: they clash
    Bits core;  // then: assumptions, or constraints, that clash already

    bool holds() const { return world != nullptr; }
  };

  Oracle(const Z3Context& context, const System& system, const Budget& budget);

  /// All of these assumptions and every constraint without a guard.
  Reply ask(const Bits& assumptions, const Probe* probe = nullptr);
  /// Whether some world seen before shows that they can all hold.
  bool is_seen(const Bits& assumptions) {
    return worlds_.find(guards_.constraints_of(assumptions), nullptr) !=
           nullptr;
  }
  /// Constraints, of those that hold with `assumptions`, that leave this probe
  /// no answer: it is known to have none.
  Bits clash(const Bits& assumptions, const Probe& probe);
  /// Only these constraints.
  Reply ask_constraints(const Bits& constraints, const Probe* probe = nullptr);

  /// Looks for a world in which unknowns are as low, or as high, as they can
  /// be, and remembers it: most ends are reached in one of these two.
  void survey(const Bits& assumptions, bool high);

  /// Whether these constraints hold at a point not far from a world seen; if it
  /// could be one, it is remembered.
  bool holds_at(Point point, const World& near, const Bits& constraints);

  /// The world at a point, if these constraints hold there.  Valid until the
  /// next question.
  const World* remember(Point point, const Bits& constraints);

  /// Within which edges propagation sees an unknown, with all of these.
  const Propagator::Edges& edges(const Bits& assumptions, std::int32_t unknown);
  /// The same of every unknown; nothing where propagation clashes.
  std::optional<std::vector<Ends>> all_ends(const Bits& assumptions);
  /// The constraints by which propagation sees the ends of these unknowns.
  Indices behind_ends(const Bits& assumptions,
                      const std::set<std::int32_t>& unknowns);

  /// The farthest value in the piece around a world (see Z3Door::extreme).
  std::optional<Rational> extreme(const Bits& constraints, const Point& near,
                                  bool fix_whole, std::int32_t unknown,
                                  bool greatest);

  const System& system() const { return system_; }
  /// What holds while these do.  Valid until the next question.
  const Bits& constraints_of(const Bits& assumptions) {
    return guards_.constraints_of(assumptions);
  }
  const Worlds& worlds() const { return worlds_; }
  /// Of all worlds, once nothing is asked any more.
  std::vector<Point> take_points() && { return std::move(worlds_).take(); }
  /// What propagation found to clash with some probe.
  const std::vector<Clash>& clashes() const { return clashes_; }
  const Work& work() const { return work_; }

 private:
  const Bits* known_core(const Bits& assumptions, const Probe* probe) const;
  bool hold(const Bits& constraints);
  std::optional<Reply> try_quickly(Propagator& propagator, bool can_hold,
                                   const Probe* probe);
  Reply reply(Held held);
  void keep_core(const Bits& core, const Probe* probe);
  void spend_check();

  const System& system_;
  Budget budget_;
  Z3Door door_;
  Guards guards_;
  WorldSearch search_;
  Propagator by_assumption_;
  bool laws_hold_ = true;
  std::size_t laws_said_ = 0;  // moves of what no assumption guards
  Bits held_;                  // constraints of the question before
  std::size_t held_said_ = 0;
  Propagator by_constraint_;
  Work work_;
  Worlds worlds_;
  /// Without a probe, by their first assumption; -1: the laws alone.
  std::map<std::int32_t, std::vector<Bits>> cores_;
  /// Cores of assumptions, by unknown.
  std::map<std::int32_t, std::vector<Clash>> probe_cores_;
  std::vector<Clash> clashes_;
};

/// Shrinks constraints that clash to a set none of which can be spared, by
/// trying to leave out each of `order` in turn.  The result depends only on the
/// order: a core merely proves that whatever lies outside it can go unasked.
Indices minimal_constraints(Oracle& oracle, Bits constraints,
                            const Indices& order, const Probe* probe = nullptr);

}  // namespace concord
