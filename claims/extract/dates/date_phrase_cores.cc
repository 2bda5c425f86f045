// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/dates/date_calendar.h"
#include "claims/extract/dates/date_phrase_reader.h"

namespace concord::extract {
namespace {

using At = std::uint32_t;
using Kind = DatePhrase::Kind;
using Turn = DatePhrase::Turn;
using Found = std::optional<DatePhrase>;

DatePhrase phrase_of(Kind kind, At first, At last) {
  DatePhrase phrase;
  phrase.kind = kind;
  phrase.first = phrase.cue_first = first;
  phrase.last = last;
  return phrase;
}

std::optional<DateUnit> unit_of(std::string_view word) {
  if (word == "day" || word == "days") return DateUnit::Day;
  if (word == "week" || word == "weeks") return DateUnit::Week;
  if (word == "month" || word == "months") return DateUnit::Month;
  if (word == "year" || word == "years") return DateUnit::Year;
  return std::nullopt;
}

// "Sun" and "sat" are words of their own unless they begin with a capital.
bool may_be_verb(std::string_view word) {
  return word == "sat" || word == "sun" || word == "wed";
}

}  // namespace

// What the grammar of quantities found to be a date.
Found DatePhraseReader::date(At at) const {
  const Quantity* quantity = quantity_at(is(at, "year") ? at + 1 : at);
  if (quantity == nullptr || quantity->kind != QuantityKind::Date) {
    return std::nullopt;
  }
  DatePhrase phrase = phrase_of(Kind::Calendar, at, quantity->last);
  phrase.low = quantity->low;
  phrase.high = quantity->high;
  const bool slashed = is(at, "9") && is(at + 1, "/") && is(at + 2, "11");
  if (slashed && quantity->last == at + 3) {
    phrase.low = phrase.high = 2001'09'11;  // a name, whatever the year
  }
  return phrase;
}

// "In July", "last July", "since May": of "may" and "march" only with a cue, a
// capital and no subject behind.
Found DatePhraseReader::month(At at) const {
  if (!has(at, Sense::Month) || quantity_at(at) != nullptr) {
    return std::nullopt;
  }
  if (words_.glued(at) && has(at - 1, Sense::CurrencySign)) {
    return std::nullopt;  // "$DEC"
  }
  const bool verb = is_any(at, "may march mar");
  const bool hyphen = words_.hyphen(at - 1);  // "mid-May"
  const bool cued = is_any(
      hyphen ? at - 2 : at - 1,
      "in since by until till of last this next early late mid during from "
      "between");
  const bool ends = !words_.is_word(at + 1) || has(at + 1, Sense::Function);
  const bool small = ends && !is(at - 1, "this");
  if (verb && !(cued && (words_.capital(at) || small))) return std::nullopt;
  DatePhrase phrase = phrase_of(Kind::Calendar, at, at + 1);
  const bool dot = words_.text(at).size() <= 4 && is(at + 1, ".") &&
                   words_.glued(at + 1) && at + 2 < words_.size();
  if (dot) ++phrase.last;
  phrase.low = phrase.high = words_.value(at) * 100;
  return phrase;
}

// "On the 18th", "by the 4th".
Found DatePhraseReader::day_of_month(At at) const {
  const bool cued = is(at - 1, "the") && is_any(at - 2, "on by until since");
  const Quantity* quantity = quantity_at(at);
  if (!cued || quantity == nullptr || !words_.is_digits(at) ||
      quantity->kind != QuantityKind::Ordinal || quantity->low > 31) {
    return std::nullopt;
  }
  if (words_.is_word(quantity->last) && !has(quantity->last, Sense::Function)) {
    return std::nullopt;  // "on the 18th floor"
  }
  DatePhrase phrase = phrase_of(Kind::Calendar, at, quantity->last);
  phrase.low = phrase.high = quantity->low;
  return phrase;
}

Found DatePhraseReader::weekday(At at) const {
  const auto turn = turn_at(at);
  const bool doubled = is(at, "this") && is_any(at + 1, "coming upcoming past");
  const At from = !turn ? at : doubled ? at + 2 : at + 1;
  if (!has(from, Sense::Weekday)) return std::nullopt;
  if (turn) {
    // "This Friday, 5 May": the date tells which Friday it is.
    if (Found phrase = date(from)) {
      phrase->first = phrase->cue_first = at;
      phrase->turn = *turn;
      return phrase;
    }
  }
  if (may_be_verb(words_.text(from)) && !words_.capital(from)) {
    return std::nullopt;
  }
  DatePhrase phrase = phrase_of(Kind::Weekday, at, from + 1);
  phrase.turn = turn.value_or(Turn::Plain);
  phrase.count = weekday_number(words_.text(from));
  return phrase;
}

Found DatePhraseReader::offset(At at) const {
  DatePhrase phrase = phrase_of(Kind::Offset, at, at + 1);
  if (is_any(at, "today tonight")) return phrase;
  phrase.count = -1;
  if (is(at, "yesterday") || is(at, "overnight")) return phrase;
  if (is(at, "tomorrow")) {
    phrase.count = 1;
    return phrase;
  }
  const bool before =
      is_any(at, "day") && is(at + 1, "before") && is(at + 2, "yesterday");
  if (!before) return std::nullopt;
  phrase.count = -2;
  phrase.last = at + 3;
  return phrase;
}

std::optional<Turn> DatePhraseReader::turn_at(At at) const {
  if (is_any(at, "this current")) return Turn::This;
  if (is_any(at, "last past previous")) return Turn::Last;
  if (is_any(at, "next coming upcoming following")) return Turn::Next;
  return std::nullopt;
}

// "Last week", "this year", "last July", "this morning", "last night".
Found DatePhraseReader::turned(At at) const {
  const auto turn = turn_at(at);
  if (!turn) return std::nullopt;
  const Quantity* day = quantity_at(at + 1);
  const bool dated = day != nullptr && day->kind == QuantityKind::Date &&
                     day->low % 100 != 0;  // "this 5/12"
  if (has(at + 1, Sense::Month) || dated) {
    Found phrase = day ? date(at + 1) : month(at + 1);
    if (!phrase) return std::nullopt;
    phrase->first = at;
    phrase->turn = *turn;
    return phrase;
  }
  if (is_any(at + 1, "morning afternoon evening night")) {
    if (*turn == Turn::Next) return std::nullopt;
    DatePhrase phrase = phrase_of(Kind::Offset, at, at + 2);
    phrase.count = *turn == Turn::Last ? -1 : 0;
    phrase.day_part = true;
    return phrase;
  }
  return turned_unit(at, *turn, at + 1);
}

Found DatePhraseReader::turned_unit(At at, Turn turn, At from) const {
  const auto unit = unit_of(words_.text(from));
  const bool plural = words_.text(from).ends_with('s');
  if (!unit || plural || *unit == DateUnit::Day) return std::nullopt;
  DatePhrase phrase = phrase_of(Kind::Period, at, from + 1);
  phrase.unit = *unit;
  phrase.turn = turn;
  phrase.count = turn == Turn::Last ? -1 : turn == Turn::Next ? 1 : 0;
  return phrase;
}

// "Three weeks ago", "a month earlier", "last week" is none.
Found DatePhraseReader::ago(At at) const {
  const Quantity* quantity = quantity_at(at);
  const bool duration = quantity != nullptr &&
                        quantity->kind == QuantityKind::Duration &&
                        quantity->scale == 0;
  const bool one = is_any(at, "a one");
  if (!duration && !one) return std::nullopt;
  const At unit_at = duration ? quantity->last - 1 : at + 1;
  const auto unit = unit_of(words_.text(unit_at));
  constexpr std::int64_t kMost = 1'000;
  if (!unit || !is_any(unit_at + 1, "ago earlier")) return std::nullopt;
  if (duration && quantity->low > kMost) return std::nullopt;
  DatePhrase phrase = phrase_of(Kind::Ago, at, unit_at + 2);
  phrase.unit = *unit;
  phrase.count = duration ? quantity->low : 1;
  return phrase;
}

}  // namespace concord::extract
