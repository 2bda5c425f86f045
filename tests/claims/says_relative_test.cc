// SPDX-License-Identifier: Apache-2.0
#include "claims/says.h"

#include <catch2/catch.hpp>

#include "tests/claims/says_answer.h"

namespace concord {
namespace {

std::string relative(Relative::Kind kind, const char* text,
                     bool is_money = false) {
  const HedgeTable table = hedges();
  return answer(parse_says(text, {table, is_money, false, kind}));
}

struct Row {
  const char* says;
  const char* means;
};

TEST_CASE("a share has the slack of its rounding") {
  const Row rows[] = {
      {"40 %", "[0.395, 0.405] x"},
      {"40%", "[0.395, 0.405] x"},
      {"forty per cent", "[0.395, 0.405] x"},
      {"40.0 %", "[0.3995, 0.4005] x"},
      {"0 %", "[0, 0.005] x"},
      {"exactly 40 %", "[0.4, 0.4] x"},
      {"at least 40 %", "[0.395, ..] x"},
      {"at most 40 %", "[.., 0.405] x"},
      {"more than 40 %", "(0.4, ..] x"},
      {"fewer than 40 %", "[.., 0.4) x"},
      {"about 40 %", "[0.36, 0.44] x"},
      {"about 3 %", "[0.025, 0.035] x"},
      {"30 to 40 %", "[0.295, 0.405] x"},
      {"between 30 % and 40 %", "[0.295, 0.405] x"},
      {"half", "[0.495, 0.505] x"},
      {"about half", "[0.45, 0.55] x"},
      {"more than half", "(0.5, ..] x"},
      {"a quarter", "[0.245, 0.255] x"},
      {"one in five", "[0.195, 0.205] x"},
      {"two out of 4", "[0.495, 0.505] x"},
      {"two thirds", "[397/600, 403/600] x"},
      {"40", "`40` is no share; write 40 % or two thirds"},
      {"dozens", "`dozens` is no share; write 40 % or two thirds"},
      {"5 more", "`5 more` is no share; write 40 % or two thirds"},
      {"six in five", "`six in five` is no share; write one in five"},
      {"1.1234567 %", "`1.1234567 %` has more than six decimals; round it"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.says);
    CHECK(relative(Relative::Kind::Of, row.says) == row.means);
  }
}

TEST_CASE("a comparison is a factor or a difference") {
  const Row rows[] = {
      {"twice", "[2, 2] x"},
      {"twice as many", "[2, 2] x"},
      {"three times", "[3, 3] x"},
      {"three times as many", "[3, 3] x"},
      {"1.5 times", "[1.45, 1.55] x"},
      {"more than twice", "(2, ..] x"},
      {"half as many", "[0.495, 0.505] x"},
      {"half", "[0.495, 0.505] x"},
      {"+12 %", "[1.115, 1.125] x"},
      {"12 % more", "[1.115, 1.125] x"},
      {"12 % fewer", "[0.875, 0.885] x"},
      {"-12 %", "[0.875, 0.885] x"},
      {"at least 12 % more", "[1.115, ..] x"},
      {"10 to 12 % more", "[1.095, 1.125] x"},
      {"a third less", "[397/600, 403/600] x"},
      {"5 more", "[1, 1] x + [5, 5]"},
      {"five fewer", "[1, 1] x + [-5, -5]"},
      {"+5", "[1, 1] x + [5, 5]"},
      {"at least 5 fewer", "[1, 1] x + [.., -5]"},
      {"dozens more", "[1, 1] x + [24, ..]"},
      {"5",
       "`5` is no comparison; write 5 more, 12 % fewer, twice or three "
       "times"},
      {"12 %",
       "`12 %` is no comparison; write 5 more, 12 % fewer, twice or "
       "three times"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.says);
    CHECK(relative(Relative::Kind::Than, row.says) == row.means);
  }
  CHECK(relative(Relative::Kind::Than, "USD 5 million more", true) ==
        "USD [1, 1] x + [5000000, 5000000]");
  CHECK(relative(Relative::Kind::Than, "12 % more", true) ==
        "[1.115, 1.125] x");
}

TEST_CASE("a rate has the slack of its last unit") {
  const Row rows[] = {
      {"3.5", "[3.45, 3.55] x"},
      {"3", "[2.5, 3.5] x"},
      {"3.25", "[3.245, 3.255] x"},
      {"3.2 million", "[3150000, 3250000] x"},
      {"exactly 3.5", "[3.5, 3.5] x"},
      {"at least 3.5", "[3.45, ..] x"},
      {"40 %", "`40 %` is no rate; write a number: 3.5"},
      {"5 more", "`5 more` is no rate; write a number: 3.5"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.says);
    CHECK(relative(Relative::Kind::Per, row.says) == row.means);
  }
  CHECK(relative(Relative::Kind::Per, "EUR 3.50", true) ==
        "EUR [3.495, 3.505] x");
}

TEST_CASE("an increment adds to a claim") {
  const Row rows[] = {
      {"5 more", "[1, 1] x + [5, 5]"},
      {"5", "[1, 1] x + [5, 5]"},
      {"another five", "[1, 1] x + [5, 5]"},
      {"a further five", "[1, 1] x + [5, 5]"},
      {"five additional", "[1, 1] x + [5, 5]"},
      {"at least 5 more", "[1, 1] x + [5, ..]"},
      {"5 to 6 more", "[1, 1] x + [5, 6]"},
      {"5 fewer", "[1, 1] x + [-5, -5]"},
      {"dozens more", "[1, 1] x + [24, ..]"},
      {"12 % more",
       "`12 % more` adds no number to a claim; write 5 more, or "
       "use than: with a figure"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.says);
    CHECK(relative(Relative::Kind::AddsTo, row.says) == row.means);
  }
}

}  // namespace
}  // namespace concord
