// SPDX-License-Identifier: Apache-2.0
#include "engine/ends.h"

#include <algorithm>
#include <utility>

#include "claims/check.h"

namespace concord {
namespace {

using Side = Probe::Side;

// Numbers as seen when looking up: the farther, the greater.
Exact seen(const Exact& value, bool up) { return up ? value : value * -1; }

Probe at_least(std::int32_t unknown, bool up, const Exact& far) {
  return {unknown, up ? Side::AtLeast : Side::AtMost, seen(far, up)};
}

const Exact& value_of(const World& world, std::int32_t unknown) {
  return world.point[static_cast<std::size_t>(unknown)];
}

Exact half_way_up(const Exact& from, const Exact& to) {
  return ceiling((from + to) / 2);
}

}  // namespace

EndFinder::Pairs::Pairs(const Z3Context& context, const System& system,
                        const Budget& budget, Pairing pairing)
    : paired(pair_up(system, pairing)),
      oracle(context, paired.system, budget) {}

EndFinder::EndFinder(Oracle& oracle, const Z3Context& context,
                     const Budget& budget)
    : oracle_(oracle), context_(context), budget_(budget) {}

EndFinder::Pairs& EndFinder::pairs_of(std::optional<Pairs>& pairs,
                                      Pairing pairing) {
  if (!pairs) pairs.emplace(context_, oracle_.system(), budget_, pairing);
  return *pairs;
}

std::optional<End> EndFinder::end(const Bits& held, std::int32_t unknown,
                                  bool up) {
  if (!wall(held, unknown, up) && is_endless(held, unknown, up)) {
    return std::nullopt;
  }
  const auto& itself =
      oracle_.system().unknowns[static_cast<std::size_t>(unknown)];
  return itself.rational ? rational_end(held, unknown, up)
                         : whole_end(held, unknown, up);
}

// Most ends are reached when everything is as low, or as high, as it can be;
// and unknowns without an end can mostly grow together.
void EndFinder::prepare(const Bits& held) {
  oracle_.survey(held, false);
  oracle_.survey(held, true);
  pairs_of(directions_, Pairing::Direction).oracle.survey(held, true);
  look_along_all(held, true);
  look_along_all(held, false);
}

// Directions add up, but for choices; so if each of many unknowns has one,
// there mostly is one along which all of them go.
void EndFinder::look_along_all(const Bits& held, bool up) {
  constexpr std::size_t kMany = 64;
  Pairs& directions = pairs_of(directions_, Pairing::Direction);
  Indices partners;  // of unknowns for which propagation sees no end
  for (std::size_t i = 0; i < oracle_.system().unknowns.size(); ++i) {
    if (wall(held, static_cast<std::int32_t>(i), up)) continue;
    partners.push_back(directions.paired.partner[i]);
  }
  if (partners.size() < kMany) return;
  System together = directions.paired.system;
  for (const std::int32_t each : partners) {
    auto& partner = together.unknowns[static_cast<std::size_t>(each)];
    (up ? partner.low : partner.high) = up ? 1 : -1;
  }
  Z3Door door(context_, together, budget_.rlimit_per_check);
  if (door.ask(held, nullptr) != Held::Holds) return;
  directions.oracle.remember(door.point(),
                             directions.oracle.constraints_of(held));
}

bool EndFinder::is_endless(const Bits& held, std::int32_t unknown, bool up) {
  const auto& itself =
      oracle_.system().unknowns[static_cast<std::size_t>(unknown)];
  if (up ? itself.high.has_value() : itself.low.has_value()) return false;
  Pairs& directions = pairs_of(directions_, Pairing::Direction);
  const auto index = static_cast<std::size_t>(unknown);
  const Probe grows = at_least(directions.paired.partner[index], up, 1);
  return directions.oracle.ask(held, &grows).holds();
}

std::optional<PointPair> EndFinder::steady_direction(const Bits& held,
                                                     std::int32_t unknown,
                                                     bool up) {
  Pairs& directions = pairs_of(directions_, Pairing::Direction);
  const auto index = static_cast<std::size_t>(unknown);
  const Probe by_one{directions.paired.partner[index], Side::Equal,
                     seen(1, up)};
  const Oracle::Reply reply = directions.oracle.ask(held, &by_one);
  if (!reply.holds()) return std::nullopt;
  return pair_at(directions.paired, reply.world->point);
}

const std::optional<Propagator::Edge>& EndFinder::wall(const Bits& held,
                                                       std::int32_t unknown,
                                                       bool up) {
  const Propagator::Edges& edges = oracle_.edges(held, unknown);
  return up ? edges.high : edges.low;
}

End EndFinder::whole_end(const Bits& held, std::int32_t unknown, bool up) {
  const Oracle::Reply start = oracle_.ask(held);
  CONCORD_CHECK(start.holds());
  Exact best = seen(value_of(*start.world, unknown), up);
  const Bits& constraints = oracle_.constraints_of(held);
  for (const World* world : oracle_.worlds().all(constraints)) {
    best = std::max(best, seen(value_of(*world, unknown), up));
  }
  std::optional<Exact> wall;
  if (const auto end = this->wall(held, unknown, up)) {
    wall = seen(end->value, up);
  }
  // Propagation's wall is mostly the end; else the farthest world mostly is.
  bool at_wall = wall.has_value();
  for (Exact step = 1; !wall || best < *wall;) {
    Exact target = best + step;
    if (at_wall) {
      target = *wall;
    } else if (wall) {
      target = std::min(target, half_way_up(best, *wall));
    }
    const Probe probe = at_least(unknown, up, target);
    const Oracle::Reply reply = oracle_.ask(held, &probe);
    if (reply.holds()) {
      best = seen(value_of(*reply.world, unknown), up);
    } else {
      wall = target - 1;
    }
    if (!std::exchange(at_wall, false)) step = step * 4;
  }
  return {seen(best, up).rational(), false};
}

End EndFinder::rational_end(const Bits& held, std::int32_t unknown, bool up) {
  if (const auto& wall = this->wall(held, unknown, up)) {
    const End seen_end{wall->value.rational(), wall->open};
    if (is_end(held, unknown, up, seen_end)) return seen_end;
  }
  Oracle::Reply here = oracle_.ask(held);
  while (here.holds()) {
    const Point near = here.world->point;
    Rational far;
    for (const bool fix_whole : {false, true}) {
      far = farthest_near(held, near, fix_whole, unknown, up);
      for (const bool open : {false, true}) {
        if (is_end(held, unknown, up, {far, open})) return {far, open};
      }
    }
    const Probe farther{unknown, up ? Side::Above : Side::Below, far};
    here = oracle_.ask(held, &farther);
  }
  throw BudgetSpent();  // the optimizer was wrong
}

Rational EndFinder::farthest_near(const Bits& held, const Point& near,
                                  bool fix_whole, std::int32_t unknown,
                                  bool up) {
  const std::optional<Rational> far = oracle_.extreme(
      oracle_.constraints_of(held), near, fix_whole, unknown, up);
  if (!far) throw BudgetSpent();
  return *far;
}

bool EndFinder::is_end(const Bits& held, std::int32_t unknown, bool up,
                       const End& end) {
  const Probe outside = beyond(oracle_.system(), unknown, up, end);
  if (oracle_.ask(held, &outside).holds()) return false;
  if (!end.open) {
    const Probe there{unknown, Side::Equal, end.value};
    return oracle_.ask(held, &there).holds();
  }
  Pairs& closures = pairs_of(closures_, Pairing::Closure);
  const Probe border{closures.paired.partner[static_cast<std::size_t>(unknown)],
                     Side::Equal, end.value};
  return closures.oracle.ask(held, &border).holds();
}

std::vector<PointPair> EndFinder::pairs() const {
  std::vector<PointPair> all;
  for (const auto* pairs : {&directions_, &closures_}) {
    if (!*pairs) continue;
    for (const World& world : (*pairs)->oracle.worlds().all()) {
      all.push_back(pair_at((*pairs)->paired, world.point));
    }
  }
  return all;
}

Work EndFinder::work() const {
  Work sum;
  for (const auto* pairs : {&directions_, &closures_}) {
    if (*pairs) sum += (*pairs)->oracle.work();
  }
  return sum;
}

Probe beyond(const System& system, std::int32_t unknown, bool up,
             const End& end) {
  if (end.open) return {unknown, up ? Side::AtLeast : Side::AtMost, end.value};
  if (system.unknowns[static_cast<std::size_t>(unknown)].rational) {
    return {unknown, up ? Side::Above : Side::Below, end.value};
  }
  return at_least(unknown, up, seen(end.value, up) + 1);
}

}  // namespace concord
