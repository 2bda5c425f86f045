// SPDX-License-Identifier: Apache-2.0
#include "engine/recall.h"

#include <catch2/catch.hpp>

#include "tests/engine/memory_store.h"
#include "tests/oracle/random_system.h"

namespace concord {
namespace {

/// Counts how often it solves.
class Counted {
 public:
  Counted(const Budget& budget, AnswerStore* store) : recall_(budget, store) {}

  Answer solve(const System& system, Lists lists = Lists::All) {
    const auto find = [&] {
      ++solved;
      return concord::solve(system, recall_.budget(), lists);
    };
    return recall_.ask(Call::Solve, find, system, lists);
  }
  bool take_worked() { return recall_.take_worked(); }

  int solved = 0;

 private:
  Recall recall_;
};

}  // namespace

TEST_CASE("what was asked before is answered without solving") {
  MemoryStore store;
  const System system = random_system(1, {});
  Counted before({}, &store);
  const Answer answer = before.solve(system);
  CHECK(before.take_worked());
  Counted after({}, &store);
  CHECK(after.solve(system) == answer);
  CHECK(after.solved == 0);
  CHECK_FALSE(after.take_worked());
}

TEST_CASE("every part of a question makes it another one") {
  MemoryStore store;
  const System system = random_system(1, {});
  Counted({}, &store).solve(system);
  const auto is_new = [&](const Budget& budget, const System& asked,
                          Lists lists) {
    MemoryStore copy;
    copy.answers = store.answers;
    Counted counted(budget, &copy);
    counted.solve(asked, lists);
    return counted.solved == 1;
  };
  CHECK_FALSE(is_new({}, system, Lists::All));
  CHECK(is_new({}, system, Lists::SetAside));
  Budget brief;
  brief.whys = false;
  CHECK(is_new(brief, system, Lists::All));
  System heavier = system;
  heavier.assumptions.front().cost += 1;
  CHECK(is_new({}, heavier, Lists::All));
  System wider = system;
  wider.unknowns.front().high.reset();
  CHECK(is_new({}, wider, Lists::All));
}

TEST_CASE("an answer that was tampered with is found anew, and kept again") {
  const System system = random_system(1, {});
  MemoryStore store;
  const Answer answer = Counted({}, &store).solve(system);
  REQUIRE(store.answers.size() == 1);
  std::string& kept = store.answers.begin()->second;
  const std::string whole = kept;
  for (const std::string& bad :
       {std::string(), whole.substr(1), whole + "x",
        sealed(store.answers.begin()->first, "no answer")}) {
    kept = bad;
    Counted counted({}, &store);
    CHECK(counted.solve(system) == answer);
    CHECK(counted.solved == 1);
    CHECK(kept == whole);
  }
}

TEST_CASE("what the budget left undecided is not kept") {
  const System system = random_system(1, {});
  Budget nothing;
  nothing.checks = 0;
  MemoryStore store;
  CHECK(Counted(nothing, &store).solve(system).verdict == Verdict::Undecided);
  CHECK(store.answers.empty());
}

}  // namespace concord
