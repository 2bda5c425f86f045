// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/constraint.h"
#include "claims/diagnostic.h"

namespace concord {

/// A figure as a formula names it, before it is grounded.
///   killed            the measure, at the event and moment of the instance
///   raid/killed       a named event        any/killed    every event
///   killed.police@previous, killed@2016-06-10
struct FigurePattern {
  enum class At { Instance, Previous, Fixed };

  std::string event;  // empty: the event of the instance; "any"
  std::string name;   // measure, or thing for a status
  std::vector<std::string> populations;
  bool status = false;
  At at = At::Instance;
  std::string moment;  // for Fixed
  Place place;

  friend bool operator==(const FigurePattern&, const FigurePattern&) = default;
};

/// One summand: factor * figure, factor * sum(parts figure), factor *
/// sum(periods figure), or a number.
struct Summand {
  enum class Kind { Number, Figure, SumOfParts, SumOfPeriods };

  Kind kind = Kind::Number;
  Rational factor;  // the number itself for Number
  FigurePattern figure;

  friend bool operator==(const Summand&, const Summand&) = default;
};

/// left relation right, both sums; for a status `left` is the one figure and
/// `status_value` what it is compared with (Equal and NotEqual alone).
struct FormulaComparison {
  std::vector<Summand> left;
  Relation relation = Relation::Equal;
  std::vector<Summand> right;
  std::string status_value;
  Place place;
};

/// A formula: comparisons joined by and, or, not, if-then.  The grammar stands
/// as EBNF in docs/formulas.md.
struct Formula {
  enum class Kind { Comparison, And, Or, Not, IfThen };

  Kind kind = Kind::Comparison;
  FormulaComparison comparison;
  std::vector<Formula> parts;  // IfThen: condition, consequence
};

/// The limits of one formula; beyond them it is refused (Y181).
inline constexpr std::size_t kMaxFormulaCharacters = 10'000;
inline constexpr int kMaxFormulaDepth = 50;
inline constexpr int kMaxFormulaDecimals = 6;

class FormulaText;

/// Parses a formula; the errors point inside it.  Names are not looked up here.
std::optional<Formula> parse_formula(const FormulaText& text,
                                     Complaints& complaints);

/// The same for a text that stands at `place`, character by character.
std::optional<Formula> parse_formula(std::string_view text, const Place& place,
                                     Complaints& complaints);

/// The canonical text: parse_formula(to_string(f)) is f again.
std::string to_string(const Formula& formula);
std::string to_string(const FigurePattern& figure);

/// All summands of a formula that name a figure, from left to right.
std::vector<const Summand*> figures_of(const Formula& formula);

}  // namespace concord
