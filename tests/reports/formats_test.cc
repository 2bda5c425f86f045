// SPDX-License-Identifier: Apache-2.0
#include "reports/formats.h"

#include <catch2/catch.hpp>
#include <clocale>
#include <locale>
#include <nlohmann/json.hpp>
#include <set>

#include "reports/formats/markdown.h"
#include "reports/formats/workbook.h"
#include "tests/reports/opened.h"
#include "tests/reports/story.h"

namespace concord {
namespace {

const std::string& file_of(const std::vector<ReportFile>& files,
                           const std::string& name) {
  for (const ReportFile& each : files) {
    if (each.name == name) return each.bytes;
  }
  FAIL("no file " + name);
  return files.front().bytes;
}

std::string only_file(const char* format, const Folder& folder) {
  return written(*find_format(format), folder).at(0).bytes;
}

// A county's tables: `count` places in which two papers never agree.
Folder table_of(int count) {
  Folder folder;
  std::string audit =
      "audit: county\nmeasures: { killed: { unit: people } }\n"
      "events:\n  county: {}\n";
  std::string one = "place,toll\n";
  std::string other = one;
  for (int i = 0; i < count; ++i) {
    const std::string place = "p" + std::to_string(i);
    audit += "  county/" + place + ": {}\n";
    one += "county/" + place + ",4\n";
    other += "county/" + place + ",5\n";
  }
  for (const char* name : {"one", "other"}) {
    audit += (name == std::string("one") ? "tables:\n" : "") +
             std::string("  - file: ") + name +
             ".csv\n    published: 2024-05-01\n    figure: killed\n"
             "    columns: { event: place, says: toll }\n";
  }
  folder.files["audit.yaml"] = audit;
  folder.tables["one.csv"] = {"", one};
  folder.tables["other.csv"] = {"", other};
  return folder;
}

// Two papers that differ on `count` measures, so that nothing repeats itself.
Folder quarrel_of(int count) {
  Folder folder;
  std::string& audit = folder.files["audit.yaml"];
  audit = "audit: quarrel\nevents: { raid: {} }\nmeasures:\n";
  for (const char* paper : {"daily", "wire"}) {
    const bool first = paper == std::string("daily");
    folder.files["sources/" + std::string(paper) + ".txt"] =
        "---\noutlet: " + std::string(paper) +
        "\npublished: 2024-05-01\n---\nSome say " + (first ? "four" : "six") +
        ".\n";
    std::string& claims =
        folder.files["claims/" + std::string(paper) + ".yaml"];
    claims = "claims:\n";
    for (int i = 0; i < count; ++i) {
      const std::string measure = "m" + std::to_string(i);
      if (first) audit += "  " + measure + ": { unit: people }\n";
      claims +=
          "  - { id: " + measure + paper + ", figure: " + measure +
          (first ? ", says: 4, quote: four }\n" : ", says: 6, quote: six }\n");
    }
  }
  return folder;
}

/// A decimal comma and points between thousands.
struct Comma : std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

std::vector<std::string> bytes_of_all(const Folder& folder) {
  std::vector<std::string> all;
  for (const Format& format : formats()) {
    for (ReportFile& file : written(format, folder)) {
      all.push_back(std::move(file.bytes));
    }
  }
  return all;
}

}  // namespace

TEST_CASE("no two formats write a file of one name") {
  std::set<std::string> names;
  for (const Format& format : formats()) {
    CHECK(find_format(format.name) == &format);
    CHECK_FALSE(format.what.empty());
    for (const ReportFile& file : written(format, {attack_files()})) {
      INFO(file.name);
      CHECK(names.insert(file.name).second);
    }
  }
}

TEST_CASE("the same folder gives the same bytes in every format and locale") {
  const auto bytes = bytes_of_all({attack_files()});
  CHECK(bytes_of_all({attack_files()}) == bytes);
  const std::locale before =
      std::locale::global(std::locale(std::locale::classic(), new Comma));
  std::setlocale(LC_ALL, "de_DE.UTF-8");  // where there is one
  const auto elsewhere = bytes_of_all({attack_files()});
  std::locale::global(before);
  CHECK(elsewhere == bytes);
}

TEST_CASE("an audit in which nothing is claimed has every report") {
  const Folder empty{{{"audit.yaml", "audit: raid\nevents: { raid: {} }\n"}}};
  for (const Format& format : formats()) {
    INFO(format.name);
    for (const ReportFile& file : written(format, empty)) {
      CHECK_FALSE(file.bytes.empty());
    }
  }
}

TEST_CASE("claims.csv has a row for each number that is said") {
  const auto files = written(*find_format("csv"), {attack_files()});
  const auto rows = csv_rows(file_of(files, "claims.csv"));
  REQUIRE(rows.size() == 9);
  std::vector<std::string> told;
  for (const auto& row : rows) {
    told.push_back(row[0] + " " + row[5] + ".." + row[6] + " " + row[9]);
  }
  CHECK(told ==
        std::vector<std::string>{"id low..high status", "d1 4..4 disputed",
                                 "d1.police 3..3 disputed", "d2 .. contested",
                                 "w1 6..6 disputed", "w1.police 4..4 disputed",
                                 "w1.attackers 1..1 disputed", "w2 .. settled",
                                 "w3 4..4 disputed"});
}

TEST_CASE("a report of many disagreements fits a comment and counts the rest") {
  const std::string page = only_file("markdown", quarrel_of(120));
  CHECK(page.size() <= kMarkdownBytes);
  CHECK(page.find("more findings that this page has no room for.") !=
        page.npos);
  CHECK(page.find("## Figures") != page.npos);
  CHECK(page.find("## Ways out") != page.npos);
}

TEST_CASE("a table-sized audit has groups in Markdown and rows elsewhere") {
  const Reported report(table_of(200));
  const std::string page = report.in(*find_format("markdown"))[0].bytes;
  CHECK(page.size() < 20'000);
  CHECK(page.find("200 times") != page.npos);
  const auto files = report.in(*find_format("csv"));
  CHECK(csv_rows(file_of(files, "claims.csv")).size() == 401);
  CHECK(csv_rows(file_of(files, "findings.csv")).size() == 201);
  const auto log =
      nlohmann::json::parse(report.in(*find_format("sarif"))[0].bytes);
  CHECK(log["runs"][0]["results"].size() == 200);
  // A table is too long to be read again for a fingerprint.
  CHECK(log["runs"][0]["artifacts"].dump() ==
        R"([{"location":{"uri":"one.csv","uriBaseId":"AUDIT"}},)"
        R"({"location":{"uri":"other.csv","uriBaseId":"AUDIT"}}])");
}

TEST_CASE("SARIF tells how bad a finding is, and links its quotes") {
  const auto log = nlohmann::json::parse(only_file("sarif", {attack_files()}));
  std::vector<std::string> told;
  for (const auto& result : log["runs"][0]["results"]) {
    told.push_back(std::string(result["ruleId"]) + " " +
                   std::string(result["kind"]) + " " +
                   std::string(result["level"]));
    const std::string text = result["message"]["text"];
    for (const auto& place : result["relatedLocations"]) {
      const std::string link = "](" + place["id"].dump() + ")";
      CHECK(text.find(link) != text.npos);
    }
  }
  CHECK(told ==
        std::vector<std::string>{"C101 fail warning", "Q301 review none"});
}

TEST_CASE("a cell of a workbook is text that Excel takes") {
  struct {
    std::string text;
    std::string cell;
  } const cases[] = {
      {"=1+1", "=1+1"},
      {"_x0041_", "_x005F_x0041_"},
      {"_x00_ _x0041", "_x00_ _x0041"},
      {"\x1b[31m", "\\u{1b}[31m"},
  };
  for (const auto& c : cases) CHECK(in_cell(c.text) == c.cell);
  const std::string full(kCellUnits, 'x');
  CHECK(in_cell(full) == full);
  CHECK(in_cell(full + "yz")
            .find("x … (62 more characters, for which a cell "
                  "has no room)") != std::string::npos);
}

TEST_CASE("a workbook tells when it was created by the input alone") {
  const auto created = [](std::optional<std::int64_t> timestamp) {
    const Story story(attack_files());
    const View view(story.all());
    const Words words(story.all());
    const Folder folder;
    const auto files = find_format("xlsx")->make({.view = view,
                                                  .words = words,
                                                  .folder = folder,
                                                  .changes = {},
                                                  .digest = "",
                                                  .version = "0.1.0",
                                                  .timestamp = timestamp});
    const std::string core = unzipped(files[0].bytes).at("docProps/core.xml");
    const std::size_t at = core.find("W3CDTF\">") + 8;
    return core.substr(at, core.find('<', at) - at);
  };
  CHECK(created(std::nullopt) == "1980-01-01T00:00:00Z");
  CHECK(created(0) == "1980-01-01T00:00:00Z");
  CHECK(created(1'700'000'000) == "2023-11-14T22:13:20Z");
  CHECK(created(INT64_MAX) == "9999-12-31T23:59:59Z");
}

}  // namespace concord
