// SPDX-License-Identifier: Apache-2.0
// A parser by recursive descent: one function a rule of the grammar in
// docs/formulas.md.  It stops at the first error of a formula, since what
// stands behind a missing parenthesis cannot be judged.
#include <algorithm>

#include "claims/check.h"
#include "rules/formula_tokens.h"
#include "rules/parse_sum.h"

namespace concord {
namespace {

using Kind = FormulaToken::Kind;
using Level = FormulaTokens::Level;

Formula joined(Formula::Kind kind, std::vector<Formula> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  Formula formula;
  formula.kind = kind;
  formula.parts = std::move(parts);
  return formula;
}

Relation relation_of(std::string_view sign) {
  constexpr Relation kAll[] = {Relation::Equal,  Relation::NotEqual,
                               Relation::AtMost, Relation::AtLeast,
                               Relation::Below,  Relation::Above};
  for (const Relation relation : kAll) {
    if (sign_of(relation) == sign) return relation;
  }
  CONCORD_UNREACHABLE();
}

// Reads `suspect-2.status = detained`.
bool parse_status(FormulaTokens& tokens, FormulaComparison& comparison) {
  auto thing = parse_figure(tokens);
  if (!thing) return false;
  comparison.left.push_back({Summand::Kind::Figure, 1, std::move(*thing)});
  const bool equality = tokens.at(Kind::Relation) &&
                        (tokens.written() == "=" || tokens.written() == "!=");
  if (!equality || tokens.peek(1).kind != Kind::Word) {
    fail_status_alone(tokens);
    return false;
  }
  comparison.relation = relation_of(tokens.written());
  tokens.take();
  if (at_status(tokens)) {
    fail_status_alone(tokens);
    return false;
  }
  comparison.status_value = tokens.written();
  tokens.take();
  return true;
}

// Reads `killed + 2 <= 100`.
bool parse_sums(FormulaTokens& tokens, FormulaComparison& comparison) {
  auto left = parse_sum(tokens);
  if (!left) return false;
  comparison.left = std::move(*left);
  if (tokens.at(Kind::End)) {
    tokens.fail("a sum that is compared with nothing",
                "write `=`, `!=`, `<`, `<=`, `>` or `>=` behind it");
    return false;
  }
  if (!tokens.at(Kind::Relation)) {
    tokens.fail_behind_operand();
    return false;
  }
  comparison.relation = relation_of(tokens.written());
  tokens.take();
  auto right = parse_sum(tokens);
  if (!right) return false;
  comparison.right = std::move(*right);
  return true;
}

std::optional<Formula> parse_comparison(FormulaTokens& tokens) {
  Formula formula;
  FormulaComparison& comparison = formula.comparison;
  const std::size_t begin = tokens.peek().span.begin;
  const bool whole = at_status(tokens) ? parse_status(tokens, comparison)
                                       : parse_sums(tokens, comparison);
  if (!whole) return std::nullopt;
  comparison.place = tokens.place({begin, tokens.last().span.end});
  if (tokens.at(Kind::Relation)) {
    return tokens.fail("a second comparison in a row",
                       "comparisons do not chain: write `a < b and b < c`");
  }
  return formula;
}

// Parentheses hold a formula if a comparison or a logical word stands in them,
// else a sum.
bool opens_formula(const FormulaTokens& tokens) {
  int depth = 0;
  for (std::size_t i = 0; tokens.peek(i).kind != Kind::End; ++i) {
    switch (tokens.peek(i).kind) {
      case Kind::Open:
        ++depth;
        break;
      case Kind::Close:
        if (--depth == 0) return false;
        break;
      case Kind::Relation:
      case Kind::And:
      case Kind::Or:
      case Kind::Not:
      case Kind::If:
        return true;
      default:
        break;
    }
  }
  return false;
}

std::optional<Formula> parse_whole(FormulaTokens& tokens);

std::optional<Formula> parse_primary(FormulaTokens& tokens) {
  if (tokens.at(Kind::If)) {
    return tokens.fail("an `if` inside a formula",
                       "put parentheses round the whole `if ... then ...`");
  }
  if (!tokens.at(Kind::Open) || !opens_formula(tokens)) {
    return parse_comparison(tokens);
  }
  const FormulaToken open = tokens.take();
  auto inside = parse_whole(tokens);
  if (!inside || !tokens.close(open)) return std::nullopt;
  return inside;
}

std::optional<Formula> parse_negation(FormulaTokens& tokens) {
  if (!tokens.accept(Kind::Not)) return parse_primary(tokens);
  Level level(tokens);
  if (level.refused()) return std::nullopt;
  auto negated = parse_negation(tokens);
  if (!negated) return std::nullopt;
  Formula formula;
  formula.kind = Formula::Kind::Not;
  formula.parts.push_back(std::move(*negated));
  return formula;
}

// A list of `or` is one of lists of `and`, which are lists of negations.
std::optional<Formula> parse_list(FormulaTokens& tokens, Formula::Kind kind) {
  const bool is_or = kind == Formula::Kind::Or;
  std::vector<Formula> parts;
  do {
    auto part =
        is_or ? parse_list(tokens, Formula::Kind::And) : parse_negation(tokens);
    if (!part) return std::nullopt;
    parts.push_back(std::move(*part));
  } while (tokens.accept(is_or ? Kind::Or : Kind::And));
  return joined(kind, std::move(parts));
}

std::optional<Formula> parse_whole(FormulaTokens& tokens) {
  Level level(tokens);
  if (level.refused()) return std::nullopt;
  if (!tokens.accept(Kind::If)) return parse_list(tokens, Formula::Kind::Or);
  auto condition = parse_list(tokens, Formula::Kind::Or);
  if (!condition || !tokens.expect(Kind::Then, "then")) return std::nullopt;
  auto consequence = parse_whole(tokens);
  if (!consequence) return std::nullopt;
  std::vector<Formula> parts;
  parts.push_back(std::move(*condition));
  parts.push_back(std::move(*consequence));
  return joined(Formula::Kind::IfThen, std::move(parts));
}

// The first byte beyond the longest formula that is read.
std::optional<std::size_t> end_of_limit(std::string_view text) {
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    if (begins && ++characters > kMaxFormulaCharacters) return at;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Formula> parse_formula(const FormulaText& text,
                                     Complaints& complaints) {
  if (const auto end = end_of_limit(text.text())) {
    complaints.add(Code::Y181, text.place({*end, *end}),
                   "a formula of more than 10,000 characters",
                   "write several laws");
    return std::nullopt;
  }
  auto lexed = lex_formula(text, complaints);
  if (!lexed) return std::nullopt;
  FormulaTokens tokens(text, std::move(*lexed), complaints);
  if (tokens.at(Kind::End)) {
    complaints.add(Code::Y180, text.whole(), "an empty formula",
                   "write what must hold, as in `killed <= 100`");
    return std::nullopt;
  }
  auto formula = parse_whole(tokens);
  if (formula && !tokens.at(Kind::End)) return tokens.fail_behind_operand();
  return formula;
}

std::optional<Formula> parse_formula(std::string_view text, const Place& place,
                                     Complaints& complaints) {
  return parse_formula(FormulaText(text, place), complaints);
}

}  // namespace concord
