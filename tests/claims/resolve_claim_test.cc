// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "tests/claims/almaty.h"
#include "tests/claims/memory_folder.h"

namespace concord {
namespace {

using almaty::one;
using almaty::read;

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
  const std::string other = almaty::kFolder + R"(--- claims/newspaper.yaml
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

}  // namespace
}  // namespace concord
