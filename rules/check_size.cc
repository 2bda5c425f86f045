// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "rules/clauses.h"
#include "rules/formula_check.h"

namespace concord {
namespace {

// The factors of a comparison by figure, with its constant under "".
std::map<std::string, Rational> weights_of(
    const FormulaComparison& comparison) {
  std::map<std::string, Rational> weights;
  for (const auto* side : {&comparison.left, &comparison.right}) {
    const int sign = side == &comparison.left ? 1 : -1;
    for (const Summand& summand : *side) {
      std::string name;
      if (summand.kind == Summand::Kind::SumOfParts) name = "parts ";
      if (summand.kind == Summand::Kind::SumOfPeriods) name = "periods ";
      if (summand.kind != Summand::Kind::Number) {
        name += to_string(summand.figure);
      }
      weights[name] += sign * summand.factor;
    }
  }
  return weights;
}

bool holds_a_figure(const std::map<std::string, Rational>& weights) {
  for (const auto& [name, weight] : weights) {
    if (!name.empty() && weight != 0) return true;
  }
  return false;
}

// The engine counts in 64 bits once denominators are cleared; this leaves it a
// factor of nine to spare.
bool is_too_heavy(const std::map<std::string, Rational>& weights) {
  mpz_class denominator = 1;
  Rational total = 0;
  for (const auto& [name, weight] : weights) {
    denominator = lcm(denominator, weight.get_den());
    total += abs(weight);
  }
  return total * denominator > Rational("1000000000000000000");
}

void check(const FormulaComparison& comparison, Complaints& complaints) {
  const auto weights = weights_of(comparison);
  if (comparison.status_value.empty() && !holds_a_figure(weights)) {
    complaints.add(Code::Y193, comparison.place,
                   "a comparison that holds whatever the figures are, or never",
                   "compare figures that do not cancel out");
  } else if (is_too_heavy(weights)) {
    complaints.add(Code::Y181, comparison.place,
                   "numbers that are too large and too precise together",
                   "write fewer decimals");
  }
}

void check(const Formula& formula, Complaints& complaints) {
  if (formula.kind == Formula::Kind::Comparison) {
    check(formula.comparison, complaints);
  }
  for (const Formula& part : formula.parts) check(part, complaints);
}

}  // namespace

void check_size(const Formula& formula, const Place& place,
                Complaints& complaints) {
  check(formula, complaints);
  if (!clauses_of(formula)) {
    complaints.add(Code::Y181, place,
                   "`and`s and `or`s that multiply out to more than 256 "
                   "clauses",
                   "write several laws");
  }
}

}  // namespace concord
