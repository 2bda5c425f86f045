// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "claims/extract/dates/date_calendar.h"
#include "claims/extract/dates/date_span_reader.h"
#include "claims/extract/quantities/digits.h"
#include "claims/extract/quantities/number_grammar.h"

namespace concord::extract {

using At = DateSpanReader::At;
using Told = DateSpanReader::Told;
using Found = DateSpanReader::Found;
using Grain = DatesTold::Grain;

namespace {

int year_in(const DayRange& days) { return int(calendar(days.begin).year()); }

}  // namespace

// "End of year", "later in the year", "the beginning of the month": a half.
Told DateSpanReader::part_of_period(At at) const {
  const At edge = past_the(at);
  const bool late = (is_any(edge, "late later") && is(edge + 1, "in")) ||
                    (is(edge, "end") && is(edge + 1, "of"));
  const bool early = (is_any(edge, "early earlier") && is(edge + 1, "in")) ||
                     (is_any(edge, "beginning start") && is(edge + 1, "of"));
  const At noun = past_the(edge + 2);
  if ((!late && !early) || words_.is_digits(noun + 1)) return std::nullopt;
  DatesTold told;
  if (is(noun, "year")) {
    const int year = year_in({now_.day, now_.day + 1});
    told = part_of_year(year, late ? 2 : 1, 6);
    told.timex = fmt::format("{:04}", year);
  } else if (is(noun, "month")) {
    constexpr Day kHalf = 15;
    DayRange days = month_range(month_of(now_.day));
    const std::string month = day_text(days.begin).substr(0, 7);
    if (late)
      days.begin += kHalf;
    else
      days.end = days.begin + kHalf;
    told = definite(days, month, Grain::Days);
  } else {
    return std::nullopt;
  }
  told.at_end = late;
  told.part = true;
  return placed(told, at, noun + 1);
}

// "Fiscal year 2008", "FY18", "last school year": which days those are depends
// on whose year it is.
Told DateSpanReader::fiscal_year(At at) const {
  const std::string_view word = words_.text(at);
  const bool letters = word.starts_with("fy") || word.starts_with("sy");
  const bool joined =
      letters && (word.size() == 4 || word.size() == 6) &&
      word.find_first_not_of("0123456789", 2) == std::string_view::npos;
  if (joined) {
    const auto year = value_of_digits(word.substr(2)).num;
    return named_year(word[0] == 's' ? "SY" : "FY", year, at, at + 1);
  }
  if (letters && word.size() == 2) {
    return year_behind_name(word[0] == 's' ? "SY" : "FY", at, at + 1);
  }
  const At kind = is_any(at, "last this next previous") ? at + 1 : at;
  if (is(kind, "calendar") && is(kind + 1, "year")) {
    const int way = is(at, "next") ? 1 : is_any(at, "last previous") ? -1 : 0;
    const int now = year_in({now_.day, now_.day + 1}) + way;
    Told year = kind == at ? year_in_digits(at + 2)
                           : told_by_value(now * std::int64_t{10'000}, now_);
    if (!year) return std::nullopt;
    return placed(*year, at, kind == at ? at + 3 : kind + 2);
  }
  if (!is_any(kind, "fiscal school") || !is(kind + 1, "year")) {
    return std::nullopt;
  }
  const std::string_view name = is(kind, "school") ? "SY" : "FY";
  if (kind == at) return year_behind_name(name, at, at + 2);
  const int way = is(at, "next") ? 1 : is(at, "this") ? 0 : -1;
  return named_year(name, year_in({now_.day, now_.day + 1}) + way, at,
                    kind + 2);
}

Told DateSpanReader::year_behind_name(std::string_view name, At at,
                                      At digits) const {
  if (!words_.is_digits(digits)) return std::nullopt;
  const Ratio year = value_of_digits(words_.text(digits));
  const std::size_t size = words_.text(digits).size();
  if (!year.is_integer() || (size != 4 && size != 2)) return std::nullopt;
  return named_year(name, year.num, at, digits + 1);
}

DatesTold DateSpanReader::named_year(std::string_view name, std::int64_t year,
                                     At first, At last) {
  DatesTold told;
  told.unreal = true;
  told.timex =
      std::string(name) + std::to_string(year < 100 ? year + 2000 : year);
  return placed(told, first, last);
}

// "Winter", "last summer", "spring of 2013": nobody says when they begin.
Told DateSpanReader::season(At at) const {
  if (const Told year = year_in_digits(at)) {  // "2016 summer"
    const bool word = words_.is_word(at + 1);
    Told told = word ? season(at + 1) : std::nullopt;
    if (!told || told->timex.size() != 2) return std::nullopt;
    told->timex = year->timex + "-" + told->timex;
    told->first = at;
    return told;
  }
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
  const bool after_year = year_in_digits(at - 1).has_value();
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
  } else if (!found->sure && !after_year) {
    return std::nullopt;
  }
  return placed(told, at, last);
}

// "In two thousand and fifteen", where it counts nothing.
Told DateSpanReader::worded_year(At at) const {
  const bool cued =
      is_any(at - 1, "in since before after until by to of and from between");
  if (!cued || !is(at, "two") || !is(at + 1, "thousand")) return std::nullopt;
  const auto number = number_at(words_, at);
  const bool fits = number && number->is(Number::Form::Cardinal) &&
                    number->value.is_integer() && 2000 <= number->value.num &&
                    number->value.num < 2100;
  if (!fits) return std::nullopt;
  const At last = number->end;
  const bool counts = words_.is_word(last) && !has(last, Sense::Function);
  if (counts || words_.hyphen(last)) return std::nullopt;
  Told told = told_by_value(number->value.num * 10'000, now_);
  return told ? Told(placed(*told, at, last)) : std::nullopt;
}

}  // namespace concord::extract
