// SPDX-License-Identifier: Apache-2.0
#include "reports/lock.h"

#include <catch2/catch.hpp>
#include <set>
#include <stdexcept>

#include "claims/fingerprint.h"
#include "reports/diff.h"
#include "reports/diff_report.h"
#include "reports/json.h"
#include "tests/reports/small_schema.h"
#include "tests/reports/story.h"

namespace concord {
namespace {

Folder folder_of(const std::map<std::string, std::string>& files) {
  Folder folder;
  folder.files = files;
  return folder;
}

FigureState open(std::vector<Interval> values) {
  return {"open", std::move(values), {"a"}};
}

Move move(const FigureState& before, const FigureState& now) {
  Snapshot one;
  Snapshot other;
  one.figures["f"] = before;
  other.figures["f"] = now;
  return diff(one, other).figures.front().move;
}

}  // namespace

TEST_CASE("a lock is read as it was written") {
  const Story story(attack_files());
  const Snapshot now = snapshot_of(story.all(), folder_of(attack_files()));
  REQUIRE_FALSE(now.findings.empty());
  REQUIRE_FALSE(now.sources.empty());
  Lock lock;
  accept_all(lock, now, {"a \"reason\"\nof two lines", "Ana", "2024-05-03"});
  Snapshot kept = now;
  kept.toward.clear();
  CHECK(lock.accepted == kept);
  CHECK(read_lock(lock_text(lock)) == lock);
  const Diff none = diff(lock.accepted, now);
  CHECK_FALSE(is_regression(none));
  CHECK(none.count(BaselineState::Unchanged) == none.findings.size());
}

TEST_CASE("a report.json and the check that it came from are the same") {
  const Story story(attack_files());
  Snapshot now = snapshot_of(story.all(), folder_of(attack_files()));
  now.sources.clear();  // of files a report knows nothing
  now.packs.clear();
  now.tables.reset();
  CHECK(read_report(json_report(story.all())) == now);
}

TEST_CASE("one entry is accepted and the others are left") {
  const Story story(attack_files());
  const Snapshot now = snapshot_of(story.all(), folder_of(attack_files()));
  const std::string id = now.findings.begin()->first;
  Lock lock;
  accept(lock, now, {id}, {"known", "Ana", "2024-05-03"});
  CHECK(lock.accepted.findings.size() == 1);
  CHECK(lock.findings.at(id).reason == "known");
  CHECK(lock.accepted.figures.empty());
  CHECK(lock.accepted.sources.empty());

  // Whoever accepted it first stays, as long as it is the same.
  accept(lock, now, {id}, {"", "Bo", "2024-05-04"});
  accept(lock, now, {id}, {"known", "Bo", "2024-05-04"});
  accept_all(lock, now, {"again", "Bo", "2024-05-04"});
  CHECK(lock.findings.at(id).by == "Ana");
  accept(lock, now, {id}, {"again", "Bo", "2024-05-04"});
  CHECK(lock.findings.at(id).by == "Bo");

  accept(lock, Snapshot(), {id}, {"gone", "Bo", "2024-05-05"});
  CHECK_FALSE(lock.accepted.findings.contains(id));
  CHECK_FALSE(lock.findings.contains(id));
}

TEST_CASE("the reason of all is that of what is in dispute") {
  const Story story(attack_files());
  const Snapshot now = snapshot_of(story.all(), folder_of(attack_files()));
  Lock lock;
  accept_all(lock, now, {"known", "Ana", "2024-05-03"});
  std::set<std::string> with_reason;
  for (const auto& [name, state] : now.figures) {
    const bool has_one = !lock.figures.at(name).reason.empty();
    CHECK(has_one == (state.status == "disputed"));
    with_reason.insert(has_one ? "some" : "others");
  }
  CHECK(with_reason.size() == 2);
  for (const auto& [id, each] : lock.findings) CHECK(each.reason == "known");
}

TEST_CASE("who joins a dispute is accepted with the finding about it") {
  Snapshot before;
  before.findings["C101:raid/killed"] = {"0", "error", "agree", "", {"a"}, {}};
  before.figures["raid/killed@2024"] = {"disputed", {}, {"a"}};
  before.figures["raid/injured@2024"] = {"disputed", {}, {"a"}};
  Lock lock;
  accept_all(lock, before, {"known", "Ana", "2024-05-03"});
  Snapshot now = before;
  now.findings.begin()->second.claims.push_back("b");
  for (auto& [name, figure] : now.figures) figure.claims.push_back("b");
  accept(lock, now, {"C101:raid/killed"}, {"again", "Bo", "2024-05-04"});
  CHECK(lock.figures.at("raid/killed@2024").reason == "again");
  CHECK(lock.figures.at("raid/injured@2024").reason == "known");
  CHECK(lock.accepted.figures["raid/injured@2024"].claims.size() == 1);
  // The dispute is the same, and so is who accepted it.
  accept_all(lock, now, {"", "Bo", "2024-05-04"});
  CHECK(lock.accepted == now);
  CHECK(lock.figures.at("raid/injured@2024").reason == "known");
}

TEST_CASE("decisions are named where they can have changed something") {
  Snapshot before;
  before.claims = {{"a", "0"}, {"b", "0"}, {"c", "0"}, {"m", "0"}};
  before.figures["f"] = open({Interval::exactly(1)});
  before.figures["g"] = {"open", {Interval::exactly(1)}, {"b", "c.part"}};
  before.figures["h"] = {"disputed", {}, {"m"}};
  before.findings["C102:h"] = {"0", "error", "agree", "", {"m"}, {"total"}};
  Snapshot now = before;
  for (auto& [name, figure] : now.figures) {
    figure = {"open", {Interval::exactly(2)}, figure.claims};
  }
  now.findings.clear();
  const auto brought = [&](const std::string& figure) {
    for (const FigureDiff& each : diff(before, now).figures) {
      if (each.figure == figure) return each.brought.decisions;
    }
    return std::vector<std::string>();
  };
  using Names = std::vector<std::string>;
  // One that is there now is about claims, or gives up a law.
  now.decisions = {{"set-aside:paper", "1"}, {"accept-law-break:total", "1"}};
  now.decided["set-aside:paper"].claims = {"a", "c"};
  now.decided["accept-law-break:total"].laws = {"total"};
  CHECK(brought("f") == Names{"set-aside:paper"});
  CHECK(brought("g") == Names{"set-aside:paper"});
  CHECK(brought("h") == Names{"accept-law-break:total"});
  CHECK(diff(before, now).findings[0].brought.decisions ==
        Names{"accept-law-break:total"});
  // Of one that is gone a lock keeps the name alone.
  now.decisions.clear();
  now.decided.clear();
  before.decisions = {{"set-aside:b", "1"}};
  CHECK(brought("g") == Names{"set-aside:b"});
  before.decisions["set-aside:paper"] = "1";
  CHECK(brought("g") == Names{"set-aside:b", "set-aside:paper"});
  CHECK(brought("h") == Names{"set-aside:paper"});
  // What nothing of its own has changed may be changed by any.
  before.decisions = {{"set-aside:a", "1"}};
  CHECK(brought("h") == Names{"set-aside:a"});
}

TEST_CASE("how a figure moved") {
  const auto at = [](int value) { return Interval::exactly(value); };
  const auto from = [](int low) { return Interval::at_least(low); };
  const FigureState disputed{"disputed", {}, {"a"}};
  CHECK(move(open({at(3)}), open({at(3)})) == Move::Same);
  CHECK(move(open({at(3)}), open({at(4)})) == Move::Moved);
  CHECK(move(open({from(3)}), open({from(5)})) == Move::Narrowed);
  CHECK(move(open({from(3)}), open({at(7)})) == Move::Narrowed);
  CHECK(move(open({from(3)}), open({from(2)})) == Move::Widened);
  CHECK(move(open({at(4), at(6)}), open({at(6)})) == Move::Narrowed);
  CHECK(move(open({at(4)}), open({at(4), at(6)})) == Move::Widened);
  CHECK(move(open({Interval::between(3, 5)}),
             open({Interval::between(4, 6)})) == Move::Moved);
  CHECK(move(open({at(3)}), disputed) == Move::Broken);
  CHECK(move(disputed, open({at(3)})) == Move::Mended);
  CHECK(move(disputed, disputed) == Move::Same);
}

TEST_CASE("how far a figure has to move") {
  const auto at = [](int value) { return Interval::exactly(value); };
  const auto from = [](int low) { return Interval::at_least(low); };
  const auto matters = [](const Materiality& material,
                          std::vector<Interval> before,
                          std::vector<Interval> now) {
    const FigureState one = open(std::move(before));
    const FigureState other = open(std::move(now));
    return is_material("f@2024", move_of(one, other), one, other, material);
  };
  const Materiality share{Rational(5), std::nullopt, true};
  const Materiality amount{std::nullopt, Rational(100), true};
  const Materiality both{Rational(5), Rational(100), true};
  const Materiality either{Rational(5), Rational(100), false};
  CHECK(matters({}, {at(3)}, {at(4)}));
  CHECK(matters(share, {at(100)}, {at(105)}));
  CHECK_FALSE(matters(share, {at(100)}, {at(104)}));
  CHECK(matters(share, {at(-100)}, {at(-105)}));
  CHECK(matters(amount, {at(1000)}, {at(1100)}));
  CHECK_FALSE(matters(amount, {at(1000)}, {at(1099)}));
  CHECK_FALSE(matters(both, {at(10)}, {at(20)}));      // much, and few
  CHECK_FALSE(matters(both, {at(9000)}, {at(9100)}));  // many, and little
  CHECK(matters(both, {at(2000)}, {at(2100)}));
  CHECK(matters(either, {at(10)}, {at(20)}));
  CHECK(matters(either, {at(9000)}, {at(9100)}));
  CHECK_FALSE(matters(either, {at(1000)}, {at(1001)}));
  // Of nothing there is no share; but a number is a number.
  CHECK(matters(share, {at(0)}, {at(1)}));
  CHECK_FALSE(matters(both, {at(0)}, {at(99)}));
  CHECK(matters(both, {at(0)}, {at(100)}));
  // One end is enough, and it takes both at that one.
  CHECK(matters(share, {Interval::between(100, 200)},
                {Interval::between(100, 210)}));
  CHECK_FALSE(matters(both, {Interval::between(10, 9000)},
                      {Interval::between(20, 9100)}));
  // An end that comes or goes, and a gap.
  CHECK(matters(both, {from(3)}, {Interval::between(3, 9)}));
  CHECK(matters(both, {Interval::between(3, 9)}, {from(3)}));
  CHECK(matters(both, {at(4), at(6)}, {at(6)}));
  CHECK_FALSE(matters(both, {at(4), at(6)}, {at(4), at(7)}));
  // What is approached and what is reached are equally far.
  CHECK_FALSE(matters(share, {from(3)}, {Interval::above(3)}));
  // A status has no distances.
  const FigureState one = open({at(0)});
  const FigureState other = open({at(1)});
  CHECK(is_material("tower.status@2024", Move::Moved, one, other, both));
}

TEST_CASE("what is not material is no regression") {
  Snapshot before;
  Snapshot now;
  before.figures["f"] = open({Interval::exactly(1000)});
  now.figures["f"] = open({Interval::exactly(1001)});
  const Materiality material{Rational(5), std::nullopt, true};
  CHECK(is_regression(diff(before, now)));
  CHECK_FALSE(is_regression(diff(before, now, material)));
  before.figures["f"] = {"disputed", {}, {"a"}};
  CHECK(is_regression(diff(now, before, material)));
}

TEST_CASE("what a lock has and nobody says any more is obsolete") {
  const Story story(attack_files());
  const Snapshot now = snapshot_of(story.all(), folder_of(attack_files()));
  Lock lock;
  accept_all(lock, now, {"known", "Ana", "2024-05-03"});
  CHECK(diff(lock, now).obsolete.empty());
  const Diff gone = diff(lock, Snapshot());
  REQUIRE(gone.obsolete.size() == now.findings.size() + now.figures.size());
  CHECK(gone.obsolete[0].key == now.findings.begin()->first);
  CHECK(gone.obsolete[0].acceptance.by == "Ana");
  CHECK(gone.last_accepted->date == "2024-05-03");
  CHECK(gone.other_version.empty());
}

TEST_CASE("a lock and a diff fit their schemas") {
  const Story story(attack_files());
  const Snapshot now = snapshot_of(story.all(), folder_of(attack_files()));
  Lock lock;
  accept_all(lock, now, {"known", "Ana", "2024-05-03"});
  const auto parse = [](const std::string& text) {
    return nlohmann::json::parse(text);
  };
  const auto none = std::vector<std::string>();
  CHECK(misfits(parse(lock_text(lock)), parse(lock_schema())) == none);
  auto wrong = parse(lock_text(lock));
  wrong["sources"]["sources/daily.txt"] = "nothing";
  CHECK_FALSE(misfits(wrong, parse(lock_schema())).empty());

  lock.version = "0.0.1";
  lock.accepted.packs["packs/ours.yaml"] = "0";
  const Materiality material{Rational(5), std::nullopt, true};
  Diff fewer = diff(lock, Snapshot(), material);
  fewer.revision = Revision{"3f2a1b7", "2024-05-03"};
  const auto gone = parse(diff_json(fewer, "concord.lock", "attack"));
  CHECK(misfits(gone, parse(diff_schema())) == none);
  CHECK(gone["obsolete"][0]["accept"] ==
        "concord accept " + fewer.obsolete[0].key + " --by NAME");
  const auto come = parse(diff_json(diff(Snapshot(), now), "a.json", "attack"));
  CHECK(misfits(come, parse(diff_schema())) == none);
  auto changed = come;
  changed["findings"][0]["state"] = "worse";
  CHECK_FALSE(misfits(changed, parse(diff_schema())).empty());
}

TEST_CASE("a row of a table has a dot in its name, and so has a part") {
  Snapshot before;
  before.claims = {{"n5", "0"}, {"tolls.csv:2", "0"}};
  before.figures["f"] = open({Interval::exactly(1)});
  Snapshot now = before;
  now.claims = {{"n5", "1"}, {"tolls.csv:2", "1"}, {"z", "1"}};
  now.figures["f"] = open({Interval::exactly(2)});
  now.figures["f"].claims = {"n5.police", "tolls.csv:2"};
  CHECK(diff(before, now).figures[0].brought.claims ==
        std::vector<std::string>{"n5", "tolls.csv:2"});
}

TEST_CASE("tables have fingerprints, and a lock of old does not know them") {
  const Story story(attack_files());
  Folder folder = folder_of(attack_files());
  folder.tables["tolls.csv"] = {"", "id,killed\n"};
  const Snapshot now = snapshot_of(story.all(), folder);
  CHECK(now.tables->at("tolls.csv") == fingerprint_of("id,killed\n"));
  Snapshot old = now;
  old.tables.reset();
  CHECK(diff(old, now).tables_unknown);
  CHECK(diff(old, now).new_files.empty());
  old.tables = Fingerprints{{"tolls.csv", "0"}, {"more.csv", "1"}};
  CHECK(diff(old, now).changed_files == std::vector<std::string>{"tolls.csv"});
  CHECK(diff(old, now).gone_files == std::vector<std::string>{"more.csv"});
}

TEST_CASE("what is no lock says what is wrong with it") {
  const auto complaint = [](const std::string& text) {
    try {
      read_lock(text);
    } catch (const std::runtime_error& error) {
      return std::string(error.what());
    }
    return std::string("none");
  };
  Lock lock;
  const std::string good = lock_text(lock);
  CHECK(complaint(good) == "none");
  CHECK(complaint("\n") ==
        "it is empty: move the lock away and make it anew with concord accept "
        "--all");
  CHECK(complaint("[") == "line 1: this is no JSON");
  CHECK(complaint("{}") == "it is no lock, or lacks a part of one");
  CHECK(
      complaint(good.substr(0, good.size() / 2)).ends_with("this is no JSON"));
  CHECK(
      complaint(R"({"concord-lock": 2, "version": "9.1"})")
          .starts_with("it is a lock of format 2, which Concord 9.1 wrote, "));
  CHECK(complaint(R"({"concord-lock": 0})") ==
        "`concord-lock` is no format of a lock");
  CHECK(complaint("{\n<<<<<<< ours\n").starts_with("line 2: a merge left"));
  CHECK(
      complaint("{\n}\n>>>>>>> theirs\n").starts_with("line 3: a merge left"));
  std::string twice = good;
  twice.insert(twice.find("\"laws\""), "\"claims\": {}, ");
  CHECK(complaint(twice) == "`claims` stands in it twice: keep one of the two");
  // The same name in two parts is no harm.
  CHECK(complaint(R"({"a": {"b": 1}, "c": {"b": 1, "a": 2}})") ==
        "it is no lock, or lacks a part of one");
}

}  // namespace concord
