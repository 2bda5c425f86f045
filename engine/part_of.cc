// SPDX-License-Identifier: Apache-2.0
#include "engine/part_of.h"

#include <algorithm>
#include <map>
#include <utility>

namespace concord {
namespace {

class Excerpt {
 public:
  explicit Excerpt(const System& whole) : whole_(whole) {}

  void add(std::int32_t index) {
    const auto& old = whole_.constraints[static_cast<std::size_t>(index)];
    System& system = part_.system;
    System::Constraint constraint;
    constraint.guard = claim(old.guard);
    constraint.first_comparison =
        static_cast<std::uint32_t>(system.comparisons.size());
    for (const System::Comparison& each : whole_.any_of(old)) add(each);
    constraint.last_comparison =
        static_cast<std::uint32_t>(system.comparisons.size());
    system.constraints.push_back(constraint);
    part_.constraints.push_back(index);
  }

  Part take() && { return std::move(part_); }

 private:
  void add(const System::Comparison& old) {
    System& system = part_.system;
    System::Comparison comparison = old;
    comparison.first_term = static_cast<std::uint32_t>(system.terms.size());
    for (const System::Term& term : whole_.sum(old)) {
      system.terms.push_back({unknown(term.unknown), term.factor});
    }
    comparison.last_term = static_cast<std::uint32_t>(system.terms.size());
    system.comparisons.push_back(comparison);
  }

  // -1: held.
  std::int32_t claim(std::int32_t guard) {
    if (guard < 0) return -1;
    const auto& old = whole_.assumptions[static_cast<std::size_t>(guard)];
    if (old.kind != System::Assumption::Kind::Claim) return -1;
    const auto next = static_cast<std::int32_t>(part_.assumptions.size());
    const auto [known, is_new] = claims_.emplace(guard, next);
    if (is_new) {
      part_.assumptions.push_back(guard);
      part_.system.assumptions.push_back(old);
    }
    return known->second;
  }

  std::int32_t unknown(std::int32_t old) {
    const auto next = static_cast<std::int32_t>(unknowns_.size());
    const auto [known, is_new] = unknowns_.emplace(old, next);
    if (is_new) {
      part_.unknowns.push_back(old);
      part_.system.unknowns.push_back(
          whole_.unknowns[static_cast<std::size_t>(old)]);
    }
    return known->second;
  }

  const System& whole_;
  Part part_;
  std::map<std::int32_t, std::int32_t> unknowns_;
  std::map<std::int32_t, std::int32_t> claims_;
};

}  // namespace

Part part_of(const System& whole, const Bits& constraints) {
  Excerpt excerpt(whole);
  for (const std::int32_t each : constraints.members()) excerpt.add(each);
  return std::move(excerpt).take();
}

Indices of_whole(const Indices& here, const Indices& there) {
  Indices all;
  for (const std::int32_t each : here) {
    all.push_back(there[static_cast<std::size_t>(each)]);
  }
  std::ranges::sort(all);
  return all;
}

Bits just(const System& system, const Indices& claims, const Indices& laws) {
  const Bits guards(system.assumptions.size(), claims);
  Bits constraints(system.constraints.size(), laws);
  for (std::size_t i = 0; i < system.constraints.size(); ++i) {
    const std::int32_t guard = system.constraints[i].guard;
    if (guard >= 0 && guards.has(static_cast<std::size_t>(guard))) {
      constraints.insert(i);
    }
  }
  return constraints;
}

}  // namespace concord
