// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/dates/date_phrases.h"

#include <catch2/catch.hpp>
#include <span>
#include <string>

#include "claims/extract/dates/date_days.h"

namespace concord::extract {
namespace {

// The phrases of a text of Wednesday, 20 July 2016, each with its days.
std::string read(const std::string& text) {
  const Tokens tokens = tokens_of(text);
  const auto reference = day_of(2016, 7, 20);
  const auto quantities = quantities_in(tokens.all);
  std::string lines;
  for (const auto& phrase : date_phrases_in(tokens.all, quantities)) {
    const std::size_t begin = tokens.all[phrase.first].span.begin;
    const std::size_t end = tokens.all[phrase.last - 1].span.end;
    const auto days = days_of(phrase, reference);
    lines += (lines.empty() ? "[" : "; [") + text.substr(begin, end - begin) +
             "] " + (days ? to_edtf(*days) : "-");
  }
  return lines;
}

struct Row {
  const char* text;
  const char* phrases;
};

void check(std::span<const Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(read(row.text) == row.phrases);
  }
}

TEST_CASE("dates: of the calendar") {
  constexpr Row kRows[] = {
      {"on 18 July", "[18 July] 2016-07-18"},
      {"on 30 December", "[30 December] 2015-12-30"},
      {"by the twenty-second of May", "[the twenty-second of May] 2016-05-22"},
      {"the 15th day of June", "[the 15th day of June] 2016-06-15"},
      {"on the 18th, not on the 18th floor", "[18th] 2016-07-18"},
      {"on July 18-19", "[July 18-19] 2016-07-18/2016-07-19"},
      {"Friday evening, 15 July", "[Friday evening, 15 July] 2016-07-15"},
      {"in June", "[June] 2016-06"},
      {"last September", "[last September] 2015-09"},
      {"in March 2014", "[March 2014] 2014-03"},
      {"in 2007 and 2009", "[2007] 2007; [2009] 2009"},
      {"in the year 2008", "[year 2008] 2008"},
      {"mid-May", "[mid-May] 2016-05-10/2016-05-20"},
      {"early in 1989", "[1989] 1989"},
      {"the end of 1989", "[the end of 1989] 1989-09-01/1989-12-31"},
      {"the 1990s", "[1990s] 1990-01-01/1999-12-31"},
      {"on February 30", "[February 30] -"},
      {"on February 29", "[February 29] 2016-02-29"},
  };
  check(kRows);
}

TEST_CASE("dates: of the week and the day") {
  constexpr Row kRows[] = {
      {"on Monday", "[Monday] 2016-07-18"},
      {"on Wednesday", "[Wednesday] 2016-07-20"},
      {"late Thursday night", "[late Thursday night] 2016-07-14"},
      {"last Monday", "[last Monday] 2016-07-11"},
      {"this coming Friday", "[this coming Friday] 2016-07-22"},
      {"next Friday", "[next Friday] 2016-07-29"},
      {"he sat in the sun", ""},
      {"yesterday, today and tomorrow",
       "[yesterday] 2016-07-19; [today] 2016-07-20; [tomorrow] 2016-07-21"},
      {"the day before yesterday", "[day before yesterday] 2016-07-18"},
      {"this morning, last night",
       "[this morning] 2016-07-20; [last night] 2016-07-19"},
  };
  check(kRows);
}

TEST_CASE("dates: counted back from the text") {
  constexpr Row kRows[] = {
      {"last week", "[last week] 2016-07-11/2016-07-17"},
      {"earlier this week", "[earlier this week] 2016-07-18/2016-07-19"},
      {"last month, this year", "[last month] 2016-06; [this year] 2016"},
      {"two weeks ago", "[two weeks ago] 2016-07-06"},
      {"a month ago", "[a month ago] 2016-06-20"},
      {"ten years ago", "[ten years ago] 2006-07-20"},
      {"in the last two weeks", ""},
  };
  check(kRows);
}

TEST_CASE("dates: months that are verbs") {
  constexpr Row kRows[] = {
      {"Some may go", ""},
      {"this may not be so", ""},
      {"May 5 people be heard?", ""},
      {"On May 5 people fled", "[May 5] 2016-05-05"},
      {"in May", "[May] 2016-05"},
      {"they march on", ""},
      {"$MAR rose", ""},
  };
  check(kRows);
}

TEST_CASE("dates: the end of a month and of a leap day") {
  const auto read_on = [](std::int64_t month, std::int64_t day,
                          const std::string& text) {
    const Tokens tokens = tokens_of(text);
    const auto phrases = date_phrases_in(tokens.all, quantities_in(tokens.all));
    return to_edtf(*days_of(phrases[0], day_of(2015, month, day)));
  };
  CHECK(read_on(3, 31, "a month ago") == "2015-02-28");
  CHECK(read_on(1, 1, "on February 29") == "2012-02-29");
  CHECK(read_on(1, 1, "last week") == "2014-12-22/2014-12-28");
  CHECK(read_on(7, 17, "on 18 July") == "2015-07-18");  // already, in the east
}

TEST_CASE("dates: as they are written") {
  const auto days = [](std::string_view edtf) {
    const auto read = days_written(edtf);
    return read ? to_edtf(*read) : "-";
  };
  CHECK(days("2016") == "2016");
  CHECK(days("2016-07") == "2016-07");
  CHECK(days("2016-07-18T23:30-05:00") == "2016-07-18");
  CHECK(days("2016-06-03/2016-07-03") == "2016-06-03/2016-07-03");
  CHECK(days("2016-06/2016-07") == "2016-06-01/2016-07-31");
  CHECK(days("2016-06-05/..") == "-");
  CHECK(days("2016-Q2") == "-");
  CHECK(days("2016-02-31") == "-");
  CHECK(days("") == "-");
}

}  // namespace
}  // namespace concord::extract
