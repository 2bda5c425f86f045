// SPDX-License-Identifier: Apache-2.0
#include "reports/differences.h"

#include <catch2/catch.hpp>
#include <utility>

#include "tests/reports/story.h"

namespace concord {
namespace {

// Who says how many were killed: "w1: 6".
std::map<std::string, std::string> raid_files(
    const std::vector<std::pair<std::string, std::string>>& said) {
  std::map<std::string, std::string> files = {
      {"audit.yaml",
       "audit: raid\nmeasures: { killed: {}, injured: {} }\n"
       "events: { raid: { when: 2024-05-01 } }\n"},
      {"sources/wire.txt",
       "---\noutlet: Wire\npublished: 2024-05-02\n---\n"
       "some 1 2 3 4 5 6 7 8 9 of them\n"}};
  std::string& claims = files["claims/wire.yaml"];
  claims = said.empty() ? "claims: []\n" : "claims:\n";
  for (const auto& [id, says] : said) {
    const char* figure = id.front() == 'i' ? "raid/injured" : "raid/killed";
    claims += "  - { id: " + id + ", figure: " + figure + ", says: " + says +
              ", quote: some 1 2 3 4 5 6 7 8 9 of them, number: implied, "
              "because: so it is }\n";
  }
  return files;
}

std::string told(const std::optional<FigureResult>& result) {
  return result ? result->text : "-";
}

// "C101:raid/killed gone; raid/killed@2024-05-02: 3 or 4 (disputed) -> 3".
std::string told(const Differences& all) {
  static const char* const kFates[] = {"gone", "new", "changed", "stays"};
  std::string text;
  for (const FindingChange& each : all.findings) {
    text += each.id + " " + kFates[static_cast<int>(each.fate())] + "; ";
  }
  for (const FigureChange& each : all.figures) {
    text += each.figure + ": " + told(each.now) + " -> " + told(each.then) +
            (each.is_lost() ? " (lost); " : "; ");
  }
  return text;
}

}  // namespace

TEST_CASE("findings and figures have their fates") {
  using Said = std::vector<std::pair<std::string, std::string>>;
  struct {
    Said now;
    Said then;
    const char* differ;
  } const cases[] = {
      {{{"a", "4"}}, {{"a", "4"}}, ""},
      {{{"a", "4"}}, {{"a", "5"}}, "raid/killed@2024-05-02: 4 -> 5; "},
      {{{"a", "4"}}, {}, "raid/killed@2024-05-02: 4 -> - (lost); "},
      {{}, {{"a", "4"}}, "raid/killed@2024-05-02: - -> 4; "},
      {{{"a", "3"}, {"b", "4"}},
       {{"a", "3"}},
       "C101:raid/killed gone; "
       "raid/killed@2024-05-02: 3 or 4 (disputed) -> 3; "},
      {{{"a", "3"}},
       {{"a", "3"}, {"b", "at least 5"}, {"i", "2"}},
       "C101:raid/killed new; "
       "raid/killed@2024-05-02: 3 -> disputed; "
       "raid/injured@2024-05-02: - -> 2; "},
      // Another number in the same dispute.
      {{{"a", "3"}, {"b", "4"}},
       {{"a", "3"}, {"b", "5"}},
       "C101:raid/killed changed; "
       "raid/killed@2024-05-02: 3 or 4 (disputed) -> 3 or 5 (disputed); "},
      {{{"a", "3"}, {"b", "4"}, {"i", "2"}},
       {{"a", "3"}, {"b", "4"}},
       "C101:raid/killed stays; raid/injured@2024-05-02: 2 -> - (lost); "},
      // Ranges are not blended, and too much is not told.
      {{{"a", "3 to 5"}, {"b", "4 to 9"}, {"c", "1"}},
       {{"a", "1"}, {"b", "3"}, {"c", "5"}, {"d", "7"}},
       "C101:raid/killed changed; "},
      {{{"a", "3"}},
       {{"a", "1"}, {"b", "3"}, {"c", "5"}, {"d", "7"}},
       "C101:raid/killed new; raid/killed@2024-05-02: 3 -> disputed; "},
  };
  for (const auto& c : cases) {
    const Story now(raid_files(c.now));
    const Story then(raid_files(c.then));
    const Differences all = differences(now.all(), then.all());
    CHECK(told(all) == c.differ);
    CHECK(all.nothing_changes() == std::string(c.differ).empty());
    CHECK(differences(now.all(), now.all()).nothing_changes());
  }
}

TEST_CASE("the two may be of audits with other tables") {
  auto files = raid_files({{"a", "4"}});
  const Story now(files);
  files["audit.yaml"] =
      "audit: raid\nmeasures: { fled: {}, killed: {}, injured: {} }\n"
      "events: { alarm: { when: 2024-05-01 }, raid: { when: 2024-05-01 } }\n";
  const Story then(files);
  CHECK(told(differences(now.all(), then.all())).empty());
}

}  // namespace concord
