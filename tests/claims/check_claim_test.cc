// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "tests/claims/almaty.h"

namespace concord {
namespace {

using almaty::one;
using almaty::read;

TEST_CASE("an unknown name is shown where it stands, with the likely one") {
  struct {
    const char* claim;
    const char* complaint;
  } const cases[] = {
      {"  - { id: a, figure: hospitl/killed, says: 6, quote: six dead }",
       "claims/newspaper.yaml:2:22 Y141 unknown event `hospitl`\n"
       "  help: did you mean `hospital`?\n"},
      {"  - { id: a, figure: hospital/kiled, says: 6, quote: six dead }",
       "claims/newspaper.yaml:2:31 Y141 unknown measure `kiled`\n"
       "  help: did you mean `killed`?\n"},
      {"  - { id: a, figure: killed.plice, says: 6, quote: six dead }",
       "claims/newspaper.yaml:2:29 Y141 unknown population `plice`\n"
       "  help: did you mean `police`?\n"},
      {"  - { id: a, said-by: minstry, figure: killed, says: 6, quote: six "
       "dead "
       "}",
       "claims/newspaper.yaml:2:23 Y141 unknown origin `minstry`\n"
       "  help: did you mean `ministry`?\n"},
      {"  - { id: a, figure: suspct.status, says: at-large, quote: six dead }",
       "claims/newspaper.yaml:2:22 Y141 unknown thing `suspct`\n"
       "  help: did you mean `suspect`?\n"},
      {"  - { id: a, figure: suspect.status, says: atlarge, quote: six dead }",
       "claims/newspaper.yaml:2:44 Y141 unknown status `atlarge`\n"
       "  help: did you mean `at-large`?\n"},
      {"  - { id: a, source: portl, figure: killed, says: 6, quote: six dead }",
       "claims/newspaper.yaml:2:22 Y141 unknown source `portl`\n"
       "  help: did you mean `portal`?\n"},
      {"  - { id: a, denies: b, quote: six dead }",
       "claims/newspaper.yaml:2:22 Y152 unknown claim `b`\n"},
      {"  - { id: a, figure: suspect, says: 6, quote: six dead }",
       "claims/newspaper.yaml:2:22 Y141 `suspect` is a thing, not a measure\n"
       "  help: write suspect.status\n"},
  };
  for (const auto& c : cases) CHECK(one(c.claim) == c.complaint);
}

TEST_CASE("keys that do not go together are refused") {
  struct {
    const char* claim;
    const char* complaint;
  } const cases[] = {
      {"quote: six dead", "Y150 claim `a` says nothing"},
      {"quote: six dead, figure: killed",
       "Y150 a figure without `says` or `parts`"},
      {"quote: six dead, figure: killed, says: 6, denies: b",
       "Y150 `denies` in a claim that says a figure"},
      {"quote: six dead, denies: b, doubts: b",
       "Y150 `denies` and `doubts` in one claim"},
      {"quote: six dead, figure: killed, says: 6, parts-are: all",
       "Y150 `parts-are` without `parts`"},
      {"quote: six dead, figure: killed, says: 6, "
       "parts: [{ figure: .police, says: 6 }]",
       "Y150 `parts` without `parts-are`"},
      {"quote: six dead, figure: killed, says: 6, parts-are: most, "
       "parts: [{ figure: .police, says: 6 }]",
       "Y145 `most` is not a choice here"},
      {"quote: six dead, figure: killed, says: 6, parts-are: all, "
       "parts: [{ figure: .police, says: 6 }, { figure: .police, says: 6 }]",
       "Y160 `attack/killed.police` stands twice in claim `a`"},
      {"quote: six dead, figure: killed.police, says: 6, parts-are: all, "
       "parts: [{ figure: .civilians, says: 6 }]",
       "Y140 `civilians` is not declared a part of `police`"},
      {"quote: six dead, figure: killed, says: 6, parts-are: all, "
       "parts: [{ figure: houses, says: 6 }]",
       "Y160 a part counts things, its total people"},
      {"quote: six dead, figure: killed, says: 6, prefix: \"\", certainty: "
       "sure",
       "Y145 `sure` is not a choice here"},
      {"quote: 40 % of the dead, figure: killed, says: 40 %, of: killed",
       "Y155 `attack/killed@2016-07-18` is compared with itself"},
      {"quote: 40 % of the dead, figure: killed, says: 40 %, of: profit",
       "Y155 `profit` may be negative, and no base is"},
      {"quote: 40 % of the dead, figure: killed, says: 40 %, of: houses",
       "Y155 `houses` counts things, the claim people"},
      {"quote: six dead, figure: killed, says: 6, scope: wide",
       "Y145 `wide` is not a choice here"},
      {"quote: six dead, figure: killed, says: 6, open-to: moment",
       "Y162 `moment` is no reading"},
      {"quote: six dead, figure: killed, says: 6, open-to: extent=raid",
       "Y141 unknown event `raid`"},
      {"quote: six dead, figure: killed, says: 6, open-to: extent=attack",
       "Y162 `a` is said of `attack` already"},
      {"quote: six dead, figure: killed, says: 6, as-of: yesterday", "Y146 "},
      {"quote: six dead, figure: killed, says: 6, during: ../2016-07-18",
       "Y147 the period `../2016-07-18` has no beginning"},
  };
  for (const auto& c : cases) {
    const std::string complaints = one(std::string("  - { id: a, ") + c.claim +
                                       " }\n  - { id: b, figure: killed, "
                                       "says: 6, quote: six dead }\n");
    CAPTURE(complaints);
    CHECK(complaints.find(c.complaint) != std::string::npos);
  }
}

TEST_CASE("claims that name each other wrongly are refused, with both places") {
  CHECK(
      one(R"(  - { id: a, figure: killed, says: 6, quote: six dead }
  - { id: b, said-by: ministry, retracts: a, quote: six dead }
  - { id: c, denies: b, quote: six dead }
  - { id: d, figure: hospital/killed, says: 5 more, adds-to: a, quote: five more died }
  - { id: e, copies: e, figure: killed, says: 6, quote: six dead }
)") ==
      R"(claims/newspaper.yaml:3:43 Y153 `b` is said by `ministry`, but `a` by `newspaper`
  claims/newspaper.yaml:2:11 `a` is here
  help: only an origin takes back its own word; others deny or doubt it
claims/newspaper.yaml:4:22 Y153 `b` says no figure that could be denied
  claims/newspaper.yaml:3:11 `b` is here
  help: say the figure itself, with `number: implied` if need be
claims/newspaper.yaml:5:62 Y153 `a` is about attack/killed, not about hospital/killed
  claims/newspaper.yaml:2:11 `a` is here
  help: name a claim on the same figure
claims/newspaper.yaml:6:22 Y153 claim `e` names itself
  claims/newspaper.yaml:6:11 `e` is here
  help: name another claim
)");
  CHECK(
      one(R"(  - { id: a, figure: killed, says: 6, quote: six dead, copies: b }
  - { id: b, figure: killed, says: 6, quote: six dead, supersedes: a }
)") ==
      R"(claims/newspaper.yaml:2:11 Y154 claims lead back to the first: a -> b -> a
  claims/newspaper.yaml:3:11 `b` is here
  help: let only the later claim name the earlier one
)");
}

TEST_CASE("only what says a figure is denied or doubted") {
  const auto of = [](const char* stance) {
    return one(
        "  - { id: a, figure: killed, says: 6, quote: six dead }\n"
        "  - { id: b, doubts: a, quote: still at large }\n"
        "  - { id: c, " +
        std::string(stance) + ": b, quote: still at large }\n");
  };
  CHECK(of("doubts") ==
        "claims/newspaper.yaml:4:22 Y153 `b` says no figure that could be "
        "doubted\n"
        "  claims/newspaper.yaml:3:11 `b` is here\n"
        "  help: name the claim that says the figure\n");
  CHECK(of("denies").find("Y153") != std::string::npos);
  CHECK(of("retracts").find("Y153") == std::string::npos);
}

TEST_CASE("\"5 more\" needs a later moment than what it adds to") {
  CHECK(
      one(R"(  - { id: a, figure: killed, says: 6, quote: six dead }
  - { id: b, figure: killed, says: 5 more, adds-to: a, quote: five more died }
)") ==
      R"(claims/newspaper.yaml:3:53 Y155 `attack/killed@2016-07-18` is compared with itself
  help: give the two claims different moments by `as-of:`
)");
}

TEST_CASE("no text knows what was counted after it was published") {
  const auto at = [](const std::string& time) {
    return one("  - { id: n1, figure: killed, says: 4, " + time +
               ", quote: total death toll at four }\n");
  };
  for (const char* known :
       {"as-of: 2016-07-18T14:02+01:00", "as-of: 2016-07-18", "as-of: 2016",
        "as-of: 2016-07-18/2016-08", "as-of: ../2016-07-30",
        "during: 2016-07/2016-08"}) {
    CAPTURE(known);
    CHECK(at(known).starts_with("n1 attack/killed@"));
  }
  CHECK(at("as-of: 2016-07-18T14:03+01:00") ==
        "claims/newspaper.yaml:2:47 Y161 `2016-07-18T14:03+01:00` begins after "
        "`newspaper` was published, 2016-07-18T14:02+01:00\n"
        "  help: correct the time, or `published:` in sources/newspaper.txt\n");
  CHECK(at("as-of: 2016-07-19").find("Y161") != std::string::npos);
  CHECK(at("as-of: 2016-07-19/..").find("Y161") != std::string::npos);
  CHECK(at("during: 2016-08-01/2016-08-02").find("Y161") != std::string::npos);
}

TEST_CASE("a closed list has no two parts that may share anybody") {
  const auto list = [](const std::string& are, const std::string& some,
                       const std::string& others) {
    return read(
        "--- claims/portal.yaml\nclaims:\n"
        "  - id: p1\n    figure: killed\n    parts-are: " +
        are +
        "\n    quote: Three policemen and one civilian were killed\n"
        "    parts:\n"
        "      - { figure: ." +
        some +
        ", says: 3 }\n"
        "      - { figure: ." +
        others + ", says: 1 }\n");
  };
  CHECK(list("all", "police", "civilians&children").starts_with("p1 attack"));
  CHECK(list("some", "police", "children").starts_with("p1 attack"));
  CHECK(list("all", "police", "children") ==
        "claims/portal.yaml:8:9 Y160 `attack/killed.children` and "
        "`attack/killed.police` may hold the same people, so the parts make no "
        "total\n"
        "  claims/portal.yaml:7:9 the other one is here\n"
        "  help: write `parts-are: some`, or parts that exclude each other, "
        "such as .police&children and .police&adults\n");
  CHECK(list("all", "victims", "police").find("leave one of them out") !=
        std::string::npos);
  CHECK(list("all", "police&children", "police").find("Y160") !=
        std::string::npos);
}

TEST_CASE("one id for two claims, and two currencies for one measure") {
  CHECK(read(R"(--- claims/newspaper.yaml
claims:
  - { id: a, figure: damage, says: USD 3 million, quote: USD 3 million }
  - { id: b, figure: hospital/damage, says: EUR 3 million, quote: USD 3 million }
--- claims/portal.yaml
claims:
  - { id: a, figure: killed, says: 5, quote: five are dead }
)") == R"(claims/newspaper.yaml:3:45 Y156 `EUR`, where another claim has `USD`
  claims/newspaper.yaml:2:36 `USD` stands here
  help: keep to one currency: Concord converts no money
claims/portal.yaml:2:11 Y144 claim id `a` is given twice
  claims/newspaper.yaml:2:11 `a` is given here first
  help: rename one of the two
)");
}

TEST_CASE("a broken claim still gets its other parts checked") {
  CHECK(one(R"(  - id: a b
    said-by: [minstry]
    figure: kiled
    says: 6
    quote: seven dead
    parts-are: every
    parts: [{ figure: .plice, says: 3, quote: nobody }]
)") == R"(claims/newspaper.yaml:2:9 Y142 `a b` cannot be the id of a claim
  help: use letters, digits, - and _ (a dot is for parts)
claims/newspaper.yaml:3:15 Y141 unknown origin `minstry`
  help: did you mean `ministry`?
claims/newspaper.yaml:4:13 Y141 unknown measure `kiled`
  help: did you mean `killed`?
claims/newspaper.yaml:5:11 S106 the quote does not contain `6`
  claims/newspaper.yaml:6:12 the quote holds `seven`
  help: say what the quote says, or add `number: implied` and `because:`
claims/newspaper.yaml:6:12 S101 the quote does not stand in `sources/newspaper.txt`
  sources/newspaper.txt:6:31 the nearest text stands here: its words differ
  help: write "six dead"
claims/newspaper.yaml:7:16 Y145 `every` is not a choice here
  help: write `all` or `some`
claims/newspaper.yaml:8:24 Y141 unknown population `plice`
  help: did you mean `police`?
claims/newspaper.yaml:8:37 S106 the quote does not contain `3`
  claims/newspaper.yaml:8:47 the quote holds `nobody`
  help: say what the quote says, or add `number: implied` and `because:`
claims/newspaper.yaml:8:47 S101 the quote does not stand in `sources/newspaper.txt`
  help: copy the words from the source
)");
}

}  // namespace
}  // namespace concord
