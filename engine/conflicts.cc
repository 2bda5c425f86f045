// SPDX-License-Identifier: Apache-2.0
#include "engine/conflicts.h"

#include <algorithm>
#include <optional>

#include "engine/cores.h"
#include "engine/kinds.h"
#include "engine/propagate.h"

namespace concord {
namespace {

Conflict conflict_of(Oracle& oracle, const Bits& claims) {
  const Bits others = other_than_claims(oracle.system());
  Conflict conflict{claims.members(), {}};
  conflict.laws = laws_behind(oracle, others | claims, conflict.assumptions);
  return conflict;
}

// What propagation needs to see that `active` clash: the constraints by which
// an unknown is left with nothing.  Nothing if it does not see it.
std::optional<Bits> seen_to_clash(const System& system, const Bits& active,
                                  const Probe* probe) {
  const Propagation found = propagate(
      system,
      [&](std::int32_t index) {
        return active.has(static_cast<std::size_t>(index));
      },
      probe);
  if (!found.emptied) return std::nullopt;
  const std::int32_t unknown = *found.emptied;
  return Bits(active.size(),
              reasons(system, found, {{unknown, false}, {unknown, true}}));
}

// A proof that a person can follow, as it needs nothing but sums: the laws that
// propagation uses, each of which it would miss.
std::optional<Bits> laws_of_simple_proof(const System& system,
                                         const Bits& active,
                                         const Indices& order,
                                         const Probe* probe) {
  const std::optional<Bits> seen = seen_to_clash(system, active, probe);
  if (!seen) return std::nullopt;
  const Bits laws(active.size(), order);
  Bits used = *seen & laws;
  for (const std::int32_t law : order) {
    if (!used.has(static_cast<std::size_t>(law))) continue;
    Bits fewer = used;
    fewer.erase(static_cast<std::size_t>(law));
    const auto still = seen_to_clash(system, fewer | (active - laws), probe);
    if (still) used = *still & laws;
  }
  return used;
}

bool is_listed(const Listed<Conflict>& conflicts, std::int32_t claim) {
  return std::ranges::any_of(conflicts.items, [&](const Conflict& conflict) {
    return std::ranges::binary_search(conflict.assumptions, claim);
  });
}

// What `ways_out` leaves can hold, so all conflicts of it with one claim that
// was set aside are conflicts of that claim.
void add_conflict_of(Oracle& oracle, const Correction& way_out,
                     std::int32_t claim, Listed<Conflict>& conflicts) {
  const System& system = oracle.system();
  const Bits given_up(system.assumptions.size(), way_out.give_up);
  const Bits put_back(system.assumptions.size(), {claim});
  const CoreQuestion question{other_than_claims(system),
                              (claims_of(system) - given_up) | put_back,
                              nullptr};
  each_core(oracle, question, [&](const Bits& claims) {
    conflicts.items.push_back(conflict_of(oracle, claims));
    return false;
  });
}

void add_missing(Oracle& oracle, const Listed<Correction>& ways_out,
                 Listed<Conflict>& conflicts) {
  for (const Correction& way_out : ways_out.items) {
    const Bits given_up(oracle.system().assumptions.size(), way_out.give_up);
    if (given_up.meets(other_than_claims(oracle.system()))) continue;
    for (const std::int32_t claim : way_out.give_up) {
      if (is_listed(conflicts, claim)) continue;
      add_conflict_of(oracle, way_out, claim, conflicts);
    }
  }
}

bool smaller(const Conflict& a, const Conflict& b) {
  if (a.assumptions.size() != b.assumptions.size()) {
    return a.assumptions.size() < b.assumptions.size();
  }
  return a.assumptions < b.assumptions;
}

void list_smallest(Oracle& oracle, std::int32_t cap,
                   Listed<Conflict>& conflicts) {
  const System& system = oracle.system();
  const CoreQuestion question{other_than_claims(system), claims_of(system),
                              nullptr};
  conflicts.complete = each_core(oracle, question, [&](const Bits& claims) {
    if (conflicts.items.size() >= static_cast<std::size_t>(cap)) return false;
    conflicts.items.push_back(conflict_of(oracle, claims));
    return true;
  });
}

}  // namespace

void list_conflicts(Oracle& oracle, std::int32_t cap,
                    const Listed<Correction>& ways_out,
                    Listed<Conflict>& conflicts) {
  conflicts.complete = false;
  try {
    list_smallest(oracle, cap, conflicts);
  } catch (const BudgetSpent&) {
    // The claims not reached yet still get theirs, if that is cheap.
  }
  if (conflicts.complete) return;
  try {
    add_missing(oracle, ways_out, conflicts);
  } catch (const BudgetSpent&) {
    // The list says that it is not complete.
  }
  std::ranges::sort(conflicts.items, smaller);
}

Indices laws_behind(Oracle& oracle, const Bits& assumptions,
                    const Indices& claims, const Probe* probe) {
  const System& system = oracle.system();
  const Bits all_claims = claims_of(system);
  const Bits chosen(system.assumptions.size(), claims);
  const Bits active =
      constraints_of(system, (assumptions - all_claims) | chosen);
  const Indices order = laws_of(system);
  if (const auto simple = laws_of_simple_proof(system, active, order, probe)) {
    return simple->members();
  }
  const Indices needed = minimal_constraints(oracle, active, order, probe);
  const Bits laws(system.constraints.size(), order);
  return (Bits(system.constraints.size(), needed) & laws).members();
}

}  // namespace concord
