// SPDX-License-Identifier: Apache-2.0
#include "tests/oracle/random_system.h"

#include <algorithm>
#include <map>

#include <optional>

namespace concord {

std::uint64_t Random::next() {
  state_ += 0x9e3779b97f4a7c15U;
  std::uint64_t mixed = state_;
  mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
  mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
  return mixed ^ (mixed >> 31);
}

std::int64_t Random::in(std::int64_t low, std::int64_t high) {
  const auto width = static_cast<std::uint64_t>(high - low) + 1;
  return low + static_cast<std::int64_t>(next() % width);
}

std::int32_t SystemWriter::unknown(std::optional<std::int64_t> low,
                                   std::optional<std::int64_t> high,
                                   bool rational) {
  system_.unknowns.push_back({rational, low, high});
  return static_cast<std::int32_t>(system_.unknowns.size() - 1);
}

std::int32_t SystemWriter::assumption(System::Assumption::Kind kind,
                                      std::int32_t cost, std::int32_t account) {
  const bool said = kind == System::Assumption::Kind::Claim;
  system_.assumptions.push_back({kind, cost, {}});
  if (said) say_too(account);
  return static_cast<std::int32_t>(system_.assumptions.size() - 1);
}

void SystemWriter::say_too(std::int32_t account) {
  auto& accounts = system_.assumptions.back().accounts;
  accounts.push_back(account);
  std::ranges::sort(accounts);
}

SystemWriter& SystemWriter::constraint(std::int32_t guard) {
  const auto next = static_cast<std::uint32_t>(system_.comparisons.size());
  system_.constraints.push_back({next, next, guard});
  return *this;
}

SystemWriter& SystemWriter::compare(const std::vector<System::Term>& sum,
                                    Relation relation, std::int64_t constant) {
  const auto begin = static_cast<std::uint32_t>(system_.terms.size());
  std::map<std::int32_t, std::int64_t> factors;  // each unknown once
  for (const System::Term& term : sum) factors[term.unknown] += term.factor;
  for (const auto& [unknown, factor] : factors) {
    if (factor != 0) system_.terms.push_back({unknown, factor});
  }
  const auto end = static_cast<std::uint32_t>(system_.terms.size());
  system_.comparisons.push_back({begin, end, relation, constant});
  ++system_.constraints.back().last_comparison;
  return *this;
}

namespace {

using Kind = System::Assumption::Kind;
using Relation = System::Comparison::Relation;

class Generator {
 public:
  Generator(std::uint64_t seed, const Shape& shape)
      : random_(seed), shape_(shape) {}

  System make() {
    add_unknowns();
    add_assumptions();
    const std::int64_t count =
        random_.in(shape_.most_constraints / 2, shape_.most_constraints);
    for (std::int64_t i = 0; i < count; ++i) add_constraint();
    return writer_.system();
  }

 private:
  void add_unknowns() {
    const std::int64_t count = random_.in(1, shape_.most_unknowns);
    for (std::int64_t i = 0; i < count; ++i) {
      if (shape_.open_above && random_.once_in(2)) {
        writer_.unknown(0, std::nullopt);
      } else {
        writer_.unknown(
            0, shape_.boolean ? 1 : random_.in(0, shape_.greatest_high));
      }
    }
    for (const System::Unknown& unknown : writer_.system().unknowns) {
      truth_.push_back(random_.in(0, unknown.high.value_or(4)));
    }
    unknowns_ = count;
  }

  void add_assumptions() {
    const std::int64_t count =
        random_.in(shape_.most_assumptions / 2, shape_.most_assumptions);
    const std::int64_t accounts = random_.in(1, 4);
    for (std::int64_t i = 0; i < count; ++i) {
      const auto account = static_cast<std::int32_t>(random_.in(0, accounts));
      if (random_.once_in(4)) {
        writer_.assumption(random_.once_in(2) ? Kind::SoftLaw : Kind::Reading,
                           static_cast<std::int32_t>(random_.in(0, 3)));
      } else {
        writer_.assumption(Kind::Claim, random_.once_in(5) ? 30 : 20, account);
        if (random_.once_in(4)) writer_.say_too(account + 1);
      }
    }
    assumptions_ = count;
  }

  void add_constraint() {
    const bool guarded = assumptions_ > 0 && !random_.once_in(4);
    writer_.constraint(
        guarded ? static_cast<std::int32_t>(random_.in(0, assumptions_ - 1))
                : -1);
    const bool is_true = guarded ? random_.once_in(2) : !random_.once_in(20);
    const std::int64_t comparisons =
        shape_.boolean ? random_.in(1, 3) : (random_.once_in(4) ? 2 : 1);
    for (std::int64_t i = 0; i < comparisons; ++i) {
      const bool true_here = is_true && i == 0;
      shape_.boolean ? add_literal(true_here) : add_comparison(true_here);
    }
  }

