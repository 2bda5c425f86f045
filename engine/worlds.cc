// SPDX-License-Identifier: Apache-2.0
#include "engine/worlds.h"

#include <algorithm>
#include <utility>

#include "claims/check.h"

namespace concord {
namespace {

// Enough for every story; past it a world is used once and forgotten.
constexpr std::size_t kMost = 4096;
// Beyond so many unknowns fewer: those of a large table fill the memory, and to
// look through them takes longer than to find another.
constexpr std::size_t kFew = 2048;

}  // namespace

Worlds::Worlds(const System& system)
    : system_(system), users_(users_of(system)) {}

const World& Worlds::add(Point point) {
  Bits constraints = held_constraints(system_, point);
  return keep(std::move(point), std::move(constraints));
}

const World& Worlds::add(Point point, const World& near) {
  Bits constraints = near.constraints;
  for (std::size_t i = 0; i < point.size(); ++i) {
    if (point[i] == near.point[i]) continue;
    for (const std::int32_t user : users_[i]) {
      const auto at = static_cast<std::size_t>(user);
      if (holds(system_, system_.constraints[at], point)) {
        constraints.insert(at);
      } else {
        constraints.erase(at);
      }
    }
  }
  return keep(std::move(point), std::move(constraints));
}

const World& Worlds::keep(Point point, Bits constraints) {
  CONCORD_CHECK(within_own_ends(system_, point));
  const std::size_t many = std::max(point.size(), kFew);
  const std::size_t most = kMost * kFew / many * kFew / many + 2;
  if (worlds_.size() >= most) {
    worlds_.pop_back();
    asked_ = Bits();
  }
  Bits assumptions = held_assumptions(system_, constraints);
  worlds_.push_back(
      {std::move(point), std::move(constraints), std::move(assumptions)});
  return worlds_.back();
}

const std::vector<const World*>& Worlds::all(const Bits& constraints) const {
  if (constraints != asked_) {
    asked_ = constraints;
    fitting_.clear();
    looked_at_ = 0;
  }
  for (; looked_at_ < worlds_.size(); ++looked_at_) {
    const World& world = worlds_[looked_at_];
    if (world.constraints.includes(constraints)) fitting_.push_back(&world);
  }
  return fitting_;
}

std::vector<Point> Worlds::take() && {
  std::vector<Point> points;
  for (World& world : worlds_) points.push_back(std::move(world.point));
  return points;
}

const World* Worlds::find(const Bits& constraints, const Probe* probe) const {
  const auto& fitting = all(constraints);
  const auto found = std::ranges::find_if(fitting, [&](const World* world) {
    return probe == nullptr || holds(*probe, world->point);
  });
  return found == fitting.end() ? nullptr : *found;
}

const World* Worlds::last(const Bits& constraints) const {
  const auto& fitting = all(constraints);
  return fitting.empty() ? nullptr : fitting.back();
}

}  // namespace concord
