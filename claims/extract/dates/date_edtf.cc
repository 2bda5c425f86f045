// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "claims/extract/dates/date_calendar.h"

namespace concord::extract {
namespace {

std::string show_day(const date::year_month_day& day) {
  return fmt::format("{:04}-{:02}-{:02}", int(day.year()),
                     unsigned(day.month()), unsigned(day.day()));
}

// Digits of `text` from `at` on; -1 where there are not that many.
int digits_at(std::string_view text, std::size_t at, std::size_t size) {
  if (at + size > text.size()) return -1;
  int value = 0;
  for (const char c : text.substr(at, size)) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

// "2016", "2016-07", "2016-07-18" and whatever stands behind a day.
std::optional<DayRange> days_of_one(std::string_view edtf) {
  const int year = digits_at(edtf, 0, 4);
  if (year < 1) return std::nullopt;
  DatePhrase phrase;
  phrase.low = year * 10'000;
  if (edtf.size() > 4) {
    const int month = edtf[4] == '-' ? digits_at(edtf, 5, 2) : -1;
    if (month < 1) return std::nullopt;
    phrase.low += month * 100;
  }
  if (edtf.size() > 7) {
    const int day = edtf[7] == '-' ? digits_at(edtf, 8, 2) : -1;
    if (day < 1) return std::nullopt;
    phrase.low += day;
  }
  phrase.high = phrase.low;
  return days_of(phrase, std::nullopt);
}

}  // namespace

std::string to_edtf(const DayRange& days) {
  const date::year_month_day first = calendar(days.begin);
  const date::year_month_day behind = calendar(days.end);
  const bool month = unsigned(first.day()) == 1 && unsigned(behind.day()) == 1;
  if (days.end == days.begin + 1) return show_day(first);
  if (month && first.year() / first.month() + date::months(1) ==
                   behind.year() / behind.month()) {
    return show_day(first).substr(0, 7);
  }
  const bool years =
      month && unsigned(first.month()) == 1 && unsigned(behind.month()) == 1;
  if (years && first.year() + date::years(1) == behind.year()) {
    return show_day(first).substr(0, 4);
  }
  return show_day(first) + "/" + show_day(calendar(days.end - 1));
}

std::optional<DayRange> days_written(std::string_view edtf) {
  const std::size_t slash = edtf.find('/');
  const auto first = days_of_one(edtf.substr(0, slash));
  if (!first || slash == std::string_view::npos) return first;
  const auto last = days_of_one(edtf.substr(slash + 1));
  if (!last || last->end <= first->begin) return std::nullopt;
  return DayRange{first->begin, last->end};
}

}  // namespace concord::extract
