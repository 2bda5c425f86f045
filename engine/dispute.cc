// SPDX-License-Identifier: Apache-2.0
#include "engine/dispute.h"

#include <algorithm>
#include <tuple>

namespace concord {

Dispute::Dispute(const Audit& audit, const Ground& ground,
                 const Component& component, const Answer& answer)
    : audit_(audit),
      ground_(ground),
      component_(component),
      answer_(answer),
      guards_(component.system),
      deducer_(component.system),
      spoken_(component.system) {
  for (const Conflict& conflict : answer.conflicts.items) {
    for (const std::int32_t assumption : conflict.assumptions) {
      if (alone_.contains(assumption)) continue;
      alone_.try_emplace(assumption,
                         deducer_.with_laws(guards_.guarded_by({assumption})));
    }
  }
}

bool Dispute::clash(std::int32_t one, std::int32_t other,
                    std::int32_t unknown) const {
  return alone(one).clashes(alone(other), unknown) ||
         denies(one, other, unknown) || denies(other, one, unknown);
}

bool Dispute::denies(std::int32_t one, std::int32_t other,
                     std::int32_t unknown) const {
  return spoken_.rules_out(one, unknown, alone(other).ends(unknown));
}

bool Dispute::any_clash(const Indices& assumptions, std::int32_t unknown,
                        int directs) const {
  for (const std::int32_t one : assumptions) {
    for (const std::int32_t other : assumptions) {
      if (other <= one || !clash(one, other, unknown)) continue;
      if (spoken_.directly_of(one, unknown) +
              spoken_.directly_of(other, unknown) >=
          directs) {
        return true;
      }
    }
  }
  return false;
}

std::set<std::int32_t> Dispute::directly_spoken_of(
    const Indices& assumptions) const {
  std::set<std::int32_t> unknowns;
  for (const std::int32_t word : words({assumptions, {}})) {
    const System& system = component_.system;
    const auto& said = system.constraints[static_cast<std::size_t>(word)];
    const auto terms = system.sum(system.any_of(said)[0]);
    if (terms.empty()) continue;  // a word that counts nothing: "0 is 3"
    const std::int32_t first = terms[0].unknown;
    if (spoken_.directly_of(said.guard, first)) unknowns.insert(first);
  }
  return unknowns;
}

Indices Dispute::least_proof(const Split& split, std::int32_t unknown) const {
  Indices proof = split.proof;
  for (const std::int32_t spared : split.proof) {
    const auto at = static_cast<std::size_t>(spared);
    if (component_.system.constraints[at].guard < 0) continue;
    Bits fewer(component_.system.constraints.size(), proof);
    fewer.erase(at);
    if (deducer_.just(fewer).ends(unknown) == split.rest) {
      std::erase(proof, spared);
    }
  }
  return proof;
}

bool Dispute::stand_for(const Indices& others, std::int32_t claim,
                        const Indices& rest) const {
  const System& system = component_.system;
  const auto make = [&](const Indices& claims) {
    return deducer_.with_laws(guards_.guarded_by(claims));
  };
  const Alone said = make({claim});
  const Alone instead = make(others);
  const Alone against = make(rest);
  std::set<std::int32_t> unknowns;
  for (const std::int32_t word : words({{claim}, {}})) {
    add_unknowns(system, system.constraints[static_cast<std::size_t>(word)],
                 unknowns);
  }
  return std::ranges::any_of(unknowns, [&](std::int32_t unknown) {
    return !instead.clashes(said, unknown) && instead.clashes(against, unknown);
  });
}

std::set<std::int32_t> Dispute::unknowns_of(const Conflict& conflict) const {
  const System& system = component_.system;
  std::set<std::int32_t> unknowns;
  const auto add = [&](std::int32_t constraint) {
    const auto at = static_cast<std::size_t>(constraint);
    add_unknowns(system, system.constraints[at], unknowns);
  };
  std::ranges::for_each(conflict.laws, add);
  std::ranges::for_each(words(conflict), add);
  return unknowns;
}

const std::optional<Split>& Dispute::split(const Conflict& conflict,
                                           std::int32_t unknown) const {
  const auto [known, is_new] = splits_.try_emplace({&conflict, unknown});
  if (is_new) known->second = find_split(conflict, unknown);
  return known->second;
}

std::optional<Split> Dispute::find_split(const Conflict& conflict,
                                         std::int32_t unknown) const {
  const System& system = component_.system;
  const auto said_of_it = [&](std::int32_t index) {
    const auto& each = system.constraints[static_cast<std::size_t>(index)];
    return each.guard >= 0 && bounded_unknown(system, each) == unknown;
  };
  const Indices words = this->words(conflict);
  if (std::ranges::none_of(words, said_of_it)) return std::nullopt;
  Bits others(system.constraints.size(), words);
  others |= Bits(system.constraints.size(), conflict.laws);
  for (const std::int32_t word : words) {
    if (said_of_it(word)) others.erase(static_cast<std::size_t>(word));
  }
  const Alone rest = deducer_.with_laws(others);
  if (rest.emptied()) return std::nullopt;
  Split split;
  split.rest = rest.ends(unknown);
  std::set<std::int32_t> proof;
  for (const std::int32_t index : words) {
    if (!said_of_it(index)) continue;
    const Alone alone = deducer_.just(Bits(system.constraints.size(), {index}));
    const Ends said = alone.ends(unknown);
    if (!disjoint(said, split.rest)) continue;
    split.against.push_back(index);
    const bool below = Ends{split.rest.low, said.high}.empty();
    for (const std::int32_t each : rest.reasons(unknown, !below)) {
      proof.insert(each);
    }
  }
  if (split.against.empty()) return std::nullopt;
  split.proof.assign(proof.begin(), proof.end());
  return split;
}

Indices Dispute::words(const Conflict& conflict) const {
  return guards_.guarded_by(conflict.assumptions).members();
}

std::vector<std::string> Dispute::statements(const Indices& constraints) const {
  std::set<std::string> found;
  for (const std::int32_t index : constraints) {
    found.insert(
        component_.constraints[static_cast<std::size_t>(index)].statement);
  }
  found.erase(std::string());
  return {found.begin(), found.end()};
}

Indices Dispute::ground_laws(const Indices& constraints) const {
  std::set<std::int32_t> laws;
  for (const std::int32_t index : constraints) {
    const auto law =
        component_.constraints[static_cast<std::size_t>(index)].ground_law;
    if (law >= 0) laws.insert(law);
  }
  return {laws.begin(), laws.end()};
}

}  // namespace concord
