// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/answer.h"
#include "engine/system.h"

namespace concord {

/// The slow reference: solves a small System by trying every world in a box and
/// every subset of the assumptions.  Shares no code with the engine but the
/// types; only whole unknowns.
///
/// The box of an unknown goes from its low to its high; one without a high is
/// tried up to `open_end`, and counts as endless when it gets past `last_end`.
/// That is right whenever no world need be that far out (the caller's proof).
struct Box {
  std::int64_t open_end = 0;
  std::int64_t last_end = 0;
};

class BruteForce {
 public:
  explicit BruteForce(const System& system, Box box = {});

  /// All lists complete; every `laws` empty, since which minimal set of laws is
  /// told is a matter of taste; see needs_all().
  Answer answer() const;

  /// Whether the constraints in `asked` clash (with the unknown beyond `limit`,
  /// on the side that `up` says), and no longer do so without any of `spared`.
  struct Beyond {
    std::int32_t unknown = -1;  // -1: no such demand
    bool up = false;
    std::int64_t limit = 0;
  };
  bool needs_all(const Indices& asked, const Indices& spared,
                 const Beyond& beyond) const;

 private:
  using Mask = std::uint64_t;  // of assumptions, or of constraints
  struct World {
    std::vector<std::int64_t> values;
    Mask constraints = 0;
    Mask assumptions = 0;
    bool lawful = false;  // every constraint without a guard holds
  };
  // All lawful worlds in which the same assumptions hold.
  struct Kind {
    std::vector<std::int64_t> least;
    std::vector<std::int64_t> greatest;
  };

  void add_worlds(std::vector<std::int64_t>& values);
  void add_world(const std::vector<std::int64_t>& values);
  void add_to_kind(const World& world);
  bool can_hold(Mask assumptions) const;
  bool clashes(Mask constraints, const Beyond& beyond) const;
  Mask kind(bool claims) const;
  Verdict verdict() const;
  std::vector<Mask> smallest_first(Mask universe) const;

  std::vector<Conflict> conflicts() const;
  std::vector<Correction> ways_out() const;
  std::vector<Correction> account_ways_out() const;
  static std::vector<Indices> blocks(const std::vector<Conflict>& conflicts);
  Mask said_only_by(const std::set<std::int32_t>& accounts) const;
  Cost cost_of(Mask assumptions) const;
  Indices contradicting_laws() const;

  Row row(std::int32_t way_out, Mask held) const;
  Bound bound(Mask held, std::int32_t unknown) const;
  Indices why(Mask held, const Beyond& beyond) const;
  bool is_beyond(const World& world, const Beyond& beyond) const;
  bool forces(Mask held, const Beyond& beyond) const;
  Mask claims_on(std::int32_t unknown) const;

  const System& system_;
  Box box_;
  std::vector<World> worlds_;
  std::map<Mask, Kind> kinds_;
};

}  // namespace concord
