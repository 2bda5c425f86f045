// SPDX-License-Identifier: Apache-2.0
#include "rules/law.h"

#include <catch2/catch.hpp>

#include "tests/rules/make_audit.h"

using namespace concord;

namespace {

AuditDraft words() {
  AuditDraft draft;
  draft.measures = {
      {"killed"}, {"injured"}, {"burned", OverTime::Free, "things"}};
  draft.populations = {
      {"police", "role"}, {"civilians", "role"}, {"children", "age"}};
  draft.events = {{"attack"}, {"hospital", "attack"}};
  draft.things = {{"suspect", {"at-large", "detained"}}};
  return draft;
}

// The laws that were read, as "id: formula", and the complaints, as
// "file:line:column code message".
std::string read(const std::map<std::string, std::string>& files) {
  Audit audit = words().build();
  audit.packs = {"concord:toll.yaml"};
  Complaints complaints;
  const LawBook book = read_laws({files}, audit, complaints);
  std::string text;
  for (const Law& law : book.laws) {
    text += law.id + ": " + to_string(law.holds);
    if (law.cost) text += " [cost " + std::to_string(*law.cost) + "]";
    if (law.within != 0) text += " [within " + to_string(law.within) + "]";
    text += "\n";
  }
  for (const Diagnostic& each : complaints.sorted()) {
    text += each.place.file + ":" + std::to_string(each.place.from.line) + ":" +
            std::to_string(each.place.from.column) + " " + info(each.code).id +
            " " + each.message;
    if (!each.help.empty()) text += " (" + each.help + ")";
    text += "\n";
  }
  return text;
}

// One law in a file of its own, in flow style: `holds` begins in column 18.
std::string read_law(const std::string& holds, const std::string& more = "") {
  return read({{"rules/a.yaml", "laws:\n- {id: a, holds: '" + holds +
                                    "', because: so" + more + "}\n"}});
}

std::string refused(const std::string& rest) {
  return "rules/a.yaml:2:" + rest + "\n";
}

}  // namespace

TEST_CASE("laws are read from packs, the audit and its rules") {
  CHECK(read({{"concord:toll.yaml",
               "pack: toll\nmeasures: {}\nlaws:\n- id: p\n  holds: killed <= "
               "9\n  because: so\n"},
              {"audit.yaml",
               "audit: x\nlaws:\n- {id: a, holds: killed >= 1, because: so, "
               "cost: 3}\n"},
              {"rules/b.yaml",
               "laws:\n- id: c\n  holds: killed = injured\n  because: so\n  "
               "within: 2\n"},
              {"rules/a.yaml", "laws: []\n"}}) ==
        "a: killed >= 1 [cost 3]\n"
        "c: killed = injured [within 2]\n"
        "p: killed <= 9\n");
}

TEST_CASE("a law says what holds and why") {
  CHECK(read({{"rules/a.yaml", "laws:\n- {id: a, holds: killed = 1}\n"}})
            .find("`because`") != std::string::npos);
  CHECK(read({{"rules/a.yaml", "laws:\n- {holds: killed = 1, because: so}\n"}})
            .find("`id`") != std::string::npos);
  CHECK(read_law("killed = 1", ", note: x").find("`note`") !=
        std::string::npos);
  CHECK(
      read({{"rules/a.yaml", "laws: []\nmeasures: {}\n"}}).find("`measures`") !=
      std::string::npos);
}

TEST_CASE("an id is a name of its own") {
  CHECK(read({{"rules/a.yaml",
               "laws:\n- {id: a b, holds: killed = 1, because: so}\n"}}) ==
        "rules/a.yaml:2:8 Y187 `a b` cannot be the id of a law (an id has "
        "letters, digits and hyphens alone)\n");
  CHECK(read({{"rules/a.yaml",
               "laws:\n- {id: rises, holds: killed = 1, because: so}\n"}})
            .find("Y187 `rises` is the id of a law of Concord's own") !=
        std::string::npos);
  CHECK(read({{"rules/a.yaml",
               "laws:\n- {id: a, holds: killed = 1, because: so}\n"},
              {"rules/b.yaml",
               "laws:\n- {id: a, holds: killed = 2, because: so}\n"}}) ==
        "a: killed = 1\n"
        "rules/b.yaml:2:8 Y186 a second law `a` (choose another id)\n");
}

