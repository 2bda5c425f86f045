// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/dates/time_units.h"

#include <algorithm>

#include "claims/extract/dates/date_calendar.h"
#include "claims/extract/quantities/digits.h"
#include "claims/extract/quantities/number_grammar.h"

namespace concord::extract {
namespace {

using At = std::uint32_t;

struct Row {
  std::string_view word;
  NamedUnit unit;
};

constexpr Row kUnits[] = {
    {"second", {TimeUnit::Seconds, 1}},   {"sec", {TimeUnit::Seconds, 1}},
    {"minute", {TimeUnit::Minutes, 1}},   {"min", {TimeUnit::Minutes, 1}},
    {"hour", {TimeUnit::Hours, 1}},       {"hr", {TimeUnit::Hours, 1}},
    {"day", {TimeUnit::Days, 1}},         {"week", {TimeUnit::Weeks, 1}},
    {"fortnight", {TimeUnit::Weeks, 2}},  {"month", {TimeUnit::Months, 1}},
    {"quarter", {TimeUnit::Quarters, 1}}, {"year", {TimeUnit::Years, 1}},
    {"yr", {TimeUnit::Years, 1}},         {"decade", {TimeUnit::Decades, 1}},
    {"h", {TimeUnit::Hours, 1}}};

void add(TimeCount& total, std::int64_t count, TimeUnit unit) {
  switch (unit) {
    case TimeUnit::Seconds:
      total.seconds += count;
      break;
    case TimeUnit::Minutes:
      total.seconds += count * 60;
      break;
    case TimeUnit::Hours:
      total.seconds += count * 3600;
      break;
    case TimeUnit::Days:
      total.days += count;
      break;
    case TimeUnit::Weeks:
      total.days += count * kWeek;
      break;
    case TimeUnit::Months:
      total.months += count;
      break;
    case TimeUnit::Quarters:
      total.months += count * 3;
      break;
    case TimeUnit::Years:
      total.months += count * 12;
      break;
    case TimeUnit::Decades:
      total.months += count * 120;
      break;
  }
  total.count = count;
  total.unit = unit;
}

std::optional<Number> small_number(const Words& words, At at) {
  if (words.has(at, Sense::Ones)) return Number{at + 1, {words.value(at), 1}};
  return digits_at(words, at);
}

// "3 days", "a month", "two calendar weeks".
bool take_one(const Words& words, At at, TimeCount& total) {
  constexpr std::int64_t kMost = 10'000;
  std::int64_t count = 1;
  At unit_at = at + 1;
  const At vague = words.has(at, Sense::Article) ? at + 1 : at;
  if (words.is(vague, "few") || words.is(vague, "couple")) {
    count = words.is(vague, "few") ? 3 : 2;  // as Recognizers-Text has it
    unit_at = words.is(vague + 1, "of") ? vague + 2 : vague + 1;
  } else if (!words.has(at, Sense::Article)) {
    // "3 quarters" are no fraction here.
    const bool quarters = words.is(at + 1, "quarters");
    const auto number =
        quarters ? small_number(words, at) : number_at(words, at);
    if (!number || !number->is(Number::Form::Cardinal)) return false;
    if (!number->value.is_integer() || number->value.num > kMost) return false;
    count = number->value.num;
    unit_at = words.past_hyphen(number->end);
  }
  const auto unit = time_unit_of(words.text(unit_at));
  if (!unit || count < 0) return false;
  add(total, count * unit->times, unit->unit);
  total.end = unit_at + 1;
  return true;
}

}  // namespace

std::optional<NamedUnit> time_unit_of(std::string_view word) {
  const bool plural = word.size() > 2 && word.back() == 's';
  const std::string_view one = plural ? word.substr(0, word.size() - 1) : word;
  const auto row = std::ranges::find(kUnits, one, &Row::word);
  if (row == std::end(kUnits)) return std::nullopt;
  return row->unit;
}

TimeCount time_count(std::int64_t count, NamedUnit unit, std::uint32_t end) {
  TimeCount total;
  add(total, count * unit.times, unit.unit);
  total.end = end;
  return total;
}

std::optional<TimeCount> time_count_at(const Words& words, std::uint32_t at) {
  TimeCount total;
  if (!take_one(words, at, total)) return std::nullopt;
  constexpr int kMostMore = 3;
  for (int more = 0; more < kMostMore; ++more) {
    At next = total.end;
    if (words.is(next, ",")) ++next;
    if (words.is(next, "and")) ++next;
    TimeCount longer = total;
    if (!take_one(words, next, longer) || longer.unit >= total.unit) break;
    total = longer;
  }
  return total;
}

Day shifted_day(Day day, const TimeCount& count, int way) {
  const Day months =
      count.months == 0 ? day : months_on(day, way * count.months);
  return months + way * static_cast<Day>(count.days);
}

std::string_view unit_letter(TimeUnit unit) {
  constexpr std::string_view kLetters[] = {"S", "M", "H", "D", "W",
                                           "M", "M", "Y", "Y"};
  return kLetters[static_cast<std::size_t>(unit)];
}

}  // namespace concord::extract
