// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/packs/rule_index.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

namespace concord::extract {
namespace {

ClassSet set_of(const std::vector<ClassId>& ids) {
  ClassSet set;
  for (const ClassId id : ids) set.add(id);
  return set;
}

std::vector<std::uint32_t> candidates(const RuleIndex& index,
                                      const ClassSet& classes) {
  std::vector<std::uint32_t> found;
  const bool is_done = index.any_candidate(classes, [&](std::uint32_t rule) {
    found.push_back(rule);
    return false;
  });
  CHECK(!is_done);
  return found;
}

TEST_CASE("a rule is found by any of its classes, or always") {
  RuleIndex index;
  index.add(0, {3, 700});
  index.add(1, {});
  index.add(64, {3});
  index.add(65, {1023});
  struct {
    std::vector<ClassId> classes;
    std::vector<std::uint32_t> found;
  } const cases[] = {
      {{}, {1}},
      {{4, 64}, {1}},
      {{3}, {0, 1, 64}},
      {{700}, {0, 1}},
      {{3, 700, 1023}, {0, 1, 64, 65}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.classes);
    CHECK(candidates(index, set_of(c.classes)) == c.found);
  }
  CHECK(candidates(RuleIndex(), set_of({3})).empty());
  CHECK(index.any_candidate(set_of({3}),
                            [](std::uint32_t rule) { return rule == 1; }));
}

TEST_CASE("a rule is found exactly where one of its classes is") {
  std::mt19937 random(20261130);
  const auto some_ids = [&](unsigned most) {
    std::vector<ClassId> ids(random() % (most + 1));
    for (ClassId& id : ids) id = static_cast<ClassId>(random() % 80);
    return ids;
  };
  std::vector<std::vector<ClassId>> rules(200);
  RuleIndex index;
  for (std::uint32_t i = 0; i < rules.size(); ++i) {
    rules[i] = some_ids(3);
    index.add(i, rules[i]);
  }
  for (int round = 0; round < 200; ++round) {
    const ClassSet classes = set_of(some_ids(6));
    std::vector<std::uint32_t> expected;
    for (std::uint32_t i = 0; i < rules.size(); ++i) {
      const bool fits =
          rules[i].empty() || std::ranges::any_of(rules[i], [&](ClassId id) {
            return classes.has(id);
          });
      if (fits) expected.push_back(i);
    }
    CHECK(candidates(index, classes) == expected);
  }
}

}  // namespace
}  // namespace concord::extract
