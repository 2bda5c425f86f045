// SPDX-License-Identifier: Apache-2.0
#include "rules/formula.h"

#include "claims/check.h"

namespace concord {
namespace {

std::string multiple(const Summand& summand, const Rational& factor) {
  if (summand.kind == Summand::Kind::Number) return to_string(factor);
  std::string figure = to_string(summand.figure);
  if (summand.kind == Summand::Kind::SumOfParts) {
    figure = "sum(parts " + figure + ")";
  } else if (summand.kind == Summand::Kind::SumOfPeriods) {
    figure = "sum(periods " + figure + ")";
  }
  return factor == 1 ? figure : to_string(factor) + " * " + figure;
}

// A negative summand is subtracted, except at the beginning, where a figure
// keeps its sign in its factor: "-1 * killed".
std::string written(const std::vector<Summand>& sum) {
  std::string text;
  for (const Summand& summand : sum) {
    const bool subtract = !text.empty() && summand.factor < 0;
    if (!text.empty()) text += subtract ? " - " : " + ";
    const Rational magnitude =
        subtract ? Rational(-summand.factor) : summand.factor;
    text += multiple(summand, magnitude);
  }
  return text;
}

std::string written(const FormulaComparison& comparison) {
  const std::string right = comparison.status_value.empty()
                                ? written(comparison.right)
                                : comparison.status_value;
  return written(comparison.left) + " " +
         std::string(sign_of(comparison.relation)) + " " + right;
}

// How tightly a formula binds: an operand that binds no tighter than the
// operator round it stands in parentheses.
int tightness(Formula::Kind kind) {
  switch (kind) {
    case Formula::Kind::IfThen:
      return 0;
    case Formula::Kind::Or:
      return 1;
    case Formula::Kind::And:
      return 2;
    case Formula::Kind::Not:
      return 3;
    case Formula::Kind::Comparison:
      return 4;
  }
  CONCORD_UNREACHABLE();
}

std::string operand(const Formula& formula, int least_tightness) {
  const std::string text = to_string(formula);
  if (tightness(formula.kind) >= least_tightness) return text;
  return "(" + text + ")";
}

std::string joined(const Formula& formula, std::string_view word) {
  std::string text;
  for (const Formula& part : formula.parts) {
    if (!text.empty()) text += word;
    text += operand(part, tightness(formula.kind) + 1);
  }
  return text;
}

void collect(const std::vector<Summand>& sum,
             std::vector<const Summand*>& found) {
  for (const Summand& summand : sum) {
    if (summand.kind != Summand::Kind::Number) found.push_back(&summand);
  }
}

void collect(const Formula& formula, std::vector<const Summand*>& found) {
  if (formula.kind == Formula::Kind::Comparison) {
    collect(formula.comparison.left, found);
    collect(formula.comparison.right, found);
  }
  for (const Formula& part : formula.parts) collect(part, found);
}

}  // namespace

std::string to_string(const FigurePattern& figure) {
  std::string text = figure.event.empty() ? "" : figure.event + "/";
  text += figure.name;
  if (figure.status) text += ".status";
  char joint = '.';
  for (const std::string& population : figure.populations) {
    text += joint + population;
    joint = '&';
  }
  if (figure.at == FigurePattern::At::Previous) text += "@previous";
  if (figure.at == FigurePattern::At::Fixed) text += "@" + figure.moment;
  return text;
}

std::string to_string(const Formula& formula) {
  switch (formula.kind) {
    case Formula::Kind::Comparison:
      return written(formula.comparison);
    case Formula::Kind::And:
      return joined(formula, " and ");
    case Formula::Kind::Or:
      return joined(formula, " or ");
    case Formula::Kind::Not:
      return "not " + operand(formula.parts[0], tightness(Formula::Kind::Not));
    case Formula::Kind::IfThen:
      return "if " + operand(formula.parts[0], 1) + " then " +
             to_string(formula.parts[1]);
  }
  CONCORD_UNREACHABLE();
}

std::vector<const Summand*> figures_of(const Formula& formula) {
  std::vector<const Summand*> found;
  collect(formula, found);
  return found;
}

}  // namespace concord
