// SPDX-License-Identifier: Apache-2.0
#include "reports/smt2_system.h"

#include <algorithm>

#include "claims/text.h"
#include "engine/open_system.h"
#include "reports/excerpt.h"
#include "reports/words.h"

namespace concord {
namespace {

using Kind = System::Assumption::Kind;

// A character between bars that is no other one's escape.
bool stands_between_bars(char c) {
  return c != '|' && c != '\\' && c != '%' && c != '\x7f' &&
         (c >= ' ' || (static_cast<unsigned char>(c) & 0x80U) != 0);
}

std::string escaped(char c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  return {'%', kDigits[byte / 16U], kDigits[byte % 16U]};
}

std::string whole(const Rational& number, bool rational) {
  const Rational size = abs(number);
  const std::string digits = to_string(size) + (rational ? ".0" : "");
  return number < 0 ? "(- " + digits + ")" : digits;
}

// 3, (- 3), 3.0, (/ 1.0 3.0).
std::string numeral(const Rational& number, bool rational) {
  if (is_integer(number)) return whole(number, rational);
  return "(/ " + whole(Rational(number.get_num()), true) + " " +
         whole(Rational(number.get_den()), true) + ")";
}

const char* sign_of(System::Comparison::Relation relation) {
  switch (relation) {
    case System::Comparison::Relation::AtMost:
      return "<=";
    case System::Comparison::Relation::Below:
      return "<";
    case System::Comparison::Relation::Equal:
      return "=";
  }
  CONCORD_UNREACHABLE();
}

// What more than one operand needs: "(+ a b)", but "a" alone.
std::string applied(const std::string& to,
                    const std::vector<std::string>& operands) {
  if (operands.size() == 1) return operands.front();
  std::string text = "(" + to;
  for (const std::string& each : operands) text += " " + each;
  return text + ")";
}

std::string asserted(const std::string& formula) {
  return "(assert " + formula + ")\n";
}

}  // namespace

std::string smt2_symbol(std::string_view name) {
  std::string symbol = "|";
  for (const char c : name) {
    symbol += stands_between_bars(c) ? std::string(1, c) : escaped(c);
  }
  return symbol + "|";
}

std::string smt2_comment(std::string_view text) {
  return "; " + harmless(in_one_line(text)) + "\n";
}

std::string smt2_echo(std::string_view text) {
  std::string quoted;
  for (const char c : harmless(in_one_line(text))) {
    quoted += c == '"' ? "\"\"" : std::string(1, c);
  }
  return "(echo \"" + quoted + "\")\n";
}

Smt2System::Smt2System(const View& view, int component)
    : view_(view),
      component_(component),
      open_(open_system(view.all(), component)) {
  name_unknowns();
  name_assumptions();
}

// Figures, claims and laws have their names from different people.
std::string Smt2System::fresh_symbol(std::string name) {
  while (!taken_.insert(name).second) name += "'";
  return smt2_symbol(name);
}

void Smt2System::name_unknowns() {
  for (const Figure& figure : open_.figures) {
    unknowns_.push_back(fresh_symbol(to_string(figure, view_.audit())));
  }
  for (const ReadSystem::Selector& each : open_.selectors) {
    const auto index = static_cast<std::size_t>(each.alternative);
    CONCORD_CHECK(static_cast<std::size_t>(each.unknown) == unknowns_.size());
    unknowns_.push_back(
        fresh_symbol("taken " + view_.all().alternatives[index].name));
  }
  CONCORD_CHECK(unknowns_.size() == open_.system.unknowns.size());
}

void Smt2System::name_assumptions() {
  for (const AssumptionSource& each : view_.component(component_).assumptions) {
    const bool is_reading = each.kind == Kind::Reading;
    assumptions_.push_back(
        fresh_symbol(is_reading ? "not " + each.name : each.name));
  }
}

bool Smt2System::is_rational(const System::Comparison& comparison) const {
  return std::ranges::any_of(
      system().sum(comparison), [this](const System::Term& each) {
        return system()
            .unknowns[static_cast<std::size_t>(each.unknown)]
            .rational;
      });
}

// Whole unknowns among rational ones, too, so that no solver has to guess.
std::string Smt2System::term(const System::Term& term, bool rational) const {
  const auto index = static_cast<std::size_t>(term.unknown);
  std::string unknown = unknowns_[index];
  if (rational && !system().unknowns[index].rational) {
    unknown = "(to_real " + unknown + ")";
  }
  if (term.factor == 1) return unknown;
  if (term.factor == -1) return "(- " + unknown + ")";
  return "(* " + numeral(Rational(term.factor), rational) + " " + unknown + ")";
}

std::string Smt2System::sum(const System::Comparison& comparison,
                            bool rational) const {
  std::vector<std::string> terms;
  for (const System::Term& each : system().sum(comparison)) {
    terms.push_back(term(each, rational));
  }
  return terms.empty() ? numeral(0, rational) : applied("+", terms);
}

std::string Smt2System::comparison(const System::Comparison& comparison) const {
  const bool rational = is_rational(comparison);
  return std::string("(") + sign_of(comparison.relation) + " " +
         sum(comparison, rational) + " " +
         numeral(Rational(comparison.constant), rational) + ")";
}

std::string Smt2System::clause(const System::Constraint& constraint) const {
  std::vector<std::string> any_of;
  for (const System::Comparison& each : system().any_of(constraint)) {
    any_of.push_back(comparison(each));
  }
  const std::string held = applied("or", any_of);
  if (constraint.guard < 0) return held;
  return "(=> " + assumption(constraint.guard) + " " + held + ")";
}

std::string Smt2System::compare(std::string_view relation, std::int32_t unknown,
                                const Rational& value) const {
  const auto index = static_cast<std::size_t>(unknown);
  return "(" + std::string(relation) + " " + unknowns_[index] + " " +
         numeral(value, system().unknowns[index].rational) + ")";
}

std::string Smt2System::declared_unknown(std::size_t index) const {
  const System::Unknown& itself = system().unknowns[index];
  std::string out = "(declare-const " + unknowns_[index] +
                    (itself.rational ? " Real)\n" : " Int)\n");
  const auto unknown = static_cast<std::int32_t>(index);
  if (itself.low) {
    out += asserted(compare(">=", unknown, Rational(*itself.low)));
  }
  if (itself.high) {
    out += asserted(compare("<=", unknown, Rational(*itself.high)));
  }
  return out;
}

std::string Smt2System::declared_assumption(std::size_t index) const {
  const AssumptionSource& source =
      view_.component(component_).assumptions[index];
  const std::string declared =
      "(declare-const " + assumptions_[index] + " Bool)\n";
  switch (source.kind) {
    case Kind::Claim:
      if (source.claims.size() < 2) return declared;
      return smt2_comment(
                 "word for word the same: " +
                 listed(view_.names(component_,
                                    {static_cast<std::int32_t>(index)}))) +
             declared;
    case Kind::SoftLaw:
      return smt2_comment("a soft law") + declared;
    case Kind::Reading: {
      const Alternative& alternative =
          *view_.alternative(component_, static_cast<std::int32_t>(index));
      return smt2_comment("licensed: " + alternative.licence) + declared;
    }
  }
  CONCORD_UNREACHABLE();
}

// The words or the law behind a constraint.
std::string Smt2System::reason(std::size_t constraint) const {
  const ConstraintSource& source = open_.constraints[constraint];
  if (source.ground_law >= 0) {
    const GroundLaw& law =
        view_.all().ground.laws[static_cast<std::size_t>(source.ground_law)];
    return law.because.empty() ? law.id : law.id + ": " + law.because;
  }
  if (source.statement.empty()) return "held: the reading is not taken";
  for (const ClaimId claim :
       view_.claims(component_, {system().constraints[constraint].guard})) {
    const Statement& statement = *view_.statement(claim, source.statement);
    if (statement.id != source.statement) continue;
    const Quote* quote = view_.quote(claim, statement);
    if (quote != nullptr) return statement.id + ": \"" + quote->text + "\"";
  }
  return source.statement;
}

std::string Smt2System::text() const {
  // Z3 4.8.12 takes eight times as long in QF_LIA.
  std::string out = "(set-logic QF_LIRA)\n\n" +
                    smt2_comment("Figures, with the ends of their own.");
  for (std::size_t i = 0; i < unknowns_.size(); ++i) out += declared_unknown(i);
  out += "\n" + smt2_comment("What may be given up.");
  for (std::size_t i = 0; i < assumptions_.size(); ++i) {
    out += declared_assumption(i);
  }
  out += "\n" + smt2_comment("What is said, and what must hold.");
  std::string last;
  for (std::size_t i = 0; i < system().constraints.size(); ++i) {
    const std::string why = smt2_comment(reason(i));
    if (why != last) out += why;
    last = why;
    out += asserted(clause(system().constraints[i]));
  }
  return out;
}

}  // namespace concord
