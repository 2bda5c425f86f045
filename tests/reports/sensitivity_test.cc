// SPDX-License-Identifier: Apache-2.0
#include "reports/sensitivity.h"

#include <catch2/catch.hpp>

#include "reports/whatif.h"
#include "tests/reports/small_schema.h"
#include "tests/reports/story.h"

namespace concord {
namespace {

Sensitivity sensitivity_of(const Story& story, const Budget& budget) {
  Sensitivity all;
  all.audit = &story.audit();
  all.now = {story.all().verdict, anything_undecided(story.all()), {}};
  for (const Speaker& speaker : speakers(story.audit())) {
    Audit audit = story.audit();
    audit.set_aside.insert(speaker.claims.begin(), speaker.claims.end());
    const auto then = reconcile(audit, story.laws(), budget);
    REQUIRE(then);
    all.each.push_back({speaker, differences(story.all(), then.value())});
  }
  all.sort();
  return all;
}

nlohmann::json schema() { return nlohmann::json::parse(whatif_schema()); }

/// An outcome alone, under a name.
LeftOut left_out(const std::string& name, Verdict now, Verdict then) {
  LeftOut one;
  one.speaker.name = name;
  one.differences.now.verdict = now;
  one.differences.then.verdict = then;
  return one;
}

std::string second_line(const std::string& text) {
  const std::size_t begin = text.find('\n') + 1;
  return text.substr(begin, text.find('\n', begin) - begin);
}

}  // namespace

TEST_CASE("what would be fits its schema") {
  const Story story(attack_files());
  const Sensitivity all = sensitivity_of(story, {});
  Changes changes{{"w3"}, {{"d1", "2016-07-17"}}, {}, {}, {{"a", "b"}}};
  const auto each = nlohmann::json::parse(sensitivity_json(all, changes));
  CHECK(misfits(each, schema()) == std::vector<std::string>());
  CHECK(each["each"].size() == 2);
  for (const LeftOut& one : all.each) {
    const auto whatif = nlohmann::json::parse(
        whatif_json(story.audit(), one.differences, changes));
    CHECK(misfits(whatif, schema()) == std::vector<std::string>());
  }
}

TEST_CASE("the order of claims changes nothing in what would be") {
  auto files = attack_files();
  const Story one(files);
  files["claims/a.yaml"] =
      "source: wire\nclaims:\n"
      "  - { id: w3, figure: killed.police, says: 4,\n"
      "      quote: four policemen fell }\n";
  std::string& wire = files["claims/wire.yaml"];
  const std::size_t begin = wire.find("  - id: w3");
  wire.erase(begin, wire.find("  - id: w2") - begin);
  const Story other(files);
  const Sensitivity all = sensitivity_of(one, {});
  const Sensitivity again = sensitivity_of(other, {});
  CHECK(sensitivity_json(all, {}) == sensitivity_json(again, {}));
  CHECK(sensitivity_report(all, {}, {}) == sensitivity_report(again, {}, {}));
}

TEST_CASE("the schema refuses what must not be there") {
  const Story story(attack_files());
  const auto each =
      nlohmann::json::parse(sensitivity_json(sensitivity_of(story, {}), {}));
  auto changed = each;
  changed["figures"] = nlohmann::json::array();
  changed["findings"] = nlohmann::json::array();
  CHECK_FALSE(misfits(changed, schema()).empty());
  changed = each;
  changed.erase("each");
  CHECK_FALSE(misfits(changed, schema()).empty());
  changed = each;
  changed["each"][0]["kind"] = "outlet";
  CHECK_FALSE(misfits(changed, schema()).empty());
  changed = each;
  changed["each"][0]["figures"][0]["now"]["status"] = "wrong";
  CHECK_FALSE(misfits(changed, schema()).empty());
}

TEST_CASE("the first line answers whether the verdict hangs on one") {
  constexpr auto kAgree = Verdict::Agree;
  constexpr auto kOpen = Verdict::Undecided;
  constexpr auto kClash = Verdict::Irreconcilable;
  struct {
    Verdict now;
    std::vector<Verdict> then;  // without a, b...
    const char* answer;
  } const cases[] = {
      {kAgree, {}, "nobody claims anything that could be left out"},
      {kClash,
       {kClash, kClash},
       "the verdict stays whichever one source or origin is left out"},
      {kClash, {kClash, kAgree}, "the verdict hangs on: b"},
      {kClash, {kAgree, kAgree}, "the verdict hangs on: a and b"},
      {kClash,
       {kAgree, kOpen},
       "the verdict hangs on: a; undecided: without b the budget ended first"},
      {kClash,
       {kClash, kOpen},
       "whether the verdict hangs on one source or origin is undecided: "
       "without b the budget ended first"},
      {kOpen,
       {kAgree, kClash},
       "the verdict is undecided as it is: the budget ended first"},
  };
  const Story story(attack_files());
  for (const auto& c : cases) {
    Sensitivity all;
    all.audit = &story.audit();
    all.now.verdict = c.now;
    for (const Verdict then : c.then) {
      const std::string name(1, static_cast<char>('a' + all.each.size()));
      all.each.push_back(left_out(name, c.now, then));
    }
    all.sort();
    Style wide;
    wide.width = 200;
    CHECK(second_line(sensitivity_report(all, {}, wide)) == c.answer);
  }
}

TEST_CASE("whoever says everything is no answer") {
  const Story story(attack_files());
  Sensitivity all;
  all.audit = &story.audit();
  all.now.verdict = Verdict::Irreconcilable;
  all.each = {left_out("a", Verdict::Irreconcilable, Verdict::Agree)};
  all.each.front().nothing_left = true;
  CHECK(second_line(sensitivity_report(all, {}, {})) ==
        "all claims come from a");
  all.each.push_back(
      left_out("b", Verdict::Irreconcilable, Verdict::Irreconcilable));
  CHECK(second_line(sensitivity_report(all, {}, {})) ==
        "the verdict stays whichever one source or origin is left out, as long "
        "as a claim is left");
  all.each.push_back(left_out("c", Verdict::Irreconcilable, Verdict::Agree));
  CHECK(second_line(sensitivity_report(all, {}, {})) ==
        "the verdict hangs on: c");
}

TEST_CASE("where the budget ends nothing is said to stay") {
  Budget none;
  none.checks = 0;
  none.rlimit_per_check = 1;
  none.bounds = 0;
  const Story story(attack_files(), none);
  const Sensitivity all = sensitivity_of(story, none);
  CHECK(all.anything_undecided());
  const auto each = nlohmann::json::parse(sensitivity_json(all, {}));
  CHECK(misfits(each, schema()) == std::vector<std::string>());
  CHECK(each["undecided"] == true);
}

TEST_CASE("what matters most stands first") {
  Sensitivity all;
  const auto add = [&](const char* name, bool turns, int gone, int figures) {
    LeftOut one = left_out(name, Verdict::Reconcilable,
                           turns ? Verdict::Agree : Verdict::Reconcilable);
    for (int i = 0; i < gone; ++i) {
      one.differences.findings.push_back(
          {"C101:" + std::to_string(i), FoundThere(), std::nullopt});
    }
    one.differences.figures.resize(static_cast<std::size_t>(figures));
    all.each.push_back(one);
  };
  add("a", false, 0, 0);
  add("b", false, 0, 5);
  add("c", false, 1, 0);
  add("d", false, 1, 0);
  add("e", false, 2, 1);
  add("f", false, 2, 3);
  add("g", true, 0, 0);
  all.sort();
  std::string order;
  for (const LeftOut& one : all.each) order += one.speaker.name;
  CHECK(order == "gfecdba");
}

}  // namespace concord
