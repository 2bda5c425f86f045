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

namespace {

bool counts_days(const TimeCount& count) { return count.seconds == 0; }

// "P3M", "P2W", "P6M" of two quarters, "P20Y" of two decades.
std::string duration(const TimeCount& count) {
  std::int64_t number = count.count;
  if (count.unit == TimeUnit::Quarters) number *= 3;
  if (count.unit == TimeUnit::Decades) number *= 10;
  return fmt::format("P{}{}", number, unit_letter(count.unit));
}

// The begin of the quarter or the decade of a day.
Day aligned(Day day, TimeUnit unit) {
  const date::year_month month = month_of(day);
  if (unit == TimeUnit::Decades) {
    const int year = int(month.year());
    return year_range(date::year(year - year % 10)).begin;
  }
  const unsigned first = (unsigned(month.month()) - 1) / 3 * 3 + 1;
  return month_begin(month.year() / date::month(first));
}

}  // namespace

std::optional<TimeCount> DateSpanReader::counts_at(At at) const {
  return time_count_at(words_, at);
}

// "Three days ago", "two weeks from now", "2 weeks before May 13 1999".
Told DateSpanReader::shifted(At at) const {
  const auto count = counts_at(at);
  if (!count || !counts_days(*count)) return std::nullopt;
  const At word = count->end;
  const auto day = [&](Day from, int way, At last) {
    return placed(definite_day(shifted_day(from, *count, way)), at, last);
  };
  if (is(word, "ago")) return day(now_.day, -1, word + 1);
  if (is(word, "earlier")) return day(now_.day, -1, word + 1);
  if (is_any(word, "hence later")) return day(now_.day, 1, word + 1);
  const bool back = is(word, "before");
  if (!back && !is_any(word, "from after")) return std::nullopt;
  if (is(word + 1, "now")) return day(now_.day, back ? -1 : 1, word + 2);
  const Told from = plain_at(word + 1);
  if (!from || from->unreal) return std::nullopt;
  return day(from->future.begin, back ? -1 : 1, from->last);
}

// "In two months".
Told DateSpanReader::in_future(At at) const {
  if (!is(at, "in")) return std::nullopt;
  const auto count = counts_at(at + 1);
  if (!count || !counts_days(*count)) return std::nullopt;
  if (is_any(count->end, "from after before ago since of")) return std::nullopt;
  return placed(definite_day(shifted_day(now_.day, *count, 1)), at, count->end);
}

// "Next five days", "the last 3 months", "5 past years", "within 9 months".
Found DateSpanReader::stretch(At at) const {
  constexpr std::string_view kPast = "last past previous";
  constexpr std::string_view kFuture = "next coming upcoming following";
  const bool within = is(at, "within");
  At turn = past_the(within ? at + 1 : at);
  const bool past = is_any(turn, kPast);
  if (past || is_any(turn, kFuture)) {
    const auto count = counts_at(turn + 1);
    if (!count || has(turn + 1, Sense::Article)) return std::nullopt;
    return counted_stretch(within ? at : turn, *count, !past, within);
  }
  if (within) {
    const auto count = counts_at(turn);
    if (!count) return std::nullopt;
    return counted_stretch(at, *count, true, true);
  }
  return stretch_of_number(at);
}

