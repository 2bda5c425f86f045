// SPDX-License-Identifier: Apache-2.0
#include "engine/cores.h"

#include <set>
#include <utility>

namespace concord {
namespace {

std::vector<HittingSets::Element> elements_of(const System& system) {
  std::vector<HittingSets::Element> elements;
  for (const System::Assumption& assumption : system.assumptions) {
    const bool said = !assumption.accounts.empty();
    elements.push_back({{1, 0, 0, 0}, said ? assumption.accounts.front() : -1});
  }
  return elements;
}

// What of the universe fails in the largest extension of this world that is
// found by adding one assumption at a time: a minimal correction set.
Bits left_out(Oracle& oracle, const CoreQuestion& question,
              const World& world) {
  Bits satisfied = world.assumptions & (question.held | question.universe);
  for (const std::int32_t each : (question.universe - satisfied).members()) {
    const auto member = static_cast<std::size_t>(each);
    if (satisfied.has(member)) continue;
    Bits more = satisfied;
    more.insert(member);
    const Oracle::Reply reply = oracle.ask(more, question.probe);
    if (reply.holds()) {
      satisfied =
          reply.world->assumptions & (question.held | question.universe);
    }
  }
  return question.universe - satisfied;
}

// Worlds seen before that answer the question say at once what to meet.
void add_known(const Oracle& oracle, const CoreQuestion& question,
               HittingSets& candidates) {
  const Bits needed = constraints_of(oracle.system(), question.held);
  std::set<std::pair<std::size_t, Bits>> smallest_first;
  for (const World& world : oracle.worlds().all()) {
    if (!world.constraints.includes(needed)) continue;
    if (question.probe && !holds(*question.probe, world.point)) continue;
    const Bits failing = question.universe - world.assumptions;
    smallest_first.emplace(failing.count(), failing);
  }
  for (const auto& [count, failing] : smallest_first) candidates.add(failing);
}

}  // namespace

bool each_core(Oracle& oracle, const CoreQuestion& question,
               const std::function<bool(const Bits&)>& found) {
  HittingSets candidates(elements_of(oracle.system()));
  add_known(oracle, question, candidates);
  while (const std::optional<Bits> candidate = candidates.next()) {
    const Oracle::Reply reply =
        oracle.ask(question.held | *candidate, question.probe);
    if (reply.holds()) {
      candidates.add(left_out(oracle, question, *reply.world));
      continue;
    }
    candidates.block(*candidate);
    if (!found(*candidate)) return false;
  }
  return true;
}

Bits minimal_core(Oracle& oracle, const Bits& held, Bits core,
                  const Probe* probe) {
  core -= held;
  for (const std::int32_t each : core.members()) {
    const auto member = static_cast<std::size_t>(each);
    if (!core.has(member)) continue;
    Bits fewer = core;
    fewer.erase(member);
    const Oracle::Reply reply = oracle.ask(held | fewer, probe);
    if (!reply.holds()) core = reply.core - held;
  }
  return core;
}

}  // namespace concord
