// SPDX-License-Identifier: Apache-2.0
#include "engine/figure_cases.h"

#include <catch2/catch.hpp>
#include <sstream>

namespace concord {
namespace {

using Values = std::vector<Interval>;

// Ways out, of which each leaves the one unknown these values; none: it has no
// row.
Answer answer_with(const std::vector<Values>& ways) {
  Answer answer;
  for (std::size_t i = 0; i < ways.size(); ++i) {
    answer.ways_out.items.push_back({{static_cast<std::int32_t>(i)}, {}});
    if (ways[i].empty()) continue;
    Bound bound;
    bound.low = ways[i].front().lower();
    bound.high = ways[i].back().upper();
    if (ways[i].size() > 1) bound.values.items = ways[i];
    concord::Row row;
    row.way_out = static_cast<std::int32_t>(i);
    row.bounds.push_back(std::move(bound));
    answer.rows.push_back(std::move(row));
  }
  return answer;
}

std::string text_of(const std::vector<FigureCase>& cases) {
  std::ostringstream text;
  for (const FigureCase& each : cases) {
    text << each.value << ":";
    for (const int way : each.ways_out) text << " " << way;
    text << "; ";
  }
  return text.str();
}

Values one(int value) { return {Interval::exactly(value)}; }
Values from(int value) { return {Interval::at_least(value)}; }
Values between(int low, int high) { return {Interval::between(low, high)}; }

struct Example {
  std::string what;
  std::vector<Values> ways;
  std::string whole;
  std::string rational;
};

TEST_CASE("values that no way out tells apart are one case") {
  const auto row = GENERATE(values<Example>({
      {"two values",
       {one(3), one(4)},
       "[3, 3]: 0; [4, 4]: 1; ",
       "[3, 3]: 0; [4, 4]: 1; "},
      {"the same twice", {one(3), one(3)}, "[3, 3]: 0 1; ", "[3, 3]: 0 1; "},
      {"one without an end",
       {one(4), from(5), from(6)},
       "[4, 4]: 0; [5, 5]: 1; [6, ..]: 1 2; ",
       "[4, 4]: 0; [5, 6): 1; [6, ..]: 1 2; "},
      {"overlapping",
       {between(1, 5), between(3, 9)},
       "[1, 2]: 0; [3, 5]: 0 1; [6, 9]: 1; ",
       "[1, 3): 0; [3, 5]: 0 1; (5, 9]: 1; "},
      {"a gap stays one",
       {{Interval::exactly(4), Interval::exactly(6)}, one(6)},
       "[4, 4]: 0; [6, 6]: 0 1; ",
       "[4, 4]: 0; [6, 6]: 0 1; "},
      {"no row: it may be anything that others leave",
       {one(3), {}, one(8)},
       "[3, 3]: 0 1; [8, 8]: 1 2; ",
       "[3, 3]: 0 1; [8, 8]: 1 2; "},
      {"nobody knows", {{}, {}}, "", ""},
  }));
  INFO(row.what);
  const Answer answer = answer_with(row.ways);
  CHECK(text_of(figure_cases(answer, 0, true)) == row.whole);
  CHECK(text_of(figure_cases(answer, 0, false)) == row.rational);
}

TEST_CASE("a figure is settled where all these ways out leave it one value") {
  const Answer answer = answer_with({one(3), one(3), from(3), {}, one(4)});
  CHECK(only_value(answer, 0, {0, 1}) == Rational(3));
  CHECK(only_value(answer, 0, {4}) == Rational(4));
  CHECK_FALSE(only_value(answer, 0, {0, 2}));
  CHECK_FALSE(only_value(answer, 0, {0, 3}));
  CHECK_FALSE(only_value(answer, 0, {0, 4}));
}

}  // namespace
}  // namespace concord
