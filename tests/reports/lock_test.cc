// SPDX-License-Identifier: Apache-2.0
#include "reports/lock.h"

#include <catch2/catch.hpp>
#include <stdexcept>

#include "reports/diff.h"
#include "reports/json.h"
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
  CHECK(lock.accepted == now);
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
  accept(lock, now, {id}, {"again", "Bo", "2024-05-04"});
  CHECK(lock.findings.at(id).by == "Ana");

  accept(lock, Snapshot(), {id}, {"gone", "Bo", "2024-05-05"});
  CHECK(lock.accepted.findings.empty());
  CHECK(lock.findings.empty());
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
  CHECK(complaint("") == "line 1: this is no JSON");
  CHECK(complaint("{}") == "it is no lock, or lacks a part of one");
  CHECK(
      complaint(good.substr(0, good.size() / 2)).ends_with("this is no JSON"));
  CHECK(complaint("{\n<<<<<<< ours\n").starts_with("line 2: a merge left"));
}

}  // namespace concord