TEST_CASE("a cost is a whole number from 1 to 1000, a tolerance not negative") {
  for (const char* cost : {"0", "1001", "-1", "1.5", "much", "007"}) {
    CAPTURE(cost);
    CHECK(read_law("killed = 1", std::string(", cost: ") + cost).find("Y187") !=
          std::string::npos);
  }
  CHECK(read_law("killed = 1", ", cost: 1000") ==
        "a: killed = 1 [cost 1000]\n");
  for (const char* within : {"-1", "2 dead", "0.0000001", "007", "00.5"}) {
    CAPTURE(within);
    CHECK(read_law("killed = 1", std::string(", within: ") + within)
              .find("Y187") != std::string::npos);
  }
  CHECK(read_law("killed = 1", ", within: 0.5") ==
        "a: killed = 1 [within 0.5]\n");
  for (const char* holds : {"killed <= 1", "killed = 1 and injured = 1",
                            "suspect.status = detained"}) {
    CAPTURE(holds);
    CHECK(read_law(holds, ", within: 1").find("Y188") != std::string::npos);
  }
}

TEST_CASE("unknown names are complained of all at once, each at its place") {
  struct {
    const char* holds;
    std::string complaints;
  } const cases[] = {
      {"kiled = atack/injured.polcie",
       refused("19 Y182 unknown measure `kiled` (did you mean `killed`?)") +
           refused("27 Y182 unknown event `atack` (did you mean `attack`?)") +
           refused("41 Y182 unknown population `polcie` (did you mean "
                   "`police`?)")},
      {"killed-injured = 2",
       refused("19 Y182 unknown measure `killed-injured` (a minus has a space "
               "on both sides: write `killed - injured`)")},
      {"attack/killed-hospital/killed = 2",
       refused("19 Y182 unknown event `attack/killed-hospital` (a minus has a "
               "space on both sides: write `attack/killed - "
               "hospital/killed`)")},
      {"killed/2 = 1",
       refused("19 Y182 unknown event `killed` (a formula has no division: "
               "write a factor, as in `0.5 * killed`)")},
      {"killed.everyone = 2",
       refused("26 Y182 unknown population `everyone` (leave it out: a figure "
               "counts everyone)")},
      {"suspect = 1",
       refused("19 Y182 unknown measure `suspect` (a thing has a status: write "
               "`suspect.status = ...`)")},
      {"suspekt.status = detained",
       refused("19 Y182 unknown thing `suspekt` (did you mean `suspect`?)")},
      {"suspect.status = detaned",
       refused("36 Y182 unknown status `detaned` of `suspect` (did you mean "
               "`detained`?)")},
      {"killed.police&civilians = 1",
       refused("33 Y191 a second population of the axis `role` (nobody is in "
               "both: add two figures instead)")},
      {"killed.police&children <= 1", "a: killed.police&children <= 1\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.holds);
    CHECK(read_law(c.holds) == c.complaints);
  }
}

TEST_CASE("a moment is a day or an instant") {
  for (const char* moment :
       {"2016-06-10", "2016-06", "2016", "2016-06-10T15:00+06:00"}) {
    CAPTURE(moment);
    CHECK(read_law("killed@" + std::string(moment) + " = 1") ==
          "a: killed@" + std::string(moment) + " = 1\n");
  }
  for (const char* moment :
       {"yesterday", "2016-06-31", "2016-06-10/2016-06-12", "2016-06-10/.."}) {
    CAPTURE(moment);
    CHECK(read_law("killed@" + std::string(moment) + " = 1")
              .starts_with("rules/a.yaml:2:26 Y185"));
  }
}

TEST_CASE("a comparison has figures, and numbers that can be solved") {
  CHECK(read_law("killed = killed + 1").find("Y193") != std::string::npos);
  CHECK(read_law("killed = 1 and 2 = 2").find("Y193") != std::string::npos);
  CHECK(read_law("200000000000 * killed = 0.000001 * injured").find("Y181") ==
        std::string::npos);
  CHECK(read_law("1000 * (200000000000 * killed) = 0.000001 * injured")
            .find("Y181") != std::string::npos);
  std::string many = "(killed = 1 and injured = 1)";
  for (int i = 0; i < 9; ++i) many += " or (killed = 1 and injured = 1)";
  CHECK(read_law(many).find("multiply out to more than 256") !=
        std::string::npos);
}

TEST_CASE("complaints point into a formula that is folded over lines") {
  CHECK(read({{"rules/a.yaml",
               "laws:\n- id: a\n  because: so\n  holds: >-\n    killed =\n"
               "      kiled + injured\n"}}) ==
        "rules/a.yaml:6:7 Y182 unknown measure `kiled` (did you mean "
        "`killed`?)\n");
}
