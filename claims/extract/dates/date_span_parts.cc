// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "claims/extract/dates/date_calendar.h"
#include "claims/extract/dates/date_span_reader.h"
#include "claims/extract/quantities/digits.h"
#include "claims/extract/quantities/number_grammar.h"

namespace concord::extract {

using At = DateSpanReader::At;
using Told = DateSpanReader::Told;
using Grain = DatesTold::Grain;

namespace {

constexpr std::int64_t kLastOne = -1;

DatesTold placed(DatesTold told, At first, At last) {
  told.first = first;
  told.last = last;
  return told;
}

int year_in(const DayRange& days) { return int(calendar(days.begin).year()); }

// Quarter 1 to 4, or half 1 to 2, of a year.
DatesTold part_of_year(int year, std::int64_t nth, int months) {
  const int first = static_cast<int>(nth - 1) * months + 1;
  const date::year_month begin =
      date::year(year) / date::month(static_cast<unsigned>(first));
  const DayRange days{month_begin(begin),
                      month_begin(begin + date::months(months))};
  return definite(days,
                  fmt::format("({},{},P{}M)", day_text(days.begin),
                              day_text(days.end), months),
                  Grain::Months);
}

// The Monday of the week that has the most of its days in these.
Day first_monday(Day begin) { return week_begin(begin + 3); }

}  // namespace

// "21st", "third", "the 3", "last" is -1; moves `at` behind it.
std::optional<std::int64_t> DateSpanReader::nth_at(At& at) const {
  if (is(at, "last")) {
    ++at;
    return kLastOne;
  }
  if (words_.is_digits(at) && !has(at + 1, Sense::OrdinalEnd)) {
    const Ratio value = value_of_digits(words_.text(at));
    if (!value.is_integer() || words_.text(at).size() > 2) return std::nullopt;
    ++at;
    return value.num;
  }
  const auto number = number_at(words_, at);
  if (!number || !number->is(Number::Form::Ordinal)) return std::nullopt;
  if (!number->value.is_integer()) return std::nullopt;
  at = number->end;
  return number->value.num;
}

// "Last quarter", "Q1 2016", "2017 q1", "2019-H2", "first quarter of 2013".
Told DateSpanReader::quarter(At at) const {
  const bool last = is_any(at, "last past previous");
  const bool next = is_any(at, "next coming following");
  if (!last && !next && !is(at, "this")) return numbered_quarter(at);
  if (!is(at + 1, "quarter")) return std::nullopt;
  const date::year_month now = month_of(now_.day);
  const unsigned first = (unsigned(now.month()) - 1) / 3 * 3 + 1;
  const date::year_month begin =
      now.year() / date::month(first) + date::months(last   ? -3
                                                     : next ? 3
                                                            : 0);
  return placed(
      part_of_year(int(begin.year()), (unsigned(begin.month()) + 2) / 3, 3), at,
      at + 2);
}

Told DateSpanReader::numbered_quarter(At at) const {
  const auto part = [](std::string_view word) -> std::pair<int, int> {
    if (word.size() != 2) return {0, 0};
    const int number = word[1] - '0';
    if (word[0] == 'q' && 1 <= number && number <= 4) return {number, 3};
    if (word[0] == 'h' && 1 <= number && number <= 2) return {number, 6};
    return {0, 0};
  };
  const auto year = [&](At year_at) -> const DatePhrase* {
    const DatePhrase* phrase =
        year_at < phrase_at_.size() ? phrase_at_[year_at] : nullptr;
    const bool fits = phrase != nullptr && phrase->low == phrase->high &&
                      phrase->low >= 10'000 && phrase->low % 10'000 == 0;
    return fits ? phrase : nullptr;
  };
  if (const auto [number, months] = part(words_.text(at)); number != 0) {
    At behind = words_.past_hyphen(at + 1);
    if (is_any(behind, "of ,")) ++behind;
    const DatePhrase* told = year(behind);
    if (told == nullptr) return std::nullopt;
    return placed(
        part_of_year(static_cast<int>(told->low / 10'000), number, months), at,
        told->last);
  }
  if (!words_.is_digits(at) || words_.text(at).size() != 4) return std::nullopt;
  const At behind = words_.past_hyphen(at + 1);
  const auto [number, months] = part(words_.text(behind));
  const auto told = value_of_digits(words_.text(at)).num;
  if (number == 0 || told < 1900 || told > 2200) return std::nullopt;
  return placed(part_of_year(static_cast<int>(told), number, months), at,
                behind + 1);
}

// "Week 10", "week 3 of 2027".
Told DateSpanReader::week_number(At at) const {
  if (!is(at, "week")) return std::nullopt;
  const At digits = is(at + 1, "number") ? at + 2 : at + 1;
  if (!words_.is_digits(digits)) return std::nullopt;
  const Ratio week = value_of_digits(words_.text(digits));
  if (!week.is_integer() || week.num < 1 || week.num > 53) return std::nullopt;
  int year = year_in({now_.day, now_.day + 1});
  At last = digits + 1;
  const At of = is(last, "of") ? last + 1 : last;
  Told told = of != last ? plain_at(of) : std::nullopt;
  if (!told && of != last) told = year_in_digits(of);
  if (told && told->grain == Grain::Years) {
    year = year_in(told->past);
    last = told->last;
  }
  const Day monday = first_monday(year_range(date::year(year)).begin) +
                     kWeek * static_cast<Day>(week.num - 1);
  return placed(week_told(monday), at, last);
}

// "The week of April 10th", "the week starting on February 4".
Told DateSpanReader::week_of(At at) const {
  const At noun = past_the(at);
  if (!is(noun, "week")) return std::nullopt;
  At day = noun + 1;
  const bool begins = is_any(day, "starting beginning commencing");
  if (begins) ++day;
  if (!begins && !is(day, "of")) return std::nullopt;
  if (is_any(day, "of on from")) ++day;
  Told told = plain_at(day);
  if (!told || !told->single || told->unreal) return std::nullopt;
  told->single = false;
  for (DayRange* days : {&told->past, &told->future}) {
    const Day monday = week_begin(days->begin);
    *days = {monday, monday + kWeek};
  }
  told->first = at;
  return told;
}

// "First week of 2015", "the 15th day of next month", "the last Monday of
// May", "the 9th month of next year", "1st quarter of 2013".
Told DateSpanReader::nth_part(At at) const {
  const At begin = past_the(at);
  At unit = begin;
  const auto nth = nth_at(unit);
  if (!nth || words_.is_digits(unit - 1)) return std::nullopt;
  At of = unit + 1;
  if (is_any(of, "of in")) ++of;
  if (of == unit + 1) return std::nullopt;
  const Told whole = plain_at(of);
  if (!whole || whole->unreal) return std::nullopt;
  Told told = nth_of(*nth, unit, *whole);
  if (!told) return std::nullopt;
  told->part = is(unit, "day");
  return placed(*told, at, whole->last);
}

// The nth unit of a year or a month, in its last and its next reading.
Told DateSpanReader::nth_of(std::int64_t nth, At unit,
                            const DatesTold& whole) const {
  const bool year = whole.grain == Grain::Years;
  const bool month = whole.grain == Grain::Months;
  if (is(unit, "quarter") && year && 1 <= nth && nth <= 4) {
    return part_of_year(year_in(whole.past), nth, 3);
  }
  if (is(unit, "half") && year && 1 <= nth && nth <= 2) {
    return part_of_year(year_in(whole.past), nth, 6);
  }
  if (is(unit, "month") && year && 1 <= nth && nth <= 12) {
    return told_by_value(year_in(whole.past) * 10'000 + nth * 100, now_);
  }
  if (!year && !month) return std::nullopt;
  DatesTold told = whole;
  told.grain = Grain::Days;
  told.value = 0;
  std::optional<DayRange> parts[2];
  const DayRange wholes[] = {whole.past, whole.future};
  for (std::size_t i = 0; i < 2; ++i) {
    parts[i] = nth_days(nth, unit, wholes[i]);
    if (!parts[i]) return std::nullopt;
  }
  told.past = *parts[0];
  told.future = *parts[1];
  const bool open = whole.without_year();
  if (is(unit, "week")) {
    if (year) return week_told(told.past.begin);
    told.timex =
        fmt::format("{}-W{:02}", whole.timex, nth == kLastOne ? 5 : nth);
    return told;
  }
  told.single = true;
  if (is(unit, "day")) {
    if (!open) return definite_day(told.past.begin);
    told.timex = fmt::format("{}-{:02}", whole.timex, nth);
    return told;
  }
  const DatePhrase* weekday = phrase_at_[unit];
  told.timex = fmt::format("{}-WXX-{}-#{}", whole.timex, weekday->count + 1,
                           nth == kLastOne ? 5 : nth);
  return told;
}

std::optional<DayRange> DateSpanReader::nth_days(std::int64_t nth, At unit,
                                                 const DayRange& whole) const {
  const auto fits = [&](Day begin, Day length) -> std::optional<DayRange> {
    if (begin + length <= whole.begin || begin >= whole.end) {
      return std::nullopt;
    }
    return DayRange{begin, begin + length};
  };
  const auto steps = static_cast<Day>(nth - 1);
  if (is(unit, "day")) {
    return fits(nth == kLastOne ? whole.end - 1 : whole.begin + steps, 1);
  }
  if (is(unit, "week")) {
    const Day monday = nth == kLastOne
                           ? first_monday(whole.end) - kWeek
                           : first_monday(whole.begin) + steps * kWeek;
    return fits(monday, kWeek);
  }
  const DatePhrase* weekday =
      unit < phrase_at_.size() ? phrase_at_[unit] : nullptr;
  if (weekday == nullptr || weekday->kind != DatePhrase::Kind::Weekday ||
      weekday->last != unit + 1) {
    return std::nullopt;
  }
  const auto count = static_cast<Day>(weekday->count);
  if (nth == kLastOne) {
    const Day day = week_begin(whole.end - 1) + count;
    return fits(day < whole.end ? day : day - kWeek, 1);
  }
  const Day day = week_begin(whole.begin) + count;
  return fits((day < whole.begin ? day + kWeek : day) + steps * kWeek, 1);
}

// "End of year", "later in the year": its last half.
Told DateSpanReader::part_of_period(At at) const {
  const bool late = (is_any(at, "late later") && is(at + 1, "in")) ||
                    (is(at, "end") && is(at + 1, "of"));
  if (!late) return std::nullopt;
  const At noun = past_the(at + 2);
  if (!is(noun, "year") || words_.is_digits(noun + 1)) return std::nullopt;
  const int year = year_in({now_.day, now_.day + 1});
  DatesTold told = part_of_year(year, 2, 6);
  told.timex = fmt::format("{:04}", year);
  told.at_end = true;
  return placed(told, at, noun + 1);
}

// "Fiscal year 2008", "FY18", "last fiscal year": which days those are depends
// on whose year it is.
Told DateSpanReader::fiscal_year(At at) const {
  DatesTold told;
  told.unreal = true;
  const std::string_view word = words_.text(at);
  const bool letters = word.starts_with("fy") || word.starts_with("sy");
  const std::string kind = word.starts_with("sy") ? "SY" : "FY";
  const auto century = [](std::int64_t year) {
    return year < 100 ? year + 2000 : year;
  };
  if (letters && (word.size() == 4 || word.size() == 6) &&
      word.find_first_not_of("0123456789", 2) == std::string_view::npos) {
    const auto year = value_of_digits(word.substr(2)).num;
    told.timex = kind + std::to_string(century(year));
    return placed(told, at, at + 1);
  }
  const At turn = is_any(at, "last this next previous") ? at + 1 : at;
  const bool named = is(turn, "fiscal") && is(turn + 1, "year");
  if (!named && !(letters && word.size() == 2)) return std::nullopt;
  const At digits = named ? turn + 2 : at + 1;
  if (turn != at && named) {
    const int now = year_in({now_.day, now_.day + 1});
    const int way = is(at, "next") ? 1 : is(at, "this") ? 0 : -1;
    told.timex = "FY" + std::to_string(now + way);
    return placed(told, at, digits);
  }
  if (!words_.is_digits(digits)) return std::nullopt;
  const Ratio year = value_of_digits(words_.text(digits));
  const std::size_t size = words_.text(digits).size();
  if (!year.is_integer() || (size != 4 && size != 2)) return std::nullopt;
  told.timex = (named ? "FY" : kind) + std::to_string(century(year.num));
  return placed(told, at, digits + 1);
}

// "Winter", "last summer", "spring of 2013": nobody says when they begin.
Told DateSpanReader::season(At at) const {
  struct Season {
    std::string_view word;
    std::string_view timex;
    bool sure = true;  // no verb, no well
  };
  constexpr Season kSeasons[] = {{"winter", "WI"},
                                 {"summer", "SU"},
                                 {"autumn", "FA"},
                                 {"spring", "SP", false},
                                 {"fall", "FA", false}};
  const bool turned = is_any(at, "this last next");
  const At noun = turned ? at + 1 : at;
  const Season* found = nullptr;
  for (const Season& season : kSeasons) {
    if (is(noun, season.word)) found = &season;
  }
  if (found == nullptr) return std::nullopt;
  DatesTold told;
  told.unreal = true;
  told.timex = found->timex;
  At last = noun + 1;
  const At of = is_any(last, "of in ,") ? last + 1 : last;
  const Told year = year_in_digits(of);
  if (year) {
    told.timex = year->timex + "-" + told.timex;
    last = year->last;
  } else if (turned) {
    const int way = is(at, "next") ? 1 : is(at, "last") ? -1 : 0;
    told.timex = std::to_string(year_in({now_.day, now_.day + 1}) + way) + "-" +
                 told.timex;
  } else if (!found->sure) {
    return std::nullopt;
  }
  return placed(told, at, last);
}

}  // namespace concord::extract
