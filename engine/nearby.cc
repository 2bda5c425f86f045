// SPDX-License-Identifier: Apache-2.0
#include "engine/nearby.h"

#include <deque>
#include <map>
#include <set>

#include "engine/kinds.h"

namespace concord {
namespace {

/// Copies constraints of one System into another, with what they speak of.
class Excerpt {
 public:
  explicit Excerpt(const System& whole) : whole_(whole) {}

  void add(std::int32_t index) {
    const auto& old = whole_.constraints[static_cast<std::size_t>(index)];
    System& system = nearby_.system;
    System::Constraint constraint;
    constraint.guard = old.guard < 0 ? -1 : assumption(old.guard);
    constraint.first_comparison =
        static_cast<std::uint32_t>(system.comparisons.size());
    for (const System::Comparison& each : whole_.any_of(old)) add(each);
    constraint.last_comparison =
        static_cast<std::uint32_t>(system.comparisons.size());
    system.constraints.push_back(constraint);
  }

  Nearby take() && { return std::move(nearby_); }

  std::int32_t assumption(std::int32_t old) {
    const auto next = static_cast<std::int32_t>(nearby_.assumptions.size());
    const auto [known, is_new] = assumptions_.emplace(old, next);
    if (is_new) {
      nearby_.assumptions.push_back(old);
      nearby_.system.assumptions.push_back(
          whole_.assumptions[static_cast<std::size_t>(old)]);
    }
    return known->second;
  }

 private:
  void add(const System::Comparison& old) {
    System& system = nearby_.system;
    System::Comparison comparison = old;
    comparison.first_term = static_cast<std::uint32_t>(system.terms.size());
    for (const System::Term& term : whole_.sum(old)) {
      system.terms.push_back({unknown(term.unknown), term.factor});
    }
    comparison.last_term = static_cast<std::uint32_t>(system.terms.size());
    system.comparisons.push_back(comparison);
  }

  std::int32_t unknown(std::int32_t old) {
    const auto next = static_cast<std::int32_t>(unknowns_.size());
    const auto [known, is_new] = unknowns_.emplace(old, next);
    if (is_new) {
      nearby_.system.unknowns.push_back(
          whole_.unknowns[static_cast<std::size_t>(old)]);
    }
    return known->second;
  }

  const System& whole_;
  Nearby nearby_;
  std::map<std::int32_t, std::int32_t> unknowns_;
  std::map<std::int32_t, std::int32_t> assumptions_;
};

}  // namespace

Neighbourhoods::Neighbourhoods(const System& system)
    : system_(system),
      users_(users_of(system)),
      guarded_(system.assumptions.size()),
      spoken_of_(system.unknowns.size()) {
  for (std::size_t i = 0; i < system.constraints.size(); ++i) {
    const System::Constraint& constraint = system.constraints[i];
    if (constraint.guard < 0) continue;
    guarded_[static_cast<std::size_t>(constraint.guard)].push_back(
        static_cast<std::int32_t>(i));
    const auto unknown = bounded_unknown(system, constraint);
    if (unknown) spoken_of_[static_cast<std::size_t>(*unknown)] = true;
  }
}

bool Neighbourhoods::is_law(std::int32_t constraint) const {
  const std::int32_t guard =
      system_.constraints[static_cast<std::size_t>(constraint)].guard;
  return guard < 0 ||
         system_.assumptions[static_cast<std::size_t>(guard)].kind !=
             System::Assumption::Kind::Claim;
}

Nearby Neighbourhoods::of(std::int32_t assumption, std::size_t laws) const {
  std::set<std::int32_t> unknowns;
  std::set<std::int32_t> constraints;
  std::deque<std::int32_t> ahead;
  const auto reach = [&](std::int32_t constraint, bool from_claim) {
    std::set<std::int32_t> reached;
    add_unknowns(system_,
                 system_.constraints[static_cast<std::size_t>(constraint)],
                 reached);
    for (const std::int32_t each : reached) {
      if (!unknowns.insert(each).second) continue;
      const bool spoken_of = spoken_of_[static_cast<std::size_t>(each)];
      if (from_claim || !spoken_of) ahead.push_back(each);
    }
  };
  for (const auto each : guarded_[static_cast<std::size_t>(assumption)]) {
    constraints.insert(each);
    reach(each, true);
  }
  for (std::size_t made = 0; !ahead.empty() && made < laws;) {
    const auto unknown = static_cast<std::size_t>(ahead.front());
    ahead.pop_front();
    for (const std::int32_t user : users_[unknown]) {
      if (!is_law(user) || !constraints.insert(user).second) continue;
      ++made;
      reach(user, false);
    }
  }
  for (const std::int32_t unknown : unknowns) {
    for (const auto user : users_[static_cast<std::size_t>(unknown)]) {
      if (!is_law(user)) constraints.insert(user);
    }
  }
  Excerpt excerpt(system_);
  excerpt.assumption(assumption);
  for (const std::int32_t each : constraints) excerpt.add(each);
  return std::move(excerpt).take();
}

}  // namespace concord
