// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/spans/spans.h"

#include <catch2/catch.hpp>
#include <span>
#include <string>

namespace concord::extract {
namespace {

std::string shown(const DateValue& date) {
  if (!date.value.empty()) return date.value;
  return date.start + ".." + date.end;
}

// The stretches of one type in a text of Wednesday, 20 July 2016, 10:00.
std::string read(const std::string& text, std::optional<SpanType> only) {
  TextAbout about;
  about.published = "2016-07-20T10:00:00";
  std::string lines;
  for (const FoundSpan& span : spans_in(text, about, only)) {
    lines += (lines.empty() ? "[" : "; [") +
             text.substr(span.place.begin, span.place.end - span.place.begin) +
             "]";
    if (!span.value.empty()) lines += " " + span.value;
    if (!span.dates.empty()) lines += " " + span.dates.front().timex;
    for (const DateValue& date : span.dates) lines += " " + shown(date);
  }
  return lines;
}

struct Row {
  const char* text;
  const char* spans;
};

void check(std::optional<SpanType> type, std::span<const Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(read(row.text, type) == row.spans);
  }
}

TEST_CASE("spans: numbers, whatever they count") {
  constexpr Row kRows[] = {
      {"3.2 million", "[3.2 million] 3200000"},
      {"in 1997, No. 5", "[1997] 1997; [5] 5"},
      {"9 in 7, 2 out of 7", "[9] 9; [7] 7; [2 out of 7] 0.285714285714286"},
      {"3/7 of it", "[3/7] 0.428571428571429"},
      {"on 3/7/2016", "[3] 3; [7] 7; [2016] 2016"},
      {"1.5x10^3 and 2e3 and 4^-1", "[1.5x10^3] 1500; [2e3] 2000; [4^-1] 0.25"},
      {"minus ten and -7, +8", "[minus ten] -10; [-7] -7; [+8] 8"},
      {"5-6", "[5] 5; [6] 6"},
      {"1.2^29 and -.7", "[1.2^29] 197.813594833141; [-.7] -0.7"},
      {"4,25 but 1,2,3", "[4,25] 4.25; [1] 1; [2] 2; [3] 3"},
      {"3,45,67,890 and 6G", "[3,45,67,890] 34567890; [6G] 6000000000"},
      {"a 20ml dose on the 21st", ""},
      {"dozens, several, no one", ""},
      {"which one is it?", ""},
  };
  check(SpanType::Number, kRows);
}

TEST_CASE("spans: ranges, a round bracket leaves its end out") {
  constexpr Row kRows[] = {
      {"more than 12", "[more than 12] (12,)"},
      {"no fewer than twenty", "[no fewer than twenty] [20,)"},
      {"it exceeds 300", "[exceeds 300] (300,)"},
      {"not exceeding 300", "[not exceeding 300] (,300]"},
      {"at least 5, at most 9", "[at least 5, at most 9] [5,9]"},
      {"40 or fewer", "[40 or fewer] (,40]"},
      {"smaller than or equal to 8", "[smaller than or equal to 8] (,8]"},
      {"equal to or more than 8", "[equal to or more than 8] [8,)"},
      {"x >= 8", "[>= 8] [8,)"},
      {"an arrow => 8", ""},
      {"between 5 and 7", "[between 5 and 7] [5,7)"},
      {"from 5 to 7", "[from 5 to 7] [5,7)"},
      {"5 - 7", "[5 - 7] [5,7)"},
      {"call 555-123-4567", ""},
      {"above 10 but below 20", "[above 10 but below 20] (10,20)"},
      {"over 20, under 10", "[over 20] (20,); [under 10] (,10)"},
      {"equals 20", "[equals 20] [20,20]"},
      {"not equal to 20, <> 20", ""},
      {"two to three thousand", "[two to three thousand] [2000,3000)"},
      {"between third and tenth", "[between third and tenth] [3,10)"},
      {"between 1/2 and 3/4", "[between 1/2 and 3/4] [0.5,0.75)"},
      {"500+ men", "[500+] [500,)"},
  };
  check(SpanType::NumberRange, kRows);
}

TEST_CASE("spans: shares, ages, ranks and prices") {
  constexpr Row kShares[] = {
      {"some 40 per cent of it", "[40 per cent] 40%"},
      {"12.5% and half a percent", "[12.5%] 12.5%"},
      {"a percentage", ""},
  };
  check(SpanType::Percentage, kShares);
  constexpr Row kAges[] = {
      {"she is 45 years old", "[45 years old] 45"},
      {"a 3-month-old baby", "[3-month-old] 3"},
      {"a man aged 87", "[aged 87] 87"},
      {"it lasted 45 years", ""},
  };
  check(SpanType::Age, kAges);
  constexpr Row kRanks[] = {
      {"the 21st time", "[21st] 21"},
      {"the twenty-fifth of them", "[twenty-fifth] 25"},
      {"three fifths", ""},
  };
  check(SpanType::Ordinal, kRanks);
  constexpr Row kPrices[] = {
      {"a loan of $ 280 million", "[$ 280 million] 280000000"},
      {"seven dollars and five cents", "[seven dollars and five cents] 7.05"},
      {"280 tents", ""},
  };
  check(SpanType::Currency, kPrices);
}

TEST_CASE("spans: days and periods, the last and the next") {
  constexpr Row kRows[] = {
      {"on 5 May 2014", "[5 May 2014] 2014-05-05 2014-05-05"},
      {"on 5 May", "[5 May] XXXX-05-05 2016-05-05 2017-05-05"},
      {"on the 18th", "[the 18th] XXXX-XX-18 2016-07-18 2016-08-18"},
      {"in May",
       "[May] XXXX-05 2016-05-01..2016-06-01 "
       "2017-05-01..2017-06-01"},
      {"in 2014", "[2014] 2014 2014-01-01..2015-01-01"},
      {"on Monday", "[Monday] XXXX-WXX-1 2016-07-18 2016-07-25"},
      {"last Friday", "[last Friday] 2016-07-15 2016-07-15"},
      {"yesterday", "[yesterday] 2016-07-19 2016-07-19"},
      {"the day after tomorrow",
       "[the day after tomorrow] 2016-07-22 2016-07-22"},
      {"last week", "[last week] 2016-W28 2016-07-11..2016-07-18"},
      {"last weekend", "[last weekend] 2016-W28-WE 2016-07-16..2016-07-18"},
      {"this quarter",
       "[this quarter] (2016-07-01,2016-10-01,P3M) 2016-07-01..2016-10-01"},
      {"three days ago", "[three days ago] 2016-07-17 2016-07-17"},
      {"in two weeks", "[in two weeks] 2016-08-03 2016-08-03"},
      {"the past two months",
       "[past two months] (2016-05-20,2016-07-20,P2M) "
       "2016-05-20..2016-07-20"},
      {"the first week of 2012",
       "[the first week of 2012] 2012-W01 2012-01-02..2012-01-09"},
      {"the second Tuesday of May 2015",
       "[the second Tuesday of May 2015] 2015-05-WXX-2-#2 2015-05-12"},
      {"Good Friday 2015", "[Good Friday 2015] 2015-04-03 2015-04-03"},
      {"the 20th of last month",
       "[the 20th of last month] 2016-06-20 2016-06-20"},
      {"Friday 29th", "[Friday 29th] XXXX-WXX-5 2016-04-29 2016-07-29"},
      {"Q1 2015",
       "[Q1 2015] (2015-01-01,2015-04-01,P3M) "
       "2015-01-01..2015-04-01"},
      {"twenty-six March nineteen seventy-one",
       "[twenty-six March nineteen seventy-one] 1971-03-26 1971-03-26"},
      {"in winter", "[winter] WI not resolved"},
      {"the rest of the month",
       "[rest of the month] (2016-07-20,2016-07-31,P11D) "
       "2016-07-20..2016-07-31"},
      {"30 February", "[30 February] XXXX-02-30 not resolved"},
      {"they may march on", ""},
  };
  check(SpanType::DateTime, kRows);
}

TEST_CASE("spans: from one day to another, and from or to one alone") {
  constexpr Row kRows[] = {
      {"from 5 May 2014 to 7 June 2014",
       "[from 5 May 2014 to 7 June 2014] (2014-05-05,2014-06-07,P33D) "
       "2014-05-05..2014-06-07"},
      {"between May and June 2014",
       "[between May and June 2014] (2014-05-01,2014-06-01,P1M) "
       "2014-05-01..2014-06-01"},
      {"from October to January",
       "[from October to January] (XXXX-10-01,XXXX-01-01,P3M) "
       "2015-10-01..2016-01-01 2016-10-01..2017-01-01"},
      {"2012-2014",
       "[2012-2014] (2012-01-01,2014-01-01,P2Y) "
       "2012-01-01..2014-01-01"},
      {"the 1980s",
       "[1980s] (1980-01-01,1990-01-01,P10Y) "
       "1980-01-01..1990-01-01"},
      {"since yesterday", "[since yesterday] 2016-07-19 2016-07-19.."},
      {"after 2014", "[after 2014] 2014 2015-01-01.."},
      {"before 2014", "[before 2014] 2014 ..2014-01-01"},
      {"2014 or later", "[2014 or later] 2014 2014-01-01.."},
  };
  check(SpanType::DateTime, kRows);
}

TEST_CASE("spans: times, in both halves of the day where none is told") {
  constexpr Row kRows[] = {
      {"7:30 pm", "[7:30 pm] T19:30 19:30:00"},
      {"it was 7:30", "[7:30] T07:30 07:30:00 19:30:00"},
      {"call at 7", "[at 7] T07 07:00:00 19:00:00"},
      {"half past eight in the evening",
       "[half past eight in the evening] T20:30 20:30:00"},
      {"at noon", "[noon] T12 12:00:00"},
      {"tomorrow at 8 am",
       "[tomorrow at 8 am] 2016-07-21T08 2016-07-21 08:00:00"},
      {"a score of 4 to 3", ""},
  };
  check(SpanType::DateTime, kRows);
}

TEST_CASE("spans: of every type the longest one of a place is told") {
  constexpr Row kRows[] = {
      {"On 5 May 2014 some 40 per cent of 3,000 men, aged 20, left.",
       "[5 May 2014] 2014-05-05 2014-05-05; [40 per cent] 40%; [3,000] 3000; "
       "[aged 20] 20"},
  };
  check(std::nullopt, kRows);
}

TEST_CASE("spans: without a day to count from there are no dates") {
  CHECK(spans_in("yesterday", TextAbout{}, SpanType::DateTime).empty());
}

}  // namespace
}  // namespace concord::extract
