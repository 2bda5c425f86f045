// SPDX-License-Identifier: Apache-2.0
//
// A clause holds for a pair if one comparison of it holds for the first point
// and, rewritten, for the second.  A clause of several comparisons needs an
// unknown in 0..1 for each, "this is the one", so that the result is again a
// System of plain clauses.
#include "engine/paired.h"

#include <algorithm>

#include "claims/check.h"

namespace concord {
namespace {

using Relation = System::Comparison::Relation;
using Terms = std::vector<System::Term>;

class Pairer {
 public:
  Pairer(const System& system, Pairing pairing)
      : original_(system), pairing_(pairing) {}

  Paired make() && {
    paired_.pairing = pairing_;
    paired_.system.unknowns = original_.unknowns;
    paired_.system.assumptions = original_.assumptions;
    for (std::size_t i = 0; i < original_.unknowns.size(); ++i) add_partner(i);
    for (const System::Constraint& constraint : original_.constraints) {
      add(constraint);
    }
    return std::move(paired_);
  }

 private:
  std::int32_t add_unknown(const System::Unknown& unknown) {
    paired_.system.unknowns.push_back(unknown);
    return static_cast<std::int32_t>(paired_.system.unknowns.size() - 1);
  }

  void add_partner(std::size_t index) {
    System::Unknown partner = original_.unknowns[index];
    if (pairing_ == Pairing::Direction) {
      partner.rational = true;
      if (partner.low) partner.low = 0;
      if (partner.high) partner.high = 0;
    } else if (!partner.rational) {
      paired_.partner.push_back(static_cast<std::int32_t>(index));
      return;
    }
    paired_.partner.push_back(add_unknown(partner));
  }

  void add(const System::Constraint& constraint) {
    const auto any_of = original_.any_of(constraint);
    if (any_of.size() == 1) {
      open_clause(constraint.guard);
      add(first(any_of[0]), any_of[0].relation, any_of[0].constant);
      open_clause(constraint.guard);
      add_second(any_of[0]);
      return;
    }
    std::vector<std::int32_t> choices;
    for (const System::Comparison& comparison : any_of) {
      choices.push_back(add_choice(comparison));
    }
    open_clause(constraint.guard);
    for (const std::int32_t choice : choices) {
      add({{choice, -1}}, Relation::AtMost, -1);
    }
  }

  // An unknown in 0..1 that is 1 only if the comparison holds for both points.
  std::int32_t add_choice(const System::Comparison& comparison) {
    const std::int32_t choice = add_unknown({false, 0, 1});
    open_clause(-1);
    add({{choice, 1}}, Relation::AtMost, 0);
    add(first(comparison), comparison.relation, comparison.constant);
    open_clause(-1);
    add({{choice, 1}}, Relation::AtMost, 0);
    add_second(comparison);
    return choice;
  }

  Terms first(const System::Comparison& comparison) const {
    const auto sum = original_.sum(comparison);
    return {sum.begin(), sum.end()};
  }

  void add_second(const System::Comparison& comparison) {
    Terms terms = first(comparison);
    for (System::Term& term : terms) {
      term.unknown = paired_.partner[static_cast<std::size_t>(term.unknown)];
    }
    const bool equal = comparison.relation == Relation::Equal;
    add(terms, equal ? Relation::Equal : Relation::AtMost,
        pairing_ == Pairing::Direction ? 0 : comparison.constant);
  }

  void open_clause(std::int32_t guard) {
    const auto next =
        static_cast<std::uint32_t>(paired_.system.comparisons.size());
    paired_.system.constraints.push_back({next, next, guard});
  }

  void add(const Terms& terms, Relation relation, std::int64_t constant) {
    System& system = paired_.system;
    const auto begin = static_cast<std::uint32_t>(system.terms.size());
    system.terms.insert(system.terms.end(), terms.begin(), terms.end());
    const auto end = static_cast<std::uint32_t>(system.terms.size());
    system.comparisons.push_back({begin, end, relation, constant});
    ++system.constraints.back().last_comparison;
  }

  const System& original_;
  Pairing pairing_;
  Paired paired_;
};

// The comparison as the second point must satisfy it.
bool second_holds(const System& system, System::Comparison comparison,
                  Pairing pairing, const Point& second) {
  if (comparison.relation != Relation::Equal) {
    comparison.relation = Relation::AtMost;
  }
  if (pairing == Pairing::Direction) comparison.constant = 0;
  return holds(system, comparison, second);
}

bool within_ends(const System& system, Pairing pairing, const Point& first,
                 const Point& second) {
  if (!within_own_ends(system, first)) return false;
  if (pairing == Pairing::Closure) return within_own_ends(system, second);
  for (std::size_t i = 0; i < second.size(); ++i) {
    const System::Unknown& unknown = system.unknowns[i];
    if (unknown.low && second[i] < 0) return false;
    if (unknown.high && second[i] > 0) return false;
  }
  return true;
}

bool shares_whole(const System& system, const Point& first,
                  const Point& second) {
  for (std::size_t i = 0; i < first.size(); ++i) {
    if (!system.unknowns[i].rational && first[i] != second[i]) return false;
  }
  return true;
}

}  // namespace

Paired pair_up(const System& system, Pairing pairing) {
  return Pairer(system, pairing).make();
}

PointPair pair_at(const Paired& paired, const Point& point) {
  PointPair pair{paired.pairing, {}, {}};
  for (std::size_t i = 0; i < paired.partner.size(); ++i) {
    pair.first.push_back(point[i]);
    pair.second.push_back(point[static_cast<std::size_t>(paired.partner[i])]);
  }
  return pair;
}

std::optional<Bits> paired_constraints(const System& system, Pairing pairing,
                                       const Point& first,
                                       const Point& second) {
  if (!within_ends(system, pairing, first, second)) return std::nullopt;
  if (pairing == Pairing::Closure && !shares_whole(system, first, second)) {
    return std::nullopt;
  }
  Bits paired(system.constraints.size());
  for (std::size_t i = 0; i < paired.size(); ++i) {
    const auto any_of = system.any_of(system.constraints[i]);
    const bool holds_in_both =
        std::ranges::any_of(any_of, [&](const System::Comparison& comparison) {
          return holds(system, comparison, first) &&
                 second_holds(system, comparison, pairing, second);
        });
    if (holds_in_both) paired.insert(i);
  }
  return paired;
}

}  // namespace concord
