// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/quantities/date_grammar.h"

#include "claims/extract/quantities/date_reader.h"

namespace concord::extract {

// A weekday belongs to the date behind it.
std::optional<DateRead> DateReader::read(At at) const {
  if (has(at, Sense::Weekday)) {
    ++at;
    while (is(at, ",") || is(at, ".") || is(at, "the") || words_.hyphen(at)) {
      ++at;
    }
  }
  Found best;
  for (const auto reader :
       {&DateReader::month_first, &DateReader::day_first, &DateReader::iso,
        &DateReader::slashed, &DateReader::decade, &DateReader::years,
        &DateReader::year_alone}) {
    const Found found = (this->*reader)(at);
    if (found && (!best || found->end > best->end)) best = found;
  }
  return best;
}

// "July 18, 2016", "May 5-7", "July 2016"; not the "March 12" of "in March
// 12 people were killed".
std::optional<DateRead> DateReader::month_first(At at) const {
  const Piece month_read = month(at);
  if (!month_read) return std::nullopt;
  At next = month_read->end;
  if (is(next, ",") || is(next, "/") || words_.hyphen(next)) ++next;
  const Piece first = day(next);
  if (!first || counts_behind(at, first->end)) {
    return month_and_year(*month_read);
  }
  DateRead read{first->end, first->value, first->value};
  if (is_joint(first->end)) take_second_day(first->end + 1, read);
  return with_year(read, month_read->value);
}

// And not the "May 5" of "May 5 people be freed?", unless a word before it asks
// for a date.
bool DateReader::counts_behind(At month_at, At behind) const {
  constexpr SenseSet kAsk = {Sense::YearCue, Sense::Weekday};
  const bool verb = is(month_at, "may") || is(month_at, "march");
  const bool asked = words_.has_any(month_at - 1, kAsk) ||
                     is(month_at - 1, "on") || is(month_at - 1, ",") ||
                     is(month_at - 1, "the");
  if (verb && !asked && has(behind, Sense::Counted)) return true;
  const bool in = is(month_at - 1, "in") || is(month_at - 1, "since") ||
                  is(month_at - 1, "last");
  return in && (has(behind, Sense::Counted) || has(behind, Sense::Auxiliary));
}

void DateReader::take_second_day(At at, DateRead& read) const {
  const Piece second = day(at);
  if (!second || second->value <= read.low) return;
  // "brought the toll since May 5 to 25"
  if (is(at - 1, "to") && (is(at - 4, "since") || is(at - 3, "since"))) return;
  if (has(second->end, Sense::Month)) return;  // "May 5 and 7 June"
  if (is(at - 1, "and") || is(at - 1, "or")) {
    if (has(second->end, Sense::Counted)) return;
  }
  read.end = second->end;
  read.high = second->value;
}

std::optional<DateRead> DateReader::month_and_year(
    const Part& month_read) const {
  Piece found = year_behind(month_read.end);
  if (!found && (is(month_read.end, "of") || is(month_read.end, "'"))) {
    found = short_year(month_read.end + (is(month_read.end, "of") ? 1 : 0));
  }
  if (!found) return std::nullopt;
  const std::int64_t value = date(found->value, month_read.value, 0);
  return DateRead{found->end, value, value};
}

std::optional<DateRead> DateReader::with_year(DateRead read,
                                              std::int64_t month_value) const {
  Piece found = year_behind(read.end);
  if (!found && is(read.end, "'")) found = short_year(read.end);
  if (found) read.end = found->end;
  const std::int64_t year_value = found ? found->value : 0;
  read.low = date(year_value, month_value, read.low);
  read.high = date(year_value, month_value, read.high);
  return read;
}

// "18 July 2016", "18th of July", "17 Sep 88", "18-19 July", "05-Aug-2016".
std::optional<DateRead> DateReader::day_first(At at) const {
  Piece first = day(at);
  if (!first) first = day_in_words(at);
  if (!first) return std::nullopt;
  DateRead read{first->end, first->value, first->value};
  take_days(read);
  const Piece month_read = month_behind(read.end);
  if (!month_read) return std::nullopt;
  read.end = month_read->end;
  if (!year_behind(read.end)) {
    const At at_year =
        words_.hyphen(read.end) || is(read.end, "of") ? read.end + 1 : read.end;
    if (const Piece found = short_year(at_year); found && ends_date(*found)) {
      return DateRead{found->end,
                      date(found->value, month_read->value, read.low),
                      date(found->value, month_read->value, read.high)};
    }
  }
  return with_year(read, month_read->value);
}

// "18-19 July", "13, 14 and 15 September": as far as a month follows.
void DateReader::take_days(DateRead& read) const {
  constexpr int kMostDays = 5;
  At at = read.end;
  for (int count = 0; count < kMostDays; ++count) {
    const At joint = at;
    if (is(at, ",")) ++at;
    if (is_joint(at)) ++at;
    if (at == joint) return;
    const Piece next = day(at);
    if (!next || next->value <= read.low) return;
    at = next->end;
    if (month_behind(at)) {
      read.end = at;
      read.high = next->value;
      return;
    }
  }
}

// The 88 of "17 Sep 88 (EFE)", not the 12 of "on 17 Sep 12 people died".
bool DateReader::ends_date(const Part& year_read) const {
  return !words_.is_word(year_read.end) || has(year_read.end, Sense::Function);
}

std::optional<DateRead> date_at(const Words& words, std::uint32_t at) {
  return DateReader(words).read(at);
}

}  // namespace concord::extract
