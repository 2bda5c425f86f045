// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/dates/date_calendar.h"
#include "claims/extract/dates/date_span_reader.h"
#include "claims/extract/quantities/digits.h"
#include "claims/extract/quantities/number_grammar.h"

namespace concord::extract {

using At = DateSpanReader::At;
using Told = DateSpanReader::Told;
using Found = DateSpanReader::Found;

// What joins two ends of a range, up to where the second begins.
std::optional<At> DateSpanReader::joint_end(At at, bool between) const {
  if (is_any(at, "to through thru till until til - ~")) return at + 1;
  if (between && is(at, "and")) return at + 1;
  return std::nullopt;
}

// "From 5 May to 7 June", "between Jan 22 and now", "2014~2018".
Found DateSpanReader::range(At at) const {
  const bool between = is(at, "between");
  const bool opened = between || is(at, "from");
  if (is(at - 1, "-") && words_.glued(at)) return std::nullopt;  // "138-2010-"
  Told begin = told_at(opened ? at + 1 : at);
  const Told year = year_in_digits(opened ? at + 1 : at);
  if (!begin && year) begin = years_joined(*year, between);
  if (!begin && opened) begin = now_at(at + 1);
  const bool bare = !begin && opened;
  if (bare) begin = bare_day(at + 1);
  if (!begin || begin->unreal) return std::nullopt;
  const auto joint = joint_end(begin->last, between);
  if (!joint) return std::nullopt;
  const Told end = range_end(*joint);
  if (!end || end->unreal || (bare && end->value < 100)) return std::nullopt;
  auto values = values_between(*begin, *end, now_);
  if (values.empty()) return std::nullopt;
  return DateSpan{at, end->last, std::move(values)};
}

// "Now", "the present", "the current date".
DateSpanReader::Told DateSpanReader::now_at(At at) const {
  const At noun = past_the(at);
  const bool date = is(noun, "current") && is(noun + 1, "date");
  if (!date && !is_any(noun, "now present")) return std::nullopt;
  Told told = definite_day(now_.day);
  told->first = at;
  told->last = date ? noun + 2 : noun + 1;
  return told;
}

// Another date, "now", or the 2018 of "2014~2018".
DateSpanReader::Told DateSpanReader::range_end(At at) const {
  if (Told told = told_at(at)) return told;
  if (Told told = now_at(at)) return told;
  const bool year = is(at - 1, "~") || year_in_digits(at - 2);
  return year ? year_in_digits(at) : std::nullopt;
}

DateSpanReader::Told DateSpanReader::year_in_digits(At at) const {
  if (!words_.is_digits(at) || words_.text(at).size() != 4) return std::nullopt;
  const Ratio year = value_of_digits(words_.text(at));
  if (!year.is_integer() || year.num < 1900 || year.num > 2200) {
    return std::nullopt;
  }
  Told told = told_by_value(year.num * 10'000, now_);
  if (told) told->first = at, told->last = at + 1;
  return told;
}

// The 2011 of "2011 to 2015", which alone might count.
DateSpanReader::Told DateSpanReader::years_joined(const DatesTold& year,
                                                  bool between) const {
  const auto joint = joint_end(year.last, between);
  return joint && year_in_digits(*joint) ? Told(year) : std::nullopt;
}

// "The twenty-seventh", where the other end of a range tells its month.
DateSpanReader::Told DateSpanReader::bare_day(At at) const {
  At last = past_the(at);
  const auto nth = nth_at(last);
  if (last == at || !nth || *nth < 1 || *nth > 31) return std::nullopt;
  Told told = told_by_value(*nth, now_);
  if (told) told->first = at, told->last = last;
  return told;
}

// "May 5-7", "2014-2018", "the 1990s", which the grammar of dates joined.
Found DateSpanReader::days_of_phrase(At at) const {
  const DatePhrase* phrase = at < phrase_at_.size() ? phrase_at_[at] : nullptr;
  if (phrase == nullptr || phrase->low == phrase->high ||
      phrase->kind != DatePhrase::Kind::Calendar) {
    return std::nullopt;
  }
  std::int64_t high = phrase->high;
  const bool decade = is(phrase->last - 1, "s") || is(phrase->last - 1, "'s");
  if (decade) high += 10'000;
  const Told begin = told_by_value(phrase->low, now_);
  const Told end = told_by_value(high, now_);
  if (!begin || !end || begin->unreal || end->unreal) return std::nullopt;
  auto values = values_between(*begin, *end, now_);
  const bool opened = is_any(at - 1, "from between") && !decade;
  return DateSpan{opened ? at - 1 : at, phrase->last, std::move(values)};
}

}  // namespace concord::extract
