// SPDX-License-Identifier: Apache-2.0
//
// Figures that several sources reported about the same things, with what was
// found broken in them by plain arithmetic (expected/ of each pack).  Where the
// data is missing the program says so and ends with the code that CTest takes
// for "skipped".
#define CATCH_CONFIG_RUNNER
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "tests/acceptance/pack.h"

namespace concord::acceptance {
namespace {

using Json = nlohmann::json;

constexpr int kSkipped = 77;  // SKIP_RETURN_CODE in CMakeLists.txt

// Conflicts alone.
Budget conflicts_only() {
  Budget budget;
  budget.conflicts = 1'000'000;
  budget.ways_out = 0;
  budget.bounds = 0;
  budget.whys = false;
  budget.readings = false;
  return budget;
}

void check(const std::string& pack, const Told& told,
           const std::vector<Claims>& instances) {
  const Score result = score(instances, told.conflicts);
  print(pack, told, result);
  CHECK(told.undecided == 0);
  CHECK(result.uncovered.empty());
  CHECK(result.without_claim.empty());
}

// Quarters and years of samplonia are two tables: the end of a year is that of
// its last quarter, so that a year is of measures of its own.
std::string quarter_end(const std::string& quarter) {
  return fmt::format("{}-{:02}", quarter.substr(0, 4),
                     3 * std::stoi(quarter.substr(5)));
}

// "Agria/Q/2014Q1/gdp"
std::string samplonia_figure(const std::string& cell) {
  std::vector<std::string> words(1);
  for (const char c : cell) {
    if (c == '/') {
      words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  const bool year = words[1] == "A";
  return words[0] + "/" + words[3] +
         (year ? "-year@" + words[2] : "@" + quarter_end(words[2]));
}

std::string samplonia_laws() {
  std::ifstream file(figures + "/samplonia/rules.jsonl");
  std::string text = "laws:\n";
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    const Json rule = Json::parse(line);
    std::string sum = samplonia_figure(rule["total"]) + " = ";
    for (std::size_t i = 0; i < rule["parts"].size(); ++i) {
      const bool minus = rule["signs"][i] == -1;
      if (i > 0) sum += minus ? " - " : " + ";
      sum += samplonia_figure(rule["parts"][i]);
    }
    text += law("r" + std::to_string(number++), sum);
  }
  return text;
}

Folder samplonia(const std::set<std::string>& left_out) {
  const char* measures[] = {"balance", "export", "gdp", "import"};
  std::string audit = "audit: samplonia\nmeasures:\n";
  std::map<std::string, std::string> years;
  for (const std::string measure : measures) {
    years[measure] = measure + "-year";
    for (const std::string& name : {measure, years[measure]}) {
      audit += "  " + name + ":\n    may-be-negative: yes\n";
    }
  }
  std::map<std::string, std::string> quarters;
  std::set<std::string> events;
  std::vector<CsvRow> rows[2];
  for (CsvRow& row : read_claims("samplonia")) {
    if (left_out.contains(row["claim_id"])) continue;
    events.insert(row["event"]);
    const bool quarter = row["as_of"].size() > 4;
    if (quarter) quarters[row["as_of"]] = quarter_end(row["as_of"]);
    rows[quarter ? 1 : 0].push_back(row);
  }
  audit += "events:\n";
  for (const std::string& event : events) audit += "  " + event + ": {}\n";
  audit += "tables:\n" + mapping_of("years.csv", "as-of", years) +
           mapping_of("quarters.csv", "as-of", quarters) + samplonia_laws();
  Folder folder;
  folder.files["audit.yaml"] = audit;
  folder.tables["years.csv"] = {"", table_of(rows[0])};
  folder.tables["quarters.csv"] = {"", table_of(rows[1])};
  return folder;
}

}  // namespace

TEST_CASE("samplonia: one pair, and what is missing", "[samplonia]") {
  const ClaimIndex index(read_claims("samplonia"));
  const Claims& pair = index.about("Induston", "export", "2018Q2");
  REQUIRE(pair.size() == 2);
  Budget budget = conflicts_only();
  budget.conflicts = 200;
  const Told all = tell(samplonia({}), budget);
  check("samplonia", all, {pair});
  std::size_t pairs = 0;
  for (const Claims& each : all.conflicts) pairs += each.size() == 2 ? 1 : 0;
  CHECK(pairs == 1);

  budget.bounds = 20'000;
  budget.every_bound = true;
  Told rest = tell(samplonia(pair), budget);
  CHECK(rest.conflicts.empty());
  CHECK(rest.bounds["Agria/gdp-year@2015-12-31"] == "[582000, 582000]");
  CHECK(rest.bounds["Crowdon/balance@2014-03-31"] == "[320, 320]");
  CHECK(rest.bounds["Induston/export@2018-06-30"] == "[165900, 165900]");
  CHECK(rest.bounds["Induston/export@2018-09-30"] == "[165900, 165900]");
  CHECK(rest.bounds["Wheaton/import@2019-06-30"] == "[12400, 12400]");
}

TEST_CASE("us_police: two newsrooms", "[us_police]") {
  const std::string pack = "us_police_2015_16";
  const std::string gunshot = "killed by police gunshot";
  const std::string all_causes = "killed by police, all causes";
  const std::string audit =
      "audit: police\n"
      "measures:\n  killed:\n    over-time: rises\n"
      "populations:\n  gunshot:\n    axis: cause\n"
      "events:\n  US:\n    when: 2015-01-01/2016-12-31\n    exhaustive: yes\n"
      "tables:\n" +
      mapping_of("claims.csv", "during",
                 {{gunshot, "killed.gunshot"}, {all_causes, "killed"}},
                 "source") +
      "    no-row: 0\n";
  const ClaimIndex index(read_claims(pack));
  std::vector<Claims> instances;
  const auto add = [&](const CsvRow& row, bool both) {
    const std::string& state = row.at("state");
    const std::string event = state == "US" ? state : "US/" + state;
    Claims claims = index.about(event, gunshot, row.at("period"));
    if (both)
      claims.merge(Claims(index.about(event, all_causes, row.at("period"))));
    instances.push_back(std::move(claims));
  };
  for (const char* file : {"gunshot_disagreements", "wp_above_guardian_all"}) {
    const bool both = std::string(file).starts_with("wp");
    for (const auto& row :
         read_csv(pack + "/expected/" + file + ".csv", {"period", "state"})) {
      add(row, both);
    }
  }
  check(pack, tell(folder_of(audit, pack), conflicts_only()), instances);
}

}  // namespace concord::acceptance

// Call: figures_tests FOLDER [Catch2 arguments].
int main(int argc, char** argv) {
  concord::acceptance::figures = argc > 1 ? argv[1] : "";
  const std::string known = concord::acceptance::figures + "/samplonia";
  if (!std::ifstream(known + "/claims.csv")) {
    std::cout << "skipped: no figures at " << known << "\n";
    return concord::acceptance::kSkipped;
  }
  return Catch::Session().run(argc - 1, argv + 1);
}
