// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/dates/as_of.h"

#include <catch2/catch.hpp>
#include <span>
#include <string>
#include <vector>

namespace concord::extract {
namespace {

// "as-of | event's date | elsewhere" of the number in brackets.
std::string date(std::string text, const Publication& publication) {
  const std::size_t begin = text.find('[');
  text.erase(begin, 1);
  const std::size_t end = text.find(']');
  text.erase(end, 1);
  const Tokens tokens = tokens_of(text);
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  for (const Token& token : tokens.all) {
    if (token.span.begin < begin) ++first;
    if (token.span.end <= end) ++last;
  }
  const auto quantities = quantities_in(tokens.all);
  const Dating dating =
      SentenceDates(tokens.all, quantities, publication).of(first, last);
  std::string line = dating.as_of.empty() ? "-" : dating.as_of;
  line += " | " + (dating.event_date.empty() ? "-" : dating.event_date);
  return line + (dating.elsewhere ? " | elsewhere" : "");
}

struct Row {
  const char* text;
  const char* dates;
};

// All are read in a text of Wednesday, 20 July 2016.
void check(std::span<const Row> rows) {
  const Publication publication = publication_of("2016-07-20");
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(date(row.text, publication) == row.dates);
  }
}

TEST_CASE("as-of: a date of the count") {
  constexpr Row kRows[] = {
      {"By Tuesday [31] miners lay dead.", "2016-07-19 | -"},
      {"As of Monday evening, [12] sailors were missing.", "2016-07-18 | -"},
      {"Until Monday only [12] deaths were known.", "2016-07-18 | -"},
      {"The mayor put the toll at [45] by 7 June.", "2016-06-07 | -"},
      {"On Monday the toll reached [31].", "2016-07-18 | -"},
      {"By the end of June the toll was [120].", "2016-06-16/2016-06-30 | -"},
      {"[31] died, the mayor said on Monday.", "2016-07-18 | -"},
      {"The mayor on Monday said [31] had died.", "2016-07-18 | -"},
      {"The mayor told us late Tuesday that [six] had died.", "2016-07-19 | -"},
      {"In a statement on Monday the army counted [nine] dead.",
       "2016-07-18 | -"},
      {"Divers found [six] bodies on Monday.", "2016-07-18 | -"},
      {"At 1400 GMT on Monday the toll was [31].", "2016-07-18T14:00Z | -"},
  };
  check(kRows);
}

TEST_CASE("as-of: a date of the event is none") {
  constexpr Row kRows[] = {
      {"[31] tourists were killed on Monday in the blast.", "- | 2016-07-18"},
      {"Monday's blast killed [nine].", "- | 2016-07-18"},
      {"The July 18 attacks killed [nine].", "- | 2016-07-18"},
      {"[Two] died when a bus overturned late on Monday.", "- | 2016-07-18"},
      {"[Two] were hurt this morning.", "- | 2016-07-20"},
      {"[Two] drowned last Monday.", "- | 2016-07-11/2016-07-18"},
      {"Since Monday [12] have been killed.", "- | 2016-07-18"},
      {"[Two] died yesterday, the mayor said today.",
       "2016-07-20 | 2016-07-19"},
      {"The mayor said on Tuesday that [two] had died in the riots, which "
       "began "
       "on July 12.",
       "2016-07-19 | -"},
  };
  check(kRows);
}

TEST_CASE("as-of: each number has its own") {
  constexpr Row kRows[] = {
      {"[Four] died on Monday and six on Tuesday.", "- | 2016-07-18"},
      {"Four died on Monday and [six] on Tuesday.", "- | 2016-07-19"},
      {"The toll rose on Tuesday to [31], from 12 on Sunday.",
       "2016-07-19 | -"},
      {"The toll rose on Tuesday to 31, from [12] on Sunday.",
       "2016-07-17 | -"},
      {"The toll stands at [four], up from three on Monday.", "- | -"},
      {"[Two] died and six were hurt in a fire on Sunday.", "- | 2016-07-17"},
      {"In March and April [300] were arrested.",
       "- | 2016-03-01/2016-04-30 | elsewhere"},
      {"In April [300] were arrested.", "- | 2016-04 | elsewhere"},
      {"[Four] died that day, on Sunday.", "- | 2016-07-17"},
      {"[Six] died on Sunday and Monday.", "- | 2016-07-17/2016-07-18"},
      {"Lessons resumed on Tuesday after [four] pupils were shot.", "- | -"},
  };
  check(kRows);
}

TEST_CASE("as-of: what happened elsewhere") {
  constexpr Row kRows[] = {
      {"A month ago [31] died in a raid.",
       "- | 2016-06-05/2016-07-05 | elsewhere"},
      {"In 1997 [300] villagers were killed.", "- | 1997 | elsewhere"},
      {"In late 1987 [28] soldiers were killed.",
       "- | 1987-09-01/1987-12-31 | elsewhere"},
      {"[300] have died since 1980.", "- | - | elsewhere"},
      {"[40] have been killed so far this year.", "- | 2016 | elsewhere"},
      {"Every year [300] climbers die.", "- | - | elsewhere"},
      {"[Seven] died there in the past two years.", "- | - | elsewhere"},
      {"It was the worst fire since 2004, when [300] died.",
       "- | 2004 | elsewhere"},
      {"It comes a month after a bomb killed [12].", "- | - | elsewhere"},
      {"The 9/11 attacks killed [3,000].", "- | 2001-09-11 | elsewhere"},
      {"The fire, the worst since 1980, killed [12].", "- | -"},
      {"The mill, which opened in 1997, burnt and [two] died.", "- | -"},
  };
  check(kRows);
}

TEST_CASE("as-of: nothing is guessed") {
  constexpr Row kRows[] = {
      {"[Two] men go on trial next Friday.", "- | -"},
      {"He will be tried in September for killing [two] men.", "- | -"},
      {"The mayor said last Monday that [two] had died.", "- | -"},
      {"Up to [5] people may have died.", "- | -"},
      {"[Two] men paid the rent for June.", "- | -"},
      {"Before Monday's raid [two] men had died.", "- | -"},
      {"[Two] men had died prior to the raid of 12 July.", "- | 2016-07-12"},
      {"Ahead of Monday's vote [two] men died.", "- | -"},
  };
  check(kRows);
  const Publication unknown;
  CHECK(date("By 18 July [two] had died.", unknown) == "- | -");
  CHECK(date("By 18 July 2016 [two] had died.", unknown) == "2016-07-18 | -");
  CHECK(date("By Monday [two] had died.", unknown) == "- | -");
  CHECK(date("[40] have died this year.", unknown) == "- | - | elsewhere");
}

TEST_CASE("as-of: a year is the last one that the date had") {
  const Publication new_year = publication_of("2016-01-03T09:15-05:00");
  CHECK(date("On 30 December [six] died.", new_year) == "- | 2015-12-30");
  CHECK(date("By 4 January [six] had died.", new_year) == "2016-01-04 | -");
  CHECK(date("By late November [six] had died.", new_year) ==
        "2015-11-16/2015-11-30 | -");
}

std::string published(std::string_view edtf, const std::string& dateline) {
  const Tokens tokens = tokens_of(dateline);
  const Publication publication = publication_of(edtf, tokens.all);
  if (!publication.day) return "-";
  return to_edtf({*publication.day, *publication.day + 1});
}

TEST_CASE("as-of: a text's day") {
  CHECK(published("2016-07-18T14:02+01:00", "") == "2016-07-18");
  CHECK(published("2016-07-18", "Lima, 3 Aug 88 (EFE) --") == "2016-07-18");
  CHECK(published("", "Lima, 3 Aug 88 (EFE) --") == "1988-08-03");
  CHECK(published("", "LIMA, July 3 (Reuters) --") == "-");
  CHECK(published("2016-07", "") == "-");
  CHECK(published("2016-02-31", "") == "-");
}

}  // namespace
}  // namespace concord::extract
