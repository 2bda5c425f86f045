// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/quotes/quote_lint.h"

#include <catch2/catch.hpp>

#include "tests/claims/memory_folder.h"
#include "tests/extract/pack_files.h"

namespace concord::extract {
namespace {

const ExtractPack& pack() {
  static const auto own = read_packs(own_pack_files());
  return own.value();
}

constexpr const char* kAudit = R"(--- audit.yaml
audit: lint
uses: [toll]
events: { fire: { when: 2024-05-01 } }
origins: { ward: { name: a ward, counts: partly } }
)";

QuoteLint lint(const std::string& keys, const std::string& text,
               const std::string& language = "en") {
  Folder folder = memory_folder(
      kAudit +
      std::string("--- sources/wire.txt\n---\noutlet: Wire\n"
                  "published: 2024-05-02\nlanguage: ") +
      language + "\n---\n" + text +
      "\n--- claims/wire.yaml\nclaims:\n  - { id: w1, " + keys + " }\n");
  folder.files[pack_file("toll")] = project_file("rules/packs/toll.yaml");
  Complaints complaints;
  const Audit audit = read_audit(folder, complaints);
  CAPTURE(keys, text);
  REQUIRE(complaints.empty());
  return lint_quotes(audit, pack());
}

// "W203 `w1` says `27`, its quote 1", or nothing.
std::string remark(const std::string& keys, const std::string& text) {
  std::string all;
  for (const Diagnostic& one : lint(keys, text).remarks) {
    all += (all.empty() ? "" : "; ") + std::string(info(one.code).id) + " " +
           one.message;
  }
  return all;
}

struct Row {
  const char* keys;
  const char* text;
  const char* remark;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.keys, row.text);
    CHECK(remark(row.keys, row.text) == row.remark);
  }
}

}  // namespace

TEST_CASE("a quote that says another number is remarked on") {
  check({
      {"figure: killed, says: 4, quote: four people died",
       "Police say four people died.", ""},
      {"figure: killed.police, says: 27, quote: a 27-year-old policeman was "
       "killed",
       "In the city a 27-year-old policeman was killed.",
       "W203 `w1` says `27`, its quote 1"},
      {"figure: killed, says: 5, quote: On 5 July two people were killed",
       "On 5 July two people were killed.", "W203 `w1` says `5`, its quote 2"},
      // A number that the rules make nothing of may be the one that is meant.
      {"figure: killed, says: 7, quote: seven and two people were killed",
       "Of the villages lost seven and two people were killed.", ""},
      {"figure: killed, says: 2, quote: Both drivers died, number: implied, "
       "because: two of them",
       "Both drivers died.", ""},
  });
}

TEST_CASE("a quote that hedges its number otherwise is remarked on") {
  check({
      {"figure: killed, says: 5, quote: at least five people were killed",
       "Police say at least five people were killed.",
       "W204 `w1` says `5`, its quote `at least five`"},
      {"figure: killed, says: at least 5, quote: five people were killed",
       "Police say five people were killed.",
       "W204 `w1` says `at least 5`, its quote `five`"},
      // The hedge was cut off.
      {"figure: killed, says: 5, quote: five people were killed",
       "Police say at least five people were killed.",
       "W204 `w1` says `5`, the text `at least five`"},
      {"figure: killed, says: at least 5, quote: five people were killed",
       "Police say at least five people were killed.", ""},
      {"figure: killed, says: 5, quote: five to seven people were killed",
       "There five to seven people were killed.",
       "W204 `w1` says `5`, its quote `five to seven`"},
      {"figure: killed, says: 5 to 7, quote: five to seven people were killed",
       "There five to seven people were killed.", ""},
      {"figure: killed, says: about 40, quote: nearly 40 people were killed",
       "There nearly 40 people were killed.", ""},
      {"figure: killed, says: dozens, quote: Dozens of people were killed",
       "Dozens of people were killed.", ""},
  });
}

TEST_CASE("a floor of a bare number is fair where more may be meant") {
  check({
      {"figure: killed, says: at least 1, quote: killed one man",
       "The gunman killed one man.", ""},
      {"figure: killed, says: at least 5, quote: five people were killed",
       "So far five people were killed.", ""},
      {"figure: killed, said-by: [ward], says: at least 5, quote: five people "
       "were killed",
       "Five were hurt and five people were killed.", ""},
  });
}

TEST_CASE("a quote that counts others is remarked on") {
  check({
      {"figure: killed.police, says: 4, quote: four soldiers were killed",
       "Police say four soldiers were killed.",
       "W205 `w1` counts police, its quote servicemen"},
      {"figure: killed, says: 4, quote: four people were injured",
       "Police say four people were injured.",
       "W205 `w1` counts killed, its quote injured"},
      // Broader, narrower, or on another axis.
      {"figure: killed, says: 4, quote: four soldiers were killed",
       "Police say four soldiers were killed.", ""},
      {"figure: killed.security, says: 4, quote: four soldiers were killed",
       "Police say four soldiers were killed.", ""},
      {"figure: killed.police, says: 4, quote: four people were killed",
       "Police say four people were killed.", ""},
      {"figure: killed.women, says: 4, quote: four soldiers were killed",
       "Police say four soldiers were killed.", ""},
      {"figure: casualties, says: 4, quote: four people were injured",
       "Police say four people were injured.", ""},
      // One of several numbers fits.
      {"figure: killed.police, says: 4, quote: four soldiers and four "
       "policemen were killed",
       "There four soldiers and four policemen were killed.", ""},
  });
}

TEST_CASE("a part is compared with its own quote, or with its claim's") {
  check({
      {"figure: killed, says: 6, quote: six people were killed, parts-are: "
       "some, parts: [{ figure: .police, says: 4, quote: Four soldiers died }]",
       "There six people were killed. Four soldiers died.",
       "W205 `w1.police` counts police, its quote servicemen"},
  });
}

TEST_CASE("what is not in our language is not read") {
  const QuoteLint german = lint("figure: killed, says: 5, quote: 5 people died",
                                "At least 5 people died.", "de");
  CHECK(german.quotes == 0);
  CHECK(german.remarks.empty());
}

TEST_CASE("a remark tells the place in the source, too") {
  const QuoteLint found =
      lint("figure: killed.police, says: 4, quote: four soldiers were killed",
           "Police say four soldiers were killed.");
  REQUIRE(found.remarks.size() == 1);
  const Diagnostic& one = found.remarks.front();
  CHECK(one.place.file == "claims/wire.yaml");
  CHECK(one.notes.front().text == "`four soldiers` stands here");
  CHECK(one.notes.front().place->file == "sources/wire.txt");
  CHECK(one.notes.front().place->from == Position{6, 12});
  CHECK(found.quotes == 1);
  CHECK(found.read == 1);
}

}  // namespace concord::extract
