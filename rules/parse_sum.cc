// SPDX-License-Identifier: Apache-2.0
#include "rules/parse_sum.h"

#include "claims/digits.h"
#include "claims/figure.h"

namespace concord {
namespace {

using Kind = FormulaToken::Kind;
using Level = FormulaTokens::Level;
using Sum = std::vector<Summand>;

void append(Sum& sum, Sum more, const Rational& factor) {
  for (Summand& summand : more) {
    summand.factor *= factor;
    sum.push_back(std::move(summand));
  }
}

bool is_too_precise(std::string_view decimal) {
  const std::size_t point = decimal.find('.');
  return point != decimal.npos &&
         decimal.size() - point - 1 > std::size_t{kMaxFormulaDecimals};
}

std::optional<Rational> literal(FormulaTokens& tokens) {
  if (has_leading_zero(tokens.written())) {
    return tokens.fail("a number that begins with a zero",
                       "write plain digits, like 1081");
  }
  const Rational number = *parse_decimal(tokens.written());
  if (is_too_precise(tokens.written()) || abs(number) > kMaxFigure) {
    return tokens.fail(Code::Y181, "a number that is too large or too precise",
                       "a number has at most 6 decimals and lies within 200 "
                       "thousand million");
  }
  tokens.take();
  return number;
}

std::optional<Sum> term(FormulaTokens& tokens);

std::optional<Sum> number_or_multiple(FormulaTokens& tokens) {
  const auto number = literal(tokens);
  if (!number) return std::nullopt;
  if (!tokens.accept(Kind::Times)) {
    return Sum{Summand{Summand::Kind::Number, *number, {}}};
  }
  Level level(tokens);
  if (level.refused()) return std::nullopt;
  auto multiplied = term(tokens);
  if (!multiplied) return std::nullopt;
  Sum scaled;
  append(scaled, std::move(*multiplied), *number);
  return scaled;
}

// What `parts` or `periods` is the sum over.
std::optional<Summand::Kind> kind_of_sum(FormulaTokens& tokens) {
  const bool at_word = tokens.at(Kind::Word);
  const bool of_periods = at_word && tokens.written() == "periods";
  if (!of_periods && !(at_word && tokens.written() == "parts")) {
    return tokens.fail(
        "`sum` of something else than parts or periods",
        "write `sum(parts killed)`, the sum over the parts of the event, or "
        "`sum(periods killed)`, over the periods within that of the law");
  }
  tokens.take();
  return of_periods ? Summand::Kind::SumOfPeriods : Summand::Kind::SumOfParts;
}

std::optional<Sum> sum_over(FormulaTokens& tokens) {
  tokens.take();
  const FormulaToken open = tokens.peek();
  if (!tokens.expect(Kind::Open, "(")) return std::nullopt;
  const auto kind = kind_of_sum(tokens);
  if (!kind) return std::nullopt;
  if (at_status(tokens)) return fail_status_alone(tokens);
  auto summed = parse_figure(tokens);
  if (!summed || !tokens.close(open)) return std::nullopt;
  return Sum{Summand{*kind, 1, std::move(*summed)}};
}

std::optional<Sum> without_factor(FormulaTokens& tokens) {
  if (tokens.at(Kind::Sum)) return sum_over(tokens);
  if (tokens.at(Kind::Open)) {
    const FormulaToken open = tokens.take();
    auto inside = parse_sum(tokens);
    if (!inside || !tokens.close(open)) return std::nullopt;
    return inside;
  }
  if (at_status(tokens)) return fail_status_alone(tokens);
  auto figure = parse_figure(tokens);
  if (!figure) return std::nullopt;
  return Sum{Summand{Summand::Kind::Figure, 1, std::move(*figure)}};
}

std::optional<Sum> term(FormulaTokens& tokens) {
  if (tokens.at(Kind::Number)) return number_or_multiple(tokens);
  auto operand = without_factor(tokens);
  if (!operand || !tokens.at(Kind::Times)) return operand;
  const bool number_follows = tokens.peek(1).kind == Kind::Number;
  return tokens.fail(Code::Y183, "a product whose first factor is not a number",
                     number_follows
                         ? "the number stands first: write `2 * killed`"
                         : "`*` multiplies by a literal number alone");
}

FigurePattern pattern(const FigurePath& path, Place place) {
  FigurePattern figure;
  figure.event = path.event;
  figure.name = path.name;
  figure.populations = path.populations;
  figure.status = path.status;
  figure.place = std::move(place);
  if (path.moment == "previous") {
    figure.at = FigurePattern::At::Previous;
  } else if (!path.moment.empty()) {
    figure.at = FigurePattern::At::Fixed;
    figure.moment = path.moment;
  }
  return figure;
}

}  // namespace

std::optional<std::vector<Summand>> parse_sum(FormulaTokens& tokens) {
  Level level(tokens);
  if (level.refused()) return std::nullopt;
  Sum sum;
  Rational sign = 1;
  while (true) {
    auto more = term(tokens);
    if (!more) return std::nullopt;
    append(sum, std::move(*more), sign);
    if (!tokens.at(Kind::Plus) && !tokens.at(Kind::Minus)) return sum;
    sign = tokens.take().kind == Kind::Plus ? 1 : -1;
  }
}

std::optional<FigurePattern> parse_figure(FormulaTokens& tokens) {
  if (!tokens.at(Kind::Word)) {
    return tokens.fail("a figure or a number is missing here",
                       "write a figure, as in `raid/killed.police`");
  }
  const auto path = parse_figure_path(tokens.written());
  if (!path) {
    return tokens.fail("`" + std::string(tokens.written()) + "` is no figure",
                       "a figure is written `event/measure.population@moment`; "
                       "all but the measure may be left out");
  }
  return pattern(*path, tokens.place(tokens.take().span));
}

bool at_status(const FormulaTokens& tokens) {
  if (!tokens.at(Kind::Word)) return false;
  const auto path = parse_figure_path(tokens.written());
  return path && path->status;
}

std::nullopt_t fail_status_alone(FormulaTokens& tokens) {
  return tokens.fail(Code::Y189, "a status that is not compared with a value",
                     "a status is compared alone, by `=` or `!=`, with one of "
                     "its values: `suspect.status = detained`");
}

}  // namespace concord
