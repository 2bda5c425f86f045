// SPDX-License-Identifier: Apache-2.0
#include "cli/leave_out.h"

#include <catch2/catch.hpp>

namespace concord {
namespace {

constexpr const char* kExamples = CONCORD_SOURCE_DIR "/examples/";

Differences without(const std::string& folder, const std::string& name,
                    const Run& now, const Budget& budget) {
  Changes changes;
  changes.without = {name};
  const auto then = read_run(folder, changes);
  solve(*then, budget);
  REQUIRE(then->result);
  return differences(*now.result, *then->result);
}

}  // namespace

TEST_CASE("whom --each leaves out is left out as by --without") {
  struct {
    const char* example;
    bool readings;  // without them the largest takes a moment, not many
  } const cases[] = {
      {"almaty-2016", true}, {"aktobe-2016", false}, {"almaty-2022", true}};
  for (const auto& c : cases) {
    CAPTURE(c.example);
    const std::string folder = kExamples + std::string(c.example);
    Budget budget = budget_for_text();
    budget.readings = c.readings;
    const auto now = run_audit(folder, budget);
    const auto all = leave_out_each(*now, budget);
    REQUIRE(all);
    CHECK_FALSE(all.value().each.empty());
    for (const LeftOut& one : all.value().each) {
      CAPTURE(one.speaker.name);
      CHECK(one.differences == without(folder, one.speaker.name, *now, budget));
      for (const std::string& same : one.speaker.same) {
        CHECK(one.differences == without(folder, same, *now, budget));
      }
    }
  }
}

}  // namespace concord
