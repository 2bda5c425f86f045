// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "rules/formula_check.h"
#include "tests/rules/make_audit.h"

using namespace concord;

namespace {

AuditDraft words() {
  AuditDraft draft;
  draft.measures = {{"killed"},
                    {"injured"},
                    {"burned", OverTime::Free, "things"},
                    {"damage", OverTime::Free, "money"},
                    {"aid", OverTime::Free, "money"}};
  draft.events = {{"attack"}, {"hospital", "attack"}, {"riot"}};
  draft.things = {{"suspect", {"at-large", "detained"}}};
  return draft;
}

std::string text_of(const Complaints& complaints) {
  std::string text;
  for (const Diagnostic& each : complaints.sorted()) {
    if (!text.empty()) text += "; ";
    text += std::to_string(each.place.from.column) + " " + info(each.code).id +
            " " + each.message;
    for (const Note& note : each.notes) text += ", " + note.text;
  }
  return text;
}

std::string checked(const std::string& formula,
                    const AuditDraft& draft = words()) {
  Complaints complaints;
  const auto parsed = parse_formula(formula, {"f", {1, 1}, {1, 1}}, complaints);
  REQUIRE(parsed);
  check_units(*parsed, draft.build(), complaints);
  return text_of(complaints);
}

}  // namespace

TEST_CASE("a comparison adds and compares like with like") {
  struct {
    const char* formula;
    const char* complaint;
  } const cases[] = {
      {"killed + injured <= 10", ""},
      {"damage >= 2 * aid", ""},
      {"killed <= 5 and burned <= 5", ""},
      {"if suspect.status = detained then killed = 1", ""},
      {"killed + 3 <= burned",
       "15 Y184 `burned` counts things, `killed` people, the unit of `burned` "
       "is declared here"},
      {"killed = 1 or sum(parts damage) <= injured",
       "36 Y184 `injured` counts people, `damage` money, the unit of `injured` "
       "is declared here"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.formula);
    CHECK(checked(c.formula) == c.complaint);
  }
}

TEST_CASE("a law of money is in one currency, where claims give it") {
  AuditDraft draft = words();
  draft.claims = {{"damage@2016-07-18", "", "USD"}};
  CHECK(checked("damage >= aid", draft).empty());
  draft.claims.push_back({"aid@2016-07-18", "", "KZT"});
  CHECK(checked("damage >= 5", draft).empty());
  CHECK(checked("damage >= aid", draft) ==
        "1 Y190 figures in KZT and USD are added or compared, `c1` gives KZT, "
        "`c0` gives USD");
}

TEST_CASE("two currencies of one measure are no news of a law") {
  AuditDraft draft = words();
  draft.claims = {{"damage@2016-07-18", "", "USD"},
                  {"hospital/damage@2016-07-19", "", "KZT"}};
  CHECK(checked("damage >= 5", draft).empty());  // claims/ has refused them
  draft.claims = {{"damage@2016-07-18", "", "USD"},
                  {"riot/damage@2016-07-18", "", "KZT"}};
  CHECK(checked("damage >= riot/damage", draft) ==
        "1 Y190 figures in KZT and USD are added or compared, `c1` gives KZT, "
        "`c0` gives USD");
}