  std::int32_t some_unknown() {
    return static_cast<std::int32_t>(random_.in(0, unknowns_ - 1));
  }

  void add_literal(bool is_true) {
    const std::int32_t unknown = some_unknown();
    const bool zero = is_true ? truth_[static_cast<std::size_t>(unknown)] == 0
                              : random_.once_in(2);
    if (zero) {
      writer_.compare({{unknown, 1}}, Relation::AtMost, 0);
    } else {
      writer_.compare({{unknown, -1}}, Relation::AtMost, -1);
    }
  }

  void add_comparison(bool is_true) {
    std::vector<System::Term> sum;
    std::int64_t true_sum = 0;
    const std::int64_t terms = random_.once_in(12) ? 0 : random_.in(1, 3);
    for (std::int64_t i = 0; i < terms; ++i) {
      const std::int32_t unknown = some_unknown();
      if (std::ranges::count(sum, unknown, &System::Term::unknown)) continue;
      sum.push_back({unknown, some_factor()});
      true_sum += sum.back().factor *
                  truth_[static_cast<std::size_t>(sum.back().unknown)];
    }
    static constexpr Relation kRelations[] = {
        Relation::AtMost, Relation::AtMost, Relation::Below, Relation::Equal};
    const Relation relation = kRelations[random_.in(0, 3)];
    writer_.compare(
        sum, relation,
        is_true ? true_constant(true_sum, relation) : some_constant());
  }

  std::int64_t some_factor() {
    const std::int64_t most = shape_.greatest_factor;
    if (random_.once_in(2)) return random_.once_in(2) ? 1 : -1;
    return random_.in(-most, most);
  }

  std::int64_t some_constant() {
    const std::int64_t most = shape_.greatest_constant;
    return random_.in(-most / 2, most);
  }

  // Near the truth, so that much depends on it, and within what a shape allows.
  std::int64_t true_constant(std::int64_t sum, Relation relation) {
    if (relation == Relation::Equal) return sum;
    return sum + random_.in(0, 2) + (relation == Relation::Below ? 1 : 0);
  }

  Random random_;
  Shape shape_;
  SystemWriter writer_;
  std::vector<std::int64_t> truth_;  // most of what is said is true here
  std::int64_t unknowns_ = 0;
  std::int64_t assumptions_ = 0;
};

System without_constraint(const System& system, std::size_t index) {
  System smaller = system;
  smaller.constraints.erase(smaller.constraints.begin() +
                            static_cast<std::ptrdiff_t>(index));
  return smaller;
}

// Nothing, if some constraint still hangs on it.
std::optional<System> without_assumption(const System& system,
                                         std::size_t index) {
  System smaller = system;
  smaller.assumptions.erase(smaller.assumptions.begin() +
                            static_cast<std::ptrdiff_t>(index));
  for (System::Constraint& constraint : smaller.constraints) {
    if (constraint.guard == static_cast<std::int32_t>(index)) return {};
    if (constraint.guard > static_cast<std::int32_t>(index)) --constraint.guard;
  }
  return smaller;
}

// Terms and alternatives go from the end, so that no index moves.
std::optional<System> without_last_alternative(const System& system,
                                               std::size_t index) {
  System smaller = system;
  System::Constraint& constraint = smaller.constraints[index];
  if (constraint.last_comparison - constraint.first_comparison < 2) return {};
  --constraint.last_comparison;
  return smaller;
}

std::optional<System> without_last_term(const System& system,
                                        std::size_t index) {
  System smaller = system;
  System::Comparison& comparison = smaller.comparisons[index];
  if (comparison.first_term == comparison.last_term) return {};
  --comparison.last_term;
  return smaller;
}

std::vector<System> smaller_ones(const System& system) {
  std::vector<System> smaller;
  const auto add = [&](std::optional<System> one) {
    if (one) smaller.push_back(std::move(*one));
  };
  for (std::size_t i = 0; i < system.constraints.size(); ++i) {
    add(without_constraint(system, i));
    add(without_last_alternative(system, i));
  }
  for (std::size_t i = 0; i < system.assumptions.size(); ++i) {
    add(without_assumption(system, i));
  }
  for (std::size_t i = 0; i < system.comparisons.size(); ++i) {
    add(without_last_term(system, i));
  }
  return smaller;
}

}  // namespace

System random_system(std::uint64_t seed, const Shape& shape) {
  return Generator(seed, shape).make();
}

System shrink(System system,
              const std::function<bool(const System&)>& still_fails) {
  for (bool shrunk = true; shrunk;) {
    shrunk = false;
    for (System& smaller : smaller_ones(system)) {
      if (!still_fails(smaller)) continue;
      system = std::move(smaller);
      shrunk = true;
      break;
    }
  }
  return system;
}

}  // namespace concord
