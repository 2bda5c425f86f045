// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/claims/memory_folder.h"

namespace concord {
namespace {

// The beginning of every folder here: one attack, some words, two sources.
const std::string kAlmaty = R"(--- concord:toll.yaml
pack: toll
language: en
measures:
  killed: { unit: people, over-time: rises }
  injured: { unit: people }
  houses: { unit: things }
  damage: { unit: money }
  profit: { unit: money, may-be-negative: yes }
populations:
  everyone: { axis: role, parts: [victims, attackers], complete: yes }
  victims: { parts: [police, civilians] }
  attackers: {}
  police: {}
  civilians: {}
  children: { axis: age }
hedges:
  about: 10
  phrases: { at-least: [at least], about: [about, some], more-than: [more than, over] }
  vague: { dozens: at least 24 }
--- audit.yaml
audit: almaty-2016
uses: [toll]
time-zone: Asia/Almaty
events:
  attack: { when: 2016-07-18 }
  hospital: { part-of: attack }
things:
  suspect: { status: [at-large, detained], order: one-way }
origins:
  ministry: { name: Interior Ministry }
  hospital-source: { counts: partly }
  reuters: {}
--- sources/newspaper.txt
---
outlet: Newspaper
published: 2016-07-18T14:02+01:00
---
The ministry put the total death toll at four, including three policemen.
A source told the agency that six dead were taken in. Dozens were hurt.
One gunman is still at large. Damage was put at USD 3 million.
About 40 % of the dead were police. Then five more died.
--- sources/portal.txt
---
outlet: Portal
published: 2016-07-18
---
Three policemen and one civilian were killed. At least five are dead.
)";

std::string read(const std::string& rest) {
  Complaints complaints;
  const Audit audit = read_audit(memory_folder(kAlmaty + rest), complaints);
  return complaints.empty() ? told(audit) : told(complaints);
}

std::string one(const std::string& claim) {
  return read("--- claims/newspaper.yaml\nclaims:\n" + claim);
}

TEST_CASE("a folder is read: figures, moments, parts, accounts") {
  CHECK(read(R"(--- claims/newspaper.yaml
claims:
  - id: n5
    said-by: [ministry]
    figure: killed
    says: 4
    quote: total death toll at four
    parts-are: some
    parts:
      - { figure: .police, says: 3, quote: three policemen }
  - id: n6
    said-by: [hospital-source, reuters]
    as-of: 2016-07-18T15:00+06:00
    figure: hospital/killed
    says: 6
    quote: six dead
  - id: n8
    said-by: [ministry]
    figure: suspect.status
    says: at-large
    quote: One gunman is still at large
  - { id: n9, figure: injured, says: dozens, quote: Dozens were hurt }
--- claims/portal.yaml
claims:
  - id: p1
    figure: killed.victims
    quote: Three policemen and one civilian were killed
    parts-are: all
    parts:
      - { figure: .police, says: 3 }
      - { figure: .civilians, says: 1 }
  - { id: p2, figure: killed, says: at least 5, quote: At least five }
)") == R"(n5 attack/killed@2016-07-18 [4, 4] | newspaper/ministry
  n5.police attack/killed.police@2016-07-18 [3, 3]
n6 hospital/killed@2016-07-18T15:00+06:00 [6, 6] | newspaper/hospital-source
n8 suspect.status@2016-07-18 is 0 | newspaper/ministry
n9 attack/injured@2016-07-18 [24, ..] | newspaper
p1 attack/killed.victims@2016-07-18 | portal
  p1.police attack/killed.police@2016-07-18 [3, 3]
  p1.civilians attack/killed.civilians@2016-07-18 [1, 1]
p2 attack/killed@2016-07-18 [5, ..] | portal
)");
}

TEST_CASE("the defaults of a claims file hold for its claims") {
  CHECK(read(R"(--- claims/morning.yaml
source: newspaper
said-by: ministry
as-of: 2016-07-17
phase: first
claims:
  - { id: a, figure: killed, says: 4, quote: toll at four }
  - { id: b, said-by: [], as-of: 2016-07, figure: killed, says: 6, quote: six dead }
  - { id: c, source: portal, figure: killed, says: 5, quote: five are dead }
)") == R"(a attack/killed@2016-07-17 [4, 4] | newspaper/ministry
b attack/killed@2016-07-31 [6, 6] | newspaper
c attack/killed@2016-07-17 [5, 5] | portal/ministry
)");
}

TEST_CASE("accounts are named apart only where they would share a name") {
  CHECK(read(R"(--- claims/newspaper.yaml
said-by: ministry
claims:
  - { id: a, as-of: 2016-07-17, figure: killed, says: 4, quote: toll at four }
  - { id: b, as-of: 2016-07-18, figure: killed, says: 4, quote: toll at four }
  - { id: c, figure: killed, says: 4, quote: toll at four }
  - { id: d, figure: suspect.status, says: at-large, quote: still at large }
  - { id: e, denies: a, quote: toll at four }
)") == R"(a attack/killed@2016-07-17 [4, 4] | newspaper/ministry@2016-07-17
b attack/killed@2016-07-18 [4, 4] | newspaper/ministry@2016-07-18
c attack/killed@2016-07-18 [4, 4] | newspaper/ministry
d suspect.status@2016-07-18 is 0 | newspaper/ministry
e denies a | newspaper/ministry
)");
}

TEST_CASE("a claim may be about another figure, a period, or another claim") {
  CHECK(one(R"(
  - { id: a, figure: killed, says: 4, quote: toll at four, as-of: 2016-07-17 }
  - { id: b, figure: killed, says: 5 more, adds-to: a, quote: five more died }
  - { id: c, figure: killed.police, says: 40 %, of: killed, quote: 40 % of the dead }
  - { id: d, figure: killed, says: 6, during: 2016-07-01/2016-07-18, quote: six dead }
  - { id: e, figure: damage, says: USD 3 million, quote: USD 3 million }
  - { id: f, figure: killed, says: 5 more, than: killed@2016-07-16, quote: five more died }
)") ==
        R"(a attack/killed@2016-07-17 [4, 4] | newspaper@2016-07-17
b attack/killed@2016-07-18 [1, 1] * attack/killed@2016-07-17 + [5, 5] | newspaper
c attack/killed.police@2016-07-18 [0.395, 0.405] * attack/killed@2016-07-18 + [0, 0] | newspaper
d attack/killed@2016-07-01/2016-07-18 [6, 6] | newspaper
e attack/damage@2016-07-18 USD [3000000, 3000000] | newspaper
f attack/killed@2016-07-18 [1, 1] * attack/killed@2016-07-16 + [5, 5] | newspaper
)");
}

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

TEST_CASE("a figure of a claim stands at its moment, on one value an axis") {
  struct {
    const char* figure;
    const char* complaint;
  } const cases[] = {
      {"killed@2016-07-17",
       "Y149 `killed@2016-07-17`: the figure of a claim carries no moment"},
      {"killed dead", "Y149 `killed dead`: this is not the path of a figure"},
      {"killed.police&civilians",
       "Y140 `civilians` and `police` are both on the axis `role`"},
      {"killed.everyone", "Y141 `everyone` is not named in a figure"},
  };
  for (const auto& c : cases) {
    const std::string complaint =
        one(std::string("  - { id: a, figure: \"") + c.figure +
            "\", says: 6, quote: six dead }");
    CAPTURE(complaint);
    CHECK(complaint.find(c.complaint) != std::string::npos);
  }
}

TEST_CASE("a figure without event means the only root") {
  const std::string other = kAlmaty + R"(--- claims/newspaper.yaml
claims:
  - { id: a, figure: killed, says: 6, quote: six dead }
)";
  Folder folder = memory_folder(other);
  std::string& audit = folder.files["audit.yaml"];
  audit.insert(audit.find("  hospital:"), "  aktobe: {}\n");
  Complaints complaints;
  read_audit(folder, complaints);
  CHECK(told(complaints) ==
        "claims/newspaper.yaml:2:22 Y148 `killed` does not say of which event\n"
        "  help: write aktobe/killed; the events that are part of no other are "
        "`aktobe` and `attack`\n");
}

TEST_CASE("the quote holds the number, or says why it need not") {
  struct {
    const char* claim;
    const char* complaint;
  } const cases[] = {
      {"figure: killed, says: 7, quote: six dead",
       "claims/newspaper.yaml:2:36 S106 the quote does not contain `7`\n"
       "  claims/newspaper.yaml:2:46 the quote holds `six`\n"
       "  help: say what the quote says, or add `number: implied` and "
       "`because:`\n"},
      {"figure: killed, says: 7, quote: six dead, number: implied",
       "claims/newspaper.yaml:2:64 Y150 `number: implied` without `because`\n"
       "  help: add because: and say how the text implies the number\n"},
      {"figure: killed, says: 7, quote: six dead, number: implied, because: so",
       "a attack/killed@2016-07-18 [7, 7] | newspaper\n"},
  };
  for (const auto& c : cases) {
    CHECK(one(std::string("  - { id: a, ") + c.claim + " }") == c.complaint);
  }
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

TEST_CASE("a source that speaks for itself can be quoted by another") {
  CHECK(read(R"(--- claims/newspaper.yaml
claims:
  - { id: a, said-by: portal, figure: killed, says: 6, quote: six dead }
--- claims/portal.yaml
claims:
  - { id: b, figure: killed, says: 5, quote: five are dead }
  - { id: c, retracts: a, quote: five are dead }
)") == R"(a attack/killed@2016-07-18 [6, 6] | newspaper/portal
b attack/killed@2016-07-18 [5, 5] | portal
c retracts a | portal
)");
}

TEST_CASE("a quote in a language without number words is translated") {
  const auto spanish = [](const std::string& more) {
    return read(R"(--- sources/diario.txt
---
outlet: Diario
published: 2016-07-18
language: es
---
Seis muertos. Son 6 los muertos.
--- claims/diario.yaml
claims:
  - { id: a, figure: killed, says: 6, )" +
                more + " }\n");
  };
  const std::string read = "a attack/killed@2016-07-18 [6, 6] | diario\n";
  CHECK(spanish("quote: Son 6 los muertos") == read);
  CHECK(spanish("quote: Seis muertos, translation: six dead") == read);
  CHECK(spanish("quote: Seis muertos") ==
        "claims/diario.yaml:2:36 S106 the quote does not contain `6`\n"
        "  claims/diario.yaml:2:46 the quote holds no number\n"
        "  help: add a `translation:` of the quote\n");
}

TEST_CASE("a part may be a part of the event, or of another measure") {
  CHECK(one(R"(  - id: a
    figure: killed
    says: 4
    quote: toll at four
    parts-are: some
    parts:
      - { figure: hospital/killed.police, says: 3, quote: three policemen }
      - { figure: injured, says: 4 }
)") == R"(a attack/killed@2016-07-18 [4, 4] | newspaper
  a.hospital/killed.police hospital/killed.police@2016-07-18 [3, 3]
  a.injured attack/injured@2016-07-18 [4, 4]
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

TEST_CASE("the number of an unknown figure is looked for in its quote too") {
  const auto looked_for = [](const std::string& rest) {
    const std::string told = one("  - { id: n1, " + rest + " }\n");
    CHECK(told.find("Y141") != told.npos);
    return told.find("S106") != told.npos;
  };
  CHECK(looked_for("figure: kiled, says: 5, quote: toll at four"));
  CHECK(looked_for("figure: damge, says: USD 4 million, quote: USD 3 million"));
  CHECK(looked_for("figure: riot/killed, says: dozens, quote: toll at four"));
  CHECK_FALSE(looked_for("figure: kiled, says: 4, quote: toll at four"));
  CHECK_FALSE(looked_for("figure: susp.status, says: 5, quote: toll at four"));
  CHECK_FALSE(looked_for("figure: kiled, says: at-large, quote: at large"));
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

TEST_CASE("audit.yaml is complained of key by key") {
  Complaints complaints;
  read_audit(memory_folder(R"(--- audit.yaml
audit: x
uses: [tol]
time-zone: Asia/Nowhere
precision: week
events:
  any: {}
  a b: {}
  a: { part-of: b, when: 2016-13 }
  c: { part-of: a, after: zz }
things:
  gun: { status: [loaded] }
  a: { status: [up, down], same-as: { b: maybe } }
  b: { status: [up, gone], order: two-way }
origins:
  ministry: { counts: badly }
  newspaper: {}
tallies: {}
tables: []
--- decisions.yaml
--- sources/newspaper.txt
---
outlet: Newspaper
published: 2016-07-18
---
six dead
--- concord:toll.yaml
pack: toll
)"),
             complaints);
  CHECK(told(complaints) == R"(audit.yaml:2:8 Y158 unknown pack `tol`
  help: did you mean `toll`?
audit.yaml:3:12 Y145 unknown time zone `Asia/Nowhere`
  help: write a name such as Asia/Almaty or Europe/Paris
audit.yaml:4:12 Y145 `week` is not a choice here
  help: write `minute`, `hour`, `day`, `month` or `year`
audit.yaml:6:3 Y142 `any` cannot be the name of an event
  help: in a law any/killed means the killed of every event
audit.yaml:7:3 Y142 `a b` cannot be the name of an event
  help: use letters, digits, - and _, and slashes for a path
audit.yaml:8:17 Y141 unknown event `b`
  help: declared are `a`, `a b`, `any` and `c`
audit.yaml:8:26 Y146 there is no month 13
  help: months run from 01 to 12
audit.yaml:9:27 Y141 unknown event `zz`
  help: declared are `a`, `a b`, `any` and `c`
audit.yaml:11:3 Y159 a thing needs 2 to 100 statuses
  help: write status: [at-large, detained]
audit.yaml:12:39 Y159 `a` and `b` do not have the same statuses
  audit.yaml:13:3 `b` is declared here
  help: give both the same list, in the same order
audit.yaml:12:42 Y145 `maybe` is not a choice here
  help: write `sure` or `unsure`
audit.yaml:13:35 Y145 `two-way` is not a choice here
  help: write `one-way`
audit.yaml:15:23 Y145 `badly` is not a choice here
  help: write `partly`
audit.yaml:16:3 Y157 origin `newspaper` has the name of a source
  help: rename it, or take it out: a source speaks for itself by its name
audit.yaml:17:1 Y112 unknown key `tallies` in an audit
  help: the keys here are `audit`, `events`, `hedges`, `laws`, `max-age`, `measures`, `origins`, `populations`, `precision`, `readings`, `things`, `time-zone`, `title`, `uses`, `weights`
audit.yaml:18:1 Y112 unknown key `tables` in an audit
  help: the keys here are `audit`, `events`, `hedges`, `laws`, `max-age`, `measures`, `origins`, `populations`, `precision`, `readings`, `things`, `time-zone`, `title`, `uses`, `weights`
decisions.yaml:1:1 Y114 a file of decisions is empty
  help: write a map, with a `key: value` on each line
)");
}

TEST_CASE("a folder without audit.yaml says so once") {
  Complaints complaints;
  read_audit(memory_folder("--- claims/a.yaml\nclaims:\n  - { id: a, figure: "
                           "killed, says: 6, quote: six }\n"),
             complaints);
  CHECK(told(complaints) ==
        "audit.yaml:1:1 Y100 the folder has no audit.yaml\n"
        "  help: start one with `concord init`\n");
}

TEST_CASE("an event with a slash is part of the event before it") {
  Complaints complaints;
  const Audit audit = read_audit(
      memory_folder("--- audit.yaml\naudit: x\nevents:\n  ITA: {}\n"
                    "  ITA/01: {}\n  ITA/02/007: {}\n  FRA/01: {}\n"),
      complaints);
  CHECK(told(complaints) == "");
  const EventId italy = *audit.events.find("ITA");
  CHECK(audit.events.tree_of(italy).size() == 3);
  CHECK(audit.events.roots().size() == 2);
}

TEST_CASE("the order of files, claims and keys changes nothing") {
  const std::string claims[] = {
      "  - { id: a, figure: killed, says: 4, quote: toll at four }\n",
      "  - { quote: six dead, says: 6, figure: hospital/killed, id: b, "
      "said-by: "
      "ministry }\n",
      "  - { id: c, denies: a, quote: six dead, said-by: reuters }\n",
      "  - { id: d, supersedes: b, said-by: ministry, figure: killed, says: 6, "
      "quote: six dead }\n"};
  const std::string same = one(claims[0] + claims[1] + claims[2] + claims[3]);
  CHECK(same.starts_with("a attack/killed"));
  CHECK(one(claims[3] + claims[1] + claims[0] + claims[2]) == same);
  CHECK(read("--- claims/z.yaml\nclaims:\n" + claims[2] + claims[0] +
             "source: newspaper\n--- claims/newspaper.yaml\nclaims:\n" +
             claims[3] + claims[1]) == same);
}

}  // namespace
}  // namespace concord
