// SPDX-License-Identifier: Apache-2.0
#include "tests/oracle/worlds.h"

namespace concord::oracle {
namespace {

bool tied(Tie tie, int parts, int whole) {
  switch (tie) {
    case Tie::Open:
      return true;
    case Tie::Disjoint:
      return parts <= whole;
    case Tie::Whole:
      return parts == whole;
  }
  return false;
}

/// Tries every value of every figure, leaving a branch as soon as a law whose
/// figures all have a value is broken.
class Enumeration {
 public:
  Enumeration(const SmallAudit& audit, int ceiling,
              const std::function<void(const World&)>& visit)
      : audit_(audit),
        ceiling_(ceiling),
        visit_(visit),
        whos_(audit.populations ? 3 : 1) {}

  void run() { choose(0); }

 private:
  void choose(int index) {
    if (index == audit_.moments * audit_.events * whos_) {
      visit_(world_);
      return;
    }
    const int moment = index / (audit_.events * whos_);
    const int event = index / whos_ % audit_.events;
    const int who = index % whos_;
    for (int value = 0; value <= ceiling_; ++value) {
      world_.value[event][who][moment] = value;
      if (fits(event, who, moment)) choose(index + 1);
    }
  }

  // The laws whose last figure, in the order of choice, is this one.
  bool fits(int event, int who, int moment) const {
    const auto& v = world_.value;
    const int value = v[event][who][moment];
    if (who != kAll && value > v[event][kAll][moment]) return false;
    if (who == kAttackers &&
        !tied(audit_.parts_of_everyone, v[event][kVictims][moment] + value,
              v[event][kAll][moment])) {
      return false;
    }
    if (event > 0 && value > v[0][who][moment]) return false;
    if (audit_.events > 1 && event == audit_.events - 1) {
      int parts = 0;
      for (int e = 1; e < audit_.events; ++e) parts += v[e][who][moment];
      if (!tied(audit_.parts_of_root, parts, v[0][who][moment])) return false;
    }
    return !audit_.rises || moment == 0 || v[event][who][0] <= value;
  }

  const SmallAudit& audit_;
  int ceiling_;
  const std::function<void(const World&)>& visit_;
  int whos_;
  World world_;
};

}  // namespace

void each_world(const SmallAudit& audit, int ceiling,
                const std::function<void(const World&)>& visit) {
  Enumeration(audit, ceiling, visit).run();
}

bool holds(const SmallClaim& claim, const World& world) {
  const auto value = [&](Who who) {
    return world.value[claim.event][who][claim.moment];
  };
  if (claim.total && !claim.total->admits(value(claim.who))) return false;
  if (claim.victims && !claim.victims->admits(value(kVictims))) return false;
  if (claim.attackers && !claim.attackers->admits(value(kAttackers))) {
    return false;
  }
  if (!claim.parts_are_all) return true;
  const int listed =
      value(kVictims) + (claim.attackers ? value(kAttackers) : 0);
  return listed == value(kAll);
}

bool soft_law_holds(const SmallAudit& audit, const World& world, int moment) {
  return world.value[audit.events - 1][kAll][moment] >= 2;
}

}  // namespace concord::oracle
