// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "engine/budget_spent.h"
#include "engine/propagator.h"
#include "engine/replay.h"
#include "engine/verify.h"
#include "engine/world_search.h"
#include "engine/worlds.h"
#include "engine/z3_door.h"

namespace concord {

/// Decides single questions for the second check: is there a world, is there
/// none.  Has a Z3 of its own and takes nothing on trust.
class Referee {
 public:
  Referee(const System& system, Evidence evidence, const Budget& budget);

  /// Whether a world satisfies these constraints (and the probe).
  bool has_world(const Bits& constraints, const Probe* probe = nullptr);
  /// One that does, or nothing.  Valid until the next question.
  const World* world(const Bits& constraints, const Probe* probe = nullptr);
  /// All that were seen, whatever they satisfy.
  const std::deque<World>& worlds() const { return worlds_.all(); }
  /// Whether none does: by steps of propagation, each redone (replay.h), or by
  /// Z3, or as a set known to clash is among them.
  bool clash(const Bits& constraints, const Probe* probe = nullptr);
  /// The same of these and more, where many are asked of the same constraints.
  bool clash_with(const Bits& constraints, const Bits& more);

  /// Ends beyond which there is nothing, by steps of propagation redone.
  const std::vector<Ends>& ends_shown(const Bits& constraints);

  /// Whether the unknown can go on for ever; whether it comes as near as you
  /// like to `end`, which `up` or down it does not reach.
  bool goes_on(const Bits& constraints, std::int32_t unknown, bool up);
  bool comes_near(const Bits& constraints, std::int32_t unknown,
                  const Rational& end);

  const System& system() const { return system_; }

 private:
  bool ask(const Bits& constraints, const Probe* probe);
  bool finds_world(const Bits& constraints, const Probe* probe);
  void propagate(const Bits& constraints);
  std::optional<Bits> steps_clash(const Bits& constraints, const Probe* probe);
  bool steps_clash(const Bits& constraints, const Probe& probe);
  bool shows_clash(const Bits& constraints, const Probe& probe);
  bool proves_clash(const Bits& constraints, const Probe* probe);
  std::optional<bool> clash_in_what_is_left(const Bits& constraints,
                                            const Probe* probe);
  bool is_all_of_some(const Bits& constraints) const;
  bool add_pair(PointPair pair);
  bool find_pair(const Bits& constraints, Pairing pairing, Probe second);

  /// A System of pairs and what answers for it, made when no pair was given.
  struct Pairs {
    Pairs(const Z3Context& context, const System& system, const Budget& budget,
          Pairing pairing);

    Paired paired;
    Z3Door door;
  };

  const System& system_;
  Budget budget_;
  std::vector<std::pair<PointPair, Bits>> pairs_;  // and what they satisfy
  Z3Context context_;
  Z3Door door_;
  WorldSearch search_;
  Propagator tried_;  // by search_
  Propagator steps_;
  std::optional<Bits> propagated_;  // what steps_ holds
  std::size_t said_ = 0;            // its moves with nothing supposed
  Replay replay_;
  std::optional<Bits> shown_for_;
  std::vector<Ends> shown_;
  Worlds worlds_;
  std::vector<Bits> clashes_;
  std::map<std::int32_t, std::vector<Clash>> said_to_clash_;  // by unknown
  std::map<std::int32_t, std::vector<Clash>> probe_clashes_;  // shown to
  std::map<Pairing, Pairs> pair_doors_;
};

}  // namespace concord
