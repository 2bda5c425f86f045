// SPDX-License-Identifier: Apache-2.0
#include "engine/lint.h"

#include <catch2/catch.hpp>

#include "tests/rules/make_audit.h"

using namespace concord;

namespace {

AuditDraft words() {
  AuditDraft draft;
  draft.measures = {{"killed"}, {"injured", OverTime::Free}, {"casualties"}};
  draft.populations = {{"police", "role"}, {"civilians", "role"}};
  draft.partitions = {{"", {"police", "civilians"}, true}};
  draft.events = {{"attack", "", "2016-07-18"}, {"hospital", "attack"}};
  draft.things = {{"suspect", {"at-large", "detained"}, true}};
  return draft;
}

std::string remarks(AuditDraft draft, const Budget& budget = {}) {
  const Lint found = lint(draft.build(), make_laws(draft), budget);
  std::string text;
  for (const Diagnostic& remark : found.remarks) {
    text += std::string(info(remark.code).id) + " " + remark.message + "\n";
  }
  if (!found.complete) text += "not complete\n";
  return text;
}

std::string remarks_on(const std::vector<AuditDraft::MadeLaw>& laws) {
  AuditDraft draft = words();
  draft.laws = laws;
  return remarks(draft);
}

}  // namespace

TEST_CASE("sensible laws are left alone") {
  CHECK(
      remarks_on({{"sum", "casualties = killed + injured"},
                  {"most", "killed <= 100"},
                  {"late", "if injured > 10 then killed.police >= 1"},
                  {"slow", "injured <= 2 * injured@previous + 5"},
                  {"quiet", "if suspect.status = detained then killed <= 50"}})
          .empty());
  CHECK(remarks_on({}).empty());
}

TEST_CASE("laws that contradict one another are named together") {
  struct {
    std::vector<AuditDraft::MadeLaw> laws;
    const char* remarks;
  } const cases[] = {
      {{{"few", "killed <= 10"}, {"many", "killed >= 15"}},
       "Y195 `few` and `many` contradict one another\n"},
      {{{"half", "2 * killed = 7"}}, "Y195 `half` can never hold\n"},
      {{{"parts", "killed.police + killed.civilians > killed"}},
       "Y195 `parts` can never hold\n"},
      {{{"a", "killed >= 2 * injured + 1"},
        {"b", "injured >= killed + 3"},
        {"c", "killed <= 100"}},
       "Y195 `a` and `b` contradict one another\n"},
      {{{"few", "hospital/killed <= 10"}, {"many", "attack/killed <= 9"}},
       "W211 `few` follows from `many`\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.laws[0].holds);
    CHECK(remarks_on(c.laws) == c.remarks);
  }
}

TEST_CASE("a law that follows from the others is named with these") {
  struct {
    std::vector<AuditDraft::MadeLaw> laws;
    const char* remarks;
  } const cases[] = {
      {{{"few", "killed <= 10"}, {"more", "killed <= 20"}},
       "W211 `more` follows from `few`\n"},
      // Of two that say the same, one is enough.
      {{{"one", "killed = injured"}, {"two", "injured = killed"}},
       "W211 `two` follows from `one`\n"},
      {{{"inside", "killed.police <= killed"}},
       "W211 `inside` follows from what the audit declares\n"},
      {{{"rising", "killed@previous <= killed"}},
       "W211 `rising` follows from what the audit declares\n"},
      {{{"a", "killed <= injured"},
        {"b", "injured <= casualties"},
        {"c", "killed <= casualties"}},
       "W211 `c` follows from `a` and `b`\n"},
      // What may be given up makes nothing superfluous.
      {{{"few", "killed <= 10", 3}, {"more", "killed <= 20"}}, ""},
      {{{"few", "killed <= 10"}, {"more", "killed <= 20", 3}},
       "W211 `more` follows from `few`\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.laws[0].holds);
    CHECK(remarks_on(c.laws) == c.remarks);
  }
}

TEST_CASE("a law that never applies is told from one that follows") {
  struct {
    std::vector<AuditDraft::MadeLaw> laws;
    const char* remarks;
  } const cases[] = {
      {{{"few", "killed <= 10"}, {"never", "if killed > 30 then injured > 3"}},
       "W212 the condition of `never` is never true, because of `few`\n"},
      {{{"never", "if killed.police > killed then injured > 3"}},
       "W212 the condition of `never` is never true, because of what the audit "
       "declares\n"},
      {{{"few", "killed <= 10"},
        {"never", "if injured > 3 then if killed > 30 then injured > 5"}},
       "W212 the condition of `never` is never true, because of `few`\n"},
      {{{"parts", "hospital/killed >= sum(parts hospital/killed)"}},
       "W212 `parts` says nothing of any event\n"},
      {{{"idle", "if killed > 5 then killed > 3"}},
       "W211 `idle` follows from what the audit declares\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.laws[0].holds);
    CHECK(remarks_on(c.laws) == c.remarks);
  }
}

TEST_CASE("lint does no more work than it may") {
  AuditDraft draft = words();
  draft.laws = {{"few", "killed <= 10"}, {"more", "killed <= 20"}};
  Budget budget;
  budget.checks = 1;
  CHECK(remarks(draft, budget).find("not complete") != std::string::npos);
}

TEST_CASE("each remark shows the laws that it rests on") {
  AuditDraft draft = words();
  draft.laws = {{"few", "killed <= 10"}, {"many", "killed >= 15"}};
  const Lint found = lint(draft.build(), make_laws(draft), {});
  REQUIRE(found.remarks.size() == 1);
  REQUIRE(found.remarks[0].notes.size() == 1);
  CHECK(found.remarks[0].notes[0].text == "`many` says killed >= 15");
}
