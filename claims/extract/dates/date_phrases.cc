// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/dates/date_phrases.h"

#include <algorithm>

#include "claims/extract/dates/date_phrase_reader.h"

namespace concord::extract {

using Cue = DatePhrase::Cue;
using Edge = DatePhrase::Edge;

DatePhraseReader::DatePhraseReader(std::span<const Token> sentence,
                                   std::span<const Quantity> quantities)
    : words_(sentence), quantity_at_(sentence.size(), nullptr) {
  for (const Quantity& quantity : quantities) {
    quantity_at_[quantity.first] = &quantity;
  }
}

const Quantity* DatePhraseReader::quantity_at(At at) const {
  return at < quantity_at_.size() ? quantity_at_[at] : nullptr;
}

std::vector<DatePhrase> DatePhraseReader::read_all() {
  std::vector<DatePhrase> phrases;
  At floor = 0;
  for (At at = 0; at < words_.size();) {
    Found phrase = read(at);
    if (!phrase) {
      // What begins within another number is no date.
      const Quantity* quantity = quantity_at(at);
      at = quantity ? std::max(quantity->last, at + 1) : at + 1;
      continue;
    }
    phrase->cue_first = std::max(phrase->cue_first, floor);
    if (!phrases.empty() && is_same_day(phrases.back(), *phrase)) {
      phrase->first = phrases.back().first;
      phrase->cue_first = phrases.back().cue_first;
      phrase->cue = phrases.back().cue;
      phrases.pop_back();
    }
    phrases.push_back(*phrase);
    at = floor = phrase->last;
  }
  return phrases;
}

// "Friday evening, 3 March" and "today, 3 March" are one.
bool DatePhraseReader::is_same_day(const DatePhrase& before,
                                   const DatePhrase& phrase) const {
  const bool named = before.kind == DatePhrase::Kind::Weekday ||
                     before.kind == DatePhrase::Kind::Offset;
  const bool day =
      phrase.kind == DatePhrase::Kind::Calendar && phrase.low % 100 != 0;
  const At behind = is(before.last, ",") ? before.last + 1 : before.last;
  return named && day && behind == phrase.first;
}

DatePhraseReader::Found DatePhraseReader::read(At at) const {
  DatePhrase around;
  const At from = past_edge(at, around);
  Found phrase = core(from);
  if (!phrase) return std::nullopt;
  phrase->first = phrase->cue_first = at;
  phrase->edge = around.edge;
  take_day_part(*phrase);
  take_clock(*phrase);
  take_cue(*phrase);
  return phrase;
}

DatePhraseReader::Found DatePhraseReader::core(At at) const {
  const bool may_be =
      quantity_at(at) != nullptr ||
      words_.has_any(at, {Sense::DateWord, Sense::Weekday, Sense::Month});
  if (!may_be) return std::nullopt;
  for (const auto reader :
       {&DatePhraseReader::date, &DatePhraseReader::ago,
        &DatePhraseReader::offset, &DatePhraseReader::weekday,
        &DatePhraseReader::turned, &DatePhraseReader::month,
        &DatePhraseReader::day_of_month}) {
    if (const Found found = (this->*reader)(at)) return found;
  }
  return std::nullopt;
}

// "Late", "mid-", "the end of", "the beginning of".
DatePhraseReader::At DatePhraseReader::past_edge(At at,
                                                 DatePhrase& phrase) const {
  if (!has(at, Sense::DateEdge)) return at;
  const At noun = is(at, "the") ? at + 1 : at;
  const bool of = is(noun + 1, "of");
  if (of && is_any(noun, "beginning start")) phrase.edge = Edge::Early;
  if (of && is(noun, "middle")) phrase.edge = Edge::Mid;
  if (of && is(noun, "end")) phrase.edge = Edge::Late;
  if (phrase.edge != Edge::Whole) return noun + 2;
  const bool turned = is_any(at + 1, "this last");
  if (turned && is(at, "earlier")) phrase.edge = Edge::Earlier;
  if (turned && is(at, "later")) phrase.edge = Edge::Later;
  if (is(at, "early")) phrase.edge = Edge::Early;
  if (is(at, "mid")) phrase.edge = Edge::Mid;
  if (is(at, "late")) phrase.edge = Edge::Late;
  if (phrase.edge == Edge::Whole) return at;
  const At behind = words_.past_hyphen(at + 1);
  return is(behind, "on") ? behind + 1 : behind;  // "late on Monday"
}

bool DatePhraseReader::take_cue(DatePhrase& phrase) const {
  At at = phrase.first - 1;
  if (is(at, "the")) --at;
  const auto take = [&](Cue cue, At first) {
    phrase.cue = cue;
    phrase.cue_first = first;
    return true;
  };
  if (is(at, "of") && is(at - 1, "as")) return take(Cue::AsOf, at - 1);
  if (is(at, "to") && is(at - 1, "up")) return take(Cue::Until, at - 1);
  if (is(at, "than") && is(at - 1, "later")) return take(Cue::By, at - 1);
  if (is(at, "to") && is(at - 1, "prior")) return take(Cue::Before, at - 1);
  if (is(at, "of") && is(at - 1, "ahead")) return take(Cue::Before, at - 1);
  if (is_any(at, "on in at during over")) return take(Cue::On, at);
  if (is_any(at, "by")) return take(Cue::By, at);
  if (is_any(at, "until till through")) return take(Cue::Until, at);
  if (is_any(at, "since")) return take(Cue::Since, at);
  if (is_any(at, "from")) return take(Cue::From, at);
  if (is_any(at, "before")) return take(Cue::Before, at);
  if (is_any(at, "after following")) return take(Cue::After, at);
  return false;
}

// "Monday morning", "yesterday late evening", "Monday in the morning".
void DatePhraseReader::take_day_part(DatePhrase& phrase) const {
  constexpr std::string_view kParts =
      "morning afternoon evening night midday noon midnight lunchtime dawn";
  At at = phrase.last;
  if (is_any(at, "early late")) ++at;
  if (is(at, "in") && is(at + 1, "the")) at += 2;
  if (!is_any(at, kParts)) return;
  phrase.day_part = true;
  phrase.last = at + 1;
}

// "At 1400 GMT on Monday", "on Monday at 1400 GMT": only a clock whose zone is
// told stands for an instant.
void DatePhraseReader::take_clock(DatePhrase& phrase) const {
  const At behind =
      is_any(phrase.last, "at by") ? phrase.last + 1 : phrase.last;
  const Quantity* clock = quantity_at(behind);
  const auto is_utc = [&](const Quantity& time) {
    return time.kind == QuantityKind::Time && time.low == time.high &&
           is_any(time.last - 1, "gmt utc");
  };
  if (clock != nullptr && is_utc(*clock)) {
    phrase.utc_clock = clock->low;
    phrase.last = clock->last;
    return;
  }
  constexpr At kLongestClock = 6;
  const At on = is(phrase.first - 1, "on") ? phrase.first - 1 : phrase.first;
  for (At size = 1; size <= std::min(kLongestClock, on); ++size) {
    const Quantity* before = quantity_at(on - size);
    if (before == nullptr) continue;
    if (before->last != on || !is_utc(*before)) return;
    phrase.utc_clock = before->low;
    phrase.first = phrase.cue_first = before->first;
    return;
  }
}

std::vector<DatePhrase> date_phrases_in(std::span<const Token> sentence,
                                        std::span<const Quantity> quantities) {
  return DatePhraseReader(sentence, quantities).read_all();
}

}  // namespace concord::extract
