// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/dates/date_spans.h"

#include <algorithm>

#include "claims/extract/dates/date_calendar.h"
#include "claims/extract/dates/date_span_reader.h"
#include "claims/extract/quantities/digits.h"
#include "claims/extract/quantities/quantity.h"

namespace concord::extract {

using At = DateSpanReader::At;
using Found = DateSpanReader::Found;

DateSpanReader::DateSpanReader(std::span<const Token> sentence,
                               const DateReference& now)
    : words_(sentence),
      now_(now),
      phrases_(date_phrases_in(sentence, quantities_in(sentence))),
      phrase_at_(sentence.size(), nullptr) {
  for (const DatePhrase& phrase : phrases_) {
    phrase_at_[phrase.first] = &phrase;
  }
}

std::vector<DateSpan> DateSpanReader::read_all() const {
  std::vector<DateSpan> spans;
  for (At at = 0; at < words_.size();) {
    Found span = read(at);
    at = span ? span->last : at + 1;
    if (span && !span->values.empty()) spans.push_back(std::move(*span));
  }
  return spans;
}

Found DateSpanReader::read(At at) const {
  if (is(at, "good") && day_part_of(words_.text(at + 1))) {
    return DateSpan{at, at + 2, {}};  // a greeting
  }
  Found best;
  for (const auto reader :
       {&DateSpanReader::range, &DateSpanReader::day_and_clock,
        &DateSpanReader::sided, &DateSpanReader::beyond,
        &DateSpanReader::stretch, &DateSpanReader::stretch_from_day,
        &DateSpanReader::rest_of, &DateSpanReader::days_of_period,
        &DateSpanReader::stretch_of_period, &DateSpanReader::days_of_phrase,
        &DateSpanReader::day_part, &DateSpanReader::clock}) {
    Found span = (this->*reader)(at);
    if (span && (!best || span->last > best->last)) best = std::move(span);
  }
  return best;
}

// "Since", "no later than", "starting on": which side of the days counts.
DateSpanReader::Cue DateSpanReader::cue_at(At at) const {
  if (is(at, "year")) {  // "year later than 2012"
    return is_any(at + 1, "later greater earlier less > <") ? cue_at(at + 1)
                                                            : Cue{};
  }
  if (is(at, "since")) return {at + 1, DateSide::Since};
  if (is_any(at, "starting beginning commencing")) {
    const bool joined = is_any(at + 1, "on from in at with");
    return {joined ? at + 2 : at + 1, DateSide::Since};
  }
  if (is(at, "after")) return {at + 1, DateSide::After};
  if (is_any(at, "before by")) return {at + 1, DateSide::Before};
  if (is_any(at, "until till til")) return {at + 1, DateSide::Before};
  if (is(at, "prior") && is(at + 1, "to")) return {at + 2, DateSide::Before};
  const bool no = is_any(at, "no not");
  const At word = no ? at + 1 : at;
  const bool later = is_any(word, "later greater");
  if ((later || is_any(word, "earlier less")) && is(word + 1, "than")) {
    if (later) return {word + 2, no ? DateSide::Until : DateSide::After};
    return {word + 2, no ? DateSide::Since : DateSide::Before};
  }
  if (is(at, "<") || is(at, ">")) {
    const bool equal = is(at + 1, "=");
    const At end = equal ? at + 2 : at + 1;
    if (is(at, "<")) return {end, equal ? DateSide::Until : DateSide::Before};
    return {end, equal ? DateSide::Since : DateSide::After};
  }
  if (is(at, "on") && is(at + 1, "or")) {
    if (is(at + 2, "after")) return {at + 3, DateSide::Since};
    if (is(at + 2, "before")) return {at + 3, DateSide::Until};
  }
  return {};
}

// "2018 or later", "year 2016 and greater".
DateSpanReader::Cue DateSpanReader::cue_behind(At at) const {
  if (!is_any(at, "or and")) return {};
  if (is_any(at + 1, "later greater after onwards above")) {
    return {at + 2, DateSide::Since};
  }
  if (is_any(at + 1, "earlier before")) return {at + 2, DateSide::Until};
  return {};
}

Found DateSpanReader::sided(At at) const {
  const Cue cue = cue_at(at);
  if (cue.side != DateSide::Whole) {
    Told told = told_at(cue.end);
    if (!told && cue.end != past_the(cue.end)) told = told_at(cue.end + 1);
    if (!told && is_any(cue.end - 1, "< > =")) told = year_in_digits(cue.end);
    if (told) return DateSpan{at, told->last, values_of(*told, cue.side)};
  }
  if (is(at, "=")) {
    const Told year = year_in_digits(at + 1);
    if (!year) return std::nullopt;
    return DateSpan{at, year->last, values_of(*year, DateSide::Whole)};
  }
  const Told told = told_at(at);
  if (!told) return std::nullopt;
  const Cue behind = cue_behind(told->last);
  const bool plain = behind.side == DateSide::Whole;
  // "The end of 1989", "the third day of May": begin behind the article.
  const bool article = is(at, "the") && (told->part || told->at_end);
  return DateSpan{article ? at + 1 : at, plain ? told->last : behind.end,
                  values_of(*told, behind.side)};
}

// "More than two weeks ago", "more than 3 days after 5 May".
Found DateSpanReader::beyond(At at) const {
  if (!is_any(at, "more over") || (is(at, "more") && !is(at + 1, "than"))) {
    return std::nullopt;
  }
  const Told told = shifted(is(at, "more") ? at + 2 : at + 1);
  if (!told) return std::nullopt;
  const bool past = told->past.begin < now_.day;
  return DateSpan{at, told->last,
                  values_of(*told, past ? DateSide::Before : DateSide::Since)};
}

Found DateSpanReader::clock(At at) const {
  const auto clock = clock_at(words_, at);
  if (!clock) return std::nullopt;
  return DateSpan{clock->first, clock->last, values_of(*clock)};
}

// "This morning", "Monday night", "tonight", "late in the evening".
Found DateSpanReader::day_part(At at) const {
  const DatePhrase* phrase = at < phrase_at_.size() ? phrase_at_[at] : nullptr;
  if (phrase != nullptr && !phrase->utc_clock) {
    const auto part = day_part_of(words_.text(phrase->last - 1));
    if (!part) return std::nullopt;
    DatePhrase day = *phrase;
    day.edge = DatePhrase::Edge::Whole;
    const Told told = told_by(day, now_);
    if (!told || !told->single || told->unreal) return std::nullopt;
    DateSpan span{at, phrase->last, {}};
    for (const DayRange& days : {told->past, told->future}) {
      span.values.push_back(
          value_of(*part, phrase->edge, told->timex, day_text(days.begin)));
      if (told->past == told->future) break;
    }
    return span;
  }
  using Edge = DatePhrase::Edge;
  const Edge edge = is(at, "early")            ? Edge::Early
                    : is_any(at, "late later") ? Edge::Late
                                               : Edge::Whole;
  At word = edge == Edge::Whole ? at : at + 1;
  if (is(word, "in") && is(word + 1, "the")) word += 2;
  const auto part = day_part_of(words_.text(word));
  if (!part) return std::nullopt;
  return DateSpan{at, word + 1, {value_of(*part, edge, "", "")}};
}

// "Tomorrow at 8", "Monday 9 am", "8:30 pm today".
Found DateSpanReader::day_and_clock(At at) const {
  Told day = told_at(at);
  std::optional<ClockTold> clock;
  At last = 0;
  if (day) {
    At from = is(day->last, ",") ? day->last + 1 : day->last;
    clock = clock_at(words_, from);
    if (!clock && is_any(from, "at @ by")) clock = clock_at(words_, from + 1);
    if (!clock) return std::nullopt;
    last = clock->last;
  } else {
    clock = clock_at(words_, at);
    if (!clock) return std::nullopt;
    const At from =
        is_any(clock->last, "on , of") ? clock->last + 1 : clock->last;
    day = told_at(from);
    if (!day) return std::nullopt;
    last = day->last;
  }
  if (!day->single || day->unreal) return std::nullopt;
  return DateSpan{at, last, at_clock(*day, *clock)};
}

std::vector<DateValue> DateSpanReader::at_clock(const DatesTold& day,
                                                const ClockTold& clock) {
  std::vector<DateValue> values;
  for (const std::int64_t hour : clock.hours()) {
    for (const DayRange& days : {day.past, day.future}) {
      values.push_back({day.timex + clock_timex(clock, hour), "datetime",
                        day_text(days.begin) + " " + clock_text(clock, hour),
                        "", ""});
      if (day.past == day.future) break;
    }
  }
  return values;
}

std::vector<DateSpan> date_spans_in(std::span<const Token> sentence,
                                    const DateReference& reference) {
  return DateSpanReader(sentence, reference).read_all();
}

}  // namespace concord::extract