// "5 coming years": the turn stands between.
Found DateSpanReader::stretch_of_number(At at) const {
  const bool past = is_any(at + 1, "last past previous");
  if (!past && !is_any(at + 1, "next coming upcoming following")) {
    return std::nullopt;
  }
  const auto number = number_at(words_, at);
  const auto unit = time_unit_of(words_.text(at + 2));
  const bool fits = number && number->end == at + 1 &&
                    number->value.is_integer() && unit &&
                    less(number->value, {1'000, 1});
  if (!fits) return std::nullopt;
  return counted_stretch(at, time_count(number->value.num, *unit, at + 3),
                         !past, false);
}

// "2 weeks starting May 20th", "for 1 week, from 20th Dec".
Found DateSpanReader::stretch_from_day(At at) const {
  const At begin = is(at, "for") ? at + 1 : at;
  const auto count = counts_at(begin);
  if (!count || !counts_days(*count)) return std::nullopt;
  At from = is(count->end, ",") ? count->end + 1 : count->end;
  const bool starting = is_any(from, "starting beginning");
  if (!starting && !(begin != at && is(from, "from"))) return std::nullopt;
  ++from;
  if (is_any(from, "on from")) ++from;
  const Told day = plain_at(from);
  if (!day || !day->single || day->unreal) return std::nullopt;
  // Without a year it is that of the reference.
  Day first = day->future.begin;
  if (calendar(day->past.begin).year() == calendar(now_.day).year()) {
    first = day->past.begin;
  }
  const DayRange days{first, shifted_day(first, *count, 1)};
  const std::string timex = "(" + day_text(days.begin) + "," +
                            day_text(days.end) + "," + duration(*count) + ")";
  return DateSpan{
      starting ? begin : at,
      day->last,
      {{timex, "daterange", "", day_text(days.begin), day_text(days.end)}}};
}

// "The last four months of 2021", "the first 10 days of May 2016".
Found DateSpanReader::stretch_of_period(At at) const {
  const At turn = past_the(at);
  const bool last = is(turn, "last");
  if (!last && !is(turn, "first")) return std::nullopt;
  const auto count = counts_at(turn + 1);
  if (!count || !counts_days(*count) || has(turn + 1, Sense::Article) ||
      !is_any(count->end, "of in")) {
    return std::nullopt;
  }
  const Told whole = plain_at(count->end + 1);
  if (!whole || whole->single || whole->unreal) return std::nullopt;
  DateSpan span{at, whole->last, {}};
  for (const DayRange& all : {whole->past, whole->future}) {
    const DayRange days =
        last ? DayRange{shifted_day(all.end, *count, -1), all.end}
             : DayRange{all.begin, shifted_day(all.begin, *count, 1)};
    const std::string begin = day_text(days.begin);
    const std::string end = day_text(days.end);
    span.values.push_back(
        {"(" + begin + "," + end + "," + duration(*count) + ")", "daterange",
         "", begin, end});
    if (whole->past == whole->future) break;
  }
  return span;
}

// What is to come begins tomorrow, or now where it is "within"; quarters and
// decades are whole ones.
Found DateSpanReader::counted_stretch(At at, const TimeCount& count,
                                      bool future, bool within) const {
  if (!counts_days(count)) return std::nullopt;
  const bool whole =
      count.unit == TimeUnit::Quarters || count.unit == TimeUnit::Decades;
  Day from = within || !future ? now_.day : now_.day + 1;
  if (whole) {
    from = aligned(now_.day, count.unit);
    if (future)
      from = months_on(from, count.unit == TimeUnit::Decades ? 120 : 3);
  }
  const Day to = shifted_day(from, count, future ? 1 : -1);
  const DayRange days = future ? DayRange{from, to} : DayRange{to, from};
  const std::string begin = day_text(days.begin);
  const std::string end = day_text(days.end);
  const std::string timex =
      "(" + begin + "," + end + "," + duration(count) + ")";
  return DateSpan{at, count.end, {{timex, "daterange", "", begin, end}}};
}

// "The rest of the week": from now up to its last day.
Found DateSpanReader::rest_of(At at) const {
  const At noun = past_the(at);
  if (!is_any(noun, "rest remaining remainder") || !is(noun + 1, "of")) {
    return std::nullopt;
  }
  const At from = noun + 2;
  const At unit = is_any(from, "the this current my") ? from + 1 : from;
  const DayRange today{now_.day, now_.day + 1};
  Day end = 0;
  if (is(unit, "week")) end = week_begin(now_.day) + kWeek - 1;
  if (is(unit, "month")) end = month_range(month_of(now_.day)).end - 1;
  if (is(unit, "year")) end = year_range(calendar(now_.day).year()).end - 1;
  if (end < today.begin || unit == from) return std::nullopt;
  const std::string begin = day_text(now_.day);
  const std::string timex =
      fmt::format("({},{},P{}D)", begin, day_text(end), end - now_.day);
  return DateSpan{
      noun, unit + 1, {{timex, "daterange", "", begin, day_text(end)}}};
}

// "From 4 to 23 next month", "4-22 in this month".
Found DateSpanReader::days_of_period(At at) const {
  const bool opened = is_any(at, "from between");
  At joint = opened ? at + 1 : at;
  const auto first = nth_at(joint);
  if (!first || !joint_end(joint, is(at, "between"))) return std::nullopt;
  const Told last = day_of_period(joint + 1);
  const Told other = last ? last : day_before_period(joint + 1);
  if (!other || *first < 1 || *first > 31) return std::nullopt;
  const Day month = month_begin(month_of(other->past.begin));
  const Day begin = month + static_cast<Day>(*first) - 1;
  const Day end = other->past.begin;
  if (begin >= end) return std::nullopt;
  const std::string timex =
      fmt::format("({},{},P{}D)", day_text(begin), day_text(end), end - begin);
  return DateSpan{at,
                  other->last,
                  {{timex, "daterange", "", day_text(begin), day_text(end)}}};
}

// "23 next month", without a word between.
Told DateSpanReader::day_before_period(At at) const {
  At from = at;
  const auto nth = nth_at(from);
  const DatePhrase* month =
      from < phrase_at_.size() ? phrase_at_[from] : nullptr;
  if (!nth || month == nullptr || month->kind != DatePhrase::Kind::Period ||
      month->unit != DateUnit::Month) {
    return std::nullopt;
  }
  const auto days = days_of(*month, now_.day);
  if (!days || *nth < 1 || days->begin + *nth > days->end) return std::nullopt;
  return placed(definite_day(days->begin + static_cast<Day>(*nth) - 1), at,
                month->last);
}

}  // namespace concord::extract
