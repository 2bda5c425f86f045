// SPDX-License-Identifier: Apache-2.0
//
// Cumulative counts by region and day, tens of thousands of claims in one
// component.
#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/acceptance/pack.h"

namespace concord::acceptance {
namespace {

using Json = nlohmann::json;

// A prefix can be asked for, to see how work grows with the number of claims.
std::vector<CsvRow> some_claims(const std::string& pack) {
  std::vector<CsvRow> claims = read_claims(pack);
  const char* most = std::getenv("CONCORD_FIGURES_ROWS");
  if (most != nullptr) {
    claims.resize(std::min<std::size_t>(claims.size(), std::stoul(most)));
  }
  return claims;
}

Budget conflicts_only() {
  Budget budget;
  budget.conflicts = 1'000'000;
  budget.ways_out = 0;
  budget.bounds = 0;
  budget.whys = false;
  return budget;
}

bool meet(const Claims& some, const Claims& others) {
  return std::ranges::any_of(
      some, [&](const std::string& claim) { return others.contains(claim); });
}

// `more` are claims of broken instances that are not listed one by one.
void check(const std::string& pack, const std::string& audit,
           const std::vector<CsvRow>& claims, std::vector<Claims> instances,
           const Claims& more = {}) {
  Folder folder;
  folder.files["audit.yaml"] = audit;
  folder.tables["claims.csv"] = {"", table_of(claims)};
  std::erase_if(instances, [](const Claims& all) { return all.size() < 2; });
  const Told told = tell(folder, conflicts_only());
  Score result = score(instances, told.conflicts);
  std::erase_if(result.without_claim,
                [&](const Claims& each) { return meet(each, more); });
  print(pack, told, result);
  CHECK(told.undecided == 0);
  CHECK(result.uncovered.empty());
  CHECK(result.without_claim.empty());
}

std::string measure(const std::string& name, bool rises) {
  return fmt::format("  {}:\n    over-time: {}\n    may-be-negative: yes\n",
                     name, rises ? "rises" : "free");
}

// "20200425"
std::string day(const std::string& digits) {
  return digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" +
         digits.substr(6, 2);
}

const char* const kProvinces[] = {"EC", "FS", "GP", "KZN", "LP",
                                  "MP", "NC", "NW", "WC",  "UNKNOWN"};

// One claim of a measure that only rises.
struct Said {
  std::string day;
  long value = 0;
  std::string claim;
};
using Series = std::map<std::pair<std::string, std::string>, std::vector<Said>>;

Series rising_in_za(const std::vector<CsvRow>& claims) {
  Series series;
  for (const CsvRow& row : claims) {
    if (row.at("figure").starts_with("tests")) continue;
    series[{row.at("event"), row.at("figure")}].push_back(
        {row.at("as_of"), std::stol(row.at("lo")), row.at("claim_id")});
  }
  for (auto& [name, said] : series) {
    std::ranges::stable_sort(said, {}, &Said::day);
  }
  return series;
}

// `one` is not later than `other`.
bool clash(const Said& one, const Said& other) {
  return one.day == other.day ? one.value != other.value
                              : one.value > other.value;
}

// The claims in all pairs that clash, the number of which the key knows.
Claims in_falling_pairs(const Series& series, bool all_rows) {
  std::map<std::pair<std::string, std::string>, std::size_t> key;
  for (const auto& row : read_csv("za_dsfsi/expected/monotone_series.csv",
                                  {"event", "figure", "conflicting_pairs"})) {
    key[{row.at("event"), row.at("figure")}] =
        std::stoul(row.at("conflicting_pairs"));
  }
  Claims claims;
  for (const auto& [name, said] : series) {
    std::size_t pairs = 0;
    for (std::size_t i = 0; i < said.size(); ++i) {
      for (std::size_t j = i + 1; j < said.size(); ++j) {
        if (!clash(said[i], said[j])) continue;
        ++pairs;
        claims.insert({said[i].claim, said[j].claim});
      }
    }
    if (all_rows) CHECK(pairs == key[name]);
  }
  return claims;
}

// Of two days with nothing between, or of one.
void add_falls(const Series& series, std::vector<Claims>& all) {
  for (const auto& [name, said] : series) {
    for (auto first = said.begin(); first != said.end();) {
      const auto is_of = [&](const std::string& day) {
        return [day](const Said& each) { return each.day == day; };
      };
      const auto next = std::find_if_not(first, said.end(), is_of(first->day));
      const auto last = next == said.end() ? next
                                           : std::find_if_not(next, said.end(),
                                                              is_of(next->day));
      Claims claims;
      bool broken = false;
      for (auto one = first; one != next; ++one) {
        for (auto other = one + 1; other != last; ++other) {
          broken |= clash(*one, *other);
          if (other < next && clash(*one, *other)) {
            all.push_back({one->claim, other->claim});
          }
        }
      }
      for (auto each = first; each != last; ++each) claims.insert(each->claim);
      if (broken) all.push_back(std::move(claims));
      first = next;
    }
  }
}

std::vector<Claims> broken_in_za(const ClaimIndex& index) {
  const std::string expected = "za_dsfsi/expected/";
  std::vector<Claims> all;
  for (const auto& row :
       read_csv(expected + "total_vs_provinces.csv", {"series", "date"})) {
    const std::string date = day(row.at("date"));
    Claims claims = index.about("ZA", row.at("series"), date);
    for (const std::string province : kProvinces) {
      claims.merge(
          Claims(index.about("ZA/" + province, row.at("series"), date)));
    }
    all.push_back(std::move(claims));
  }
  for (const auto& row : read_csv(expected + "national_vs_provincial_total.csv",
                                  {"series", "date"})) {
    all.push_back(index.about("ZA", row.at("series"), day(row.at("date"))));
  }
  for (const auto& row :
       read_csv(expected + "tests_private_public.csv", {"date"})) {
    Claims claims;
    for (const char* figure : {"tests", "tests_private", "tests_public"}) {
      claims.merge(Claims(index.about("ZA", figure, day(row.at("date")))));
    }
    all.push_back(std::move(claims));
  }
  for (const auto& row : read_csv(expected + "nonmonotone.csv",
                                  {"series", "entity", "date_prev", "date"})) {
    const std::string& entity = row.at("entity");
    const std::string event = entity == "total" ? "ZA" : "ZA/" + entity;
    Claims claims =
        index.about(event, row.at("series"), day(row.at("date_prev")));
    claims.merge(
        Claims(index.about(event, row.at("series"), day(row.at("date")))));
    all.push_back(std::move(claims));
  }
  return all;
}

std::vector<Json> rules_of(const std::string& pack) {
  std::ifstream file(figures + "/" + pack + "/rules.jsonl");
  std::vector<Json> rules;
  for (std::string line; std::getline(file, line);) {
    rules.push_back(Json::parse(line));
  }
  return rules;
}

std::string sum(const std::string& total, const Json& parts,
                const std::string& before, const std::string& behind) {
  std::string text = total + " = ";
  for (std::size_t i = 0; i < parts.size(); ++i) {
    text +=
        (i > 0 ? " + " : "") + before + parts[i].get<std::string>() + behind;
  }
  return text;
}

std::string laws_of(const Json& rule) {
  const std::string id = rule["rule"];
  if (rule["kind"] == "sum") {
    return law(id, sum(rule["total"], rule["parts"], "", ""));
  }
  if (rule["kind"] == "delta") {
    const std::string total = rule["cumulative"];
    return law(id, fmt::format("{} = {} - {}@previous",
                               rule["daily"].get<std::string>(), total, total));
  }
  std::string text;
  if (rule["kind"] != "children") return text;
  const std::string parent = rule["parent"];
  for (const std::string figure : rule["figures"]) {
    std::string name = id + "-" + parent + "-" + figure;
    std::ranges::replace(name, '/', '-');
    text += law(name,
                sum(parent + "/" + figure, rule["children"], "", "/" + figure));
  }
  return text;
}

// Those that no row speaks of, too.
std::string events_of_rules() {
  std::set<std::string> events;
  for (const Json& rule : rules_of("it_dpc_to_2020_04")) {
    if (rule["kind"] != "children") continue;
    events.insert(rule["parent"].get<std::string>());
    for (const std::string child : rule["children"]) events.insert(child);
  }
  std::string text;
  for (const std::string& event : events) text += "  " + event + ": {}\n";
  return text;
}

// "a child with no row on a date counts as 0", as the rules note it.
std::string no_row() {
  std::string events;
  for (const Json& rule : rules_of("it_dpc_to_2020_04")) {
    if (!rule.contains("note")) continue;
    for (const std::string child : rule["children"]) {
      events += (events.empty() ? "" : ", ") + child;
    }
  }
  return "    no-row: { says: 0, events: [" + events + "] }\n";
}

std::string italy(const std::vector<CsvRow>& claims) {
  std::set<std::string> claimed;
  std::set<std::string> rising;
  for (const CsvRow& row : claims) claimed.insert(row.at("figure"));
  std::string laws = "laws:\n";
  for (const Json& rule : rules_of("it_dpc_to_2020_04")) {
    if (rule["kind"] == "monotone") {
      for (const std::string figure : rule["figures"]) rising.insert(figure);
    }
    const bool told = rule["kind"] != "sum" ||
                      claimed.contains(rule["parts"][0].get<std::string>());
    if (told) laws += laws_of(rule);
  }
  std::string text = "audit: italy\nmeasures:\n";
  for (const std::string& each : claimed) {
    text += measure(each, rising.contains(each));
  }
  return text + "events:\n" + events_of_rules() + "tables:\n" +
         mapping_of("claims.csv", "as-of", {}) + no_row() + laws;
}

Claims all_of(const ClaimIndex& index, const std::string& event,
              const std::string& figures, const std::string& date) {
  Claims claims;
  std::size_t begin = 0;
  while (begin <= figures.size()) {
    const std::size_t end = std::min(figures.find('+', begin), figures.size());
    claims.merge(
        Claims(index.about(event, figures.substr(begin, end - begin), date)));
    begin = end + 1;
  }
  return claims;
}

std::vector<Claims> broken_in_italy(const ClaimIndex& index) {
  const std::string expected = "it_dpc_to_2020_04/expected/";
  std::vector<Claims> all;
  for (const auto& row :
       read_csv(expected + "identity.csv",
                {"event", "date", "total_figure", "part_figures"})) {
    all.push_back(all_of(index, row.at("event"),
                         row.at("total_figure") + "+" + row.at("part_figures"),
                         row.at("date")));
  }
  for (const auto& row : read_csv(expected + "nonmonotone.csv",
                                  {"event", "date_prev", "date", "figure"})) {
    Claims claims =
        index.about(row.at("event"), row.at("figure"), row.at("date_prev"));
    claims.merge(
        Claims(index.about(row.at("event"), row.at("figure"), row.at("date"))));
    all.push_back(std::move(claims));
  }
  return all;
}

// Figures that the file of a day, as it was first published, has otherwise than
// the bulletins have them now: the key knows the bulletins alone.
void add_revisions(const std::vector<CsvRow>& claims,
                   std::vector<Claims>& all) {
  std::map<std::string, std::map<std::string, Claims>> by_figure;
  for (const CsvRow& row : claims) {
    by_figure[row.at("event") + '|' + row.at("figure") + '|' + row.at("as_of")]
             [row.at("lo")]
                 .insert(row.at("claim_id"));
  }
  for (const auto& [figure, by_value] : by_figure) {
    if (by_value.size() < 2) continue;
    Claims both;
    for (const auto& [value, some] : by_value) both.merge(Claims(some));
    all.push_back(std::move(both));
  }
}

// The key lists falls of regions and of the nation; the rule is about provinces
// too.  What has no row is 0.
void add_falls_of_provinces(const std::vector<CsvRow>& claims,
                            std::vector<Claims>& all) {
  std::map<std::string, std::map<std::string, const CsvRow*>> by_event;
  std::set<std::string> dates;
  for (const CsvRow& row : claims) {
    if (!row.at("source").starts_with("Province table")) continue;
    by_event[row.at("event")][row.at("as_of")] = &row;
    dates.insert(row.at("as_of"));
  }
  for (const auto& [event, rows] : by_event) {
    const CsvRow* before = nullptr;
    for (const std::string& date : dates) {
      const auto found = rows.find(date);
      const CsvRow* now = found == rows.end() ? nullptr : found->second;
      const int then = before == nullptr ? 0 : std::stoi(before->at("lo"));
      const int there = now == nullptr ? 0 : std::stoi(now->at("lo"));
      if (there < then) {
        Claims fall = {before->at("claim_id")};
        if (now != nullptr) fall.insert(now->at("claim_id"));
        all.push_back(std::move(fall));
      }
      before = now;
    }
  }
}

void add_children(const ClaimIndex& index, std::vector<Claims>& all) {
  const std::string expected = "it_dpc_to_2020_04/expected/";
  const auto add = [&](const std::string& parent, const std::string& figure,
                       const std::string& date) {
    Claims claims = index.about(parent, figure, date);
    for (const Json& rule : rules_of("it_dpc_to_2020_04")) {
      if (rule["kind"] != "children" || rule["parent"] != parent) continue;
      for (const std::string child : rule["children"]) {
        claims.merge(Claims(index.about(child, figure, date)));
      }
    }
    all.push_back(std::move(claims));
  };
  for (const auto& row :
       read_csv(expected + "national_vs_regions.csv", {"date", "figure"})) {
    add("ITA", row.at("figure"), row.at("date"));
  }
  for (const auto& row :
       read_csv(expected + "region_vs_provinces.csv", {"event", "date"})) {
    add(row.at("event"), "totale_casi", row.at("date"));
  }
}

}  // namespace

TEST_CASE("za_dsfsi: provinces, the nation and time", "[za_dsfsi]") {
  const std::vector<CsvRow> claims = some_claims("za_dsfsi");
  std::string audit = "audit: za\nmeasures:\n";
  for (const char* each : {"confirmed", "deaths", "recoveries"}) {
    audit += measure(each, true);
  }
  for (const char* each : {"tests", "tests_private", "tests_public"}) {
    audit += measure(each, false);
  }
  audit += "events:\n  ZA:\n    exhaustive: yes\ntables:\n" +
           mapping_of("claims.csv", "as-of", {}) + "laws:\n" +
           law("z3", "tests = tests_private + tests_public");
  const Series series = rising_in_za(claims);
  std::vector<Claims> instances = broken_in_za(ClaimIndex(claims));
  add_falls(series, instances);
  check("za_dsfsi", audit, claims, instances,
        in_falling_pairs(series, claims.size() > 30'000));
}

TEST_CASE("it_dpc: identities, days, regions and provinces", "[it_dpc]") {
  const std::vector<CsvRow> claims = some_claims("it_dpc_to_2020_04");
  const ClaimIndex index(claims);
  std::vector<Claims> instances = broken_in_italy(index);
  add_children(index, instances);
  add_revisions(claims, instances);
  add_falls_of_provinces(claims, instances);
  // Of the day before the first bulletin there is a file alone, and what the
  // bulletin says has changed since then is not what it says of that day.
  Claims before;
  for (const CsvRow& row : claims) {
    if (row.at("as_of") == "2020-02-23") before.insert(row.at("claim_id"));
  }
  check("it_dpc_to_2020_04", italy(claims), claims, instances, before);
}

}  // namespace concord::acceptance
