// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/dates/clock_told.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "claims/extract/quantities/digits.h"

namespace concord::extract {
namespace {

using At = std::uint32_t;
using Found = std::optional<ClockTold>;

template <std::size_t size>
bool lists(const std::array<std::string_view, size>& list,
           std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

// A whole number of one or two digits; -1 for anything else.
std::int64_t small_number(const Words& words, At at) {
  if (words.has(at, Sense::Ones)) return words.value(at);
  if (!words.is_digits(at) || words.text(at).size() > 2) return -1;
  return value_of_digits(words.text(at)).num;
}

// "thirty", "forty-five", "30"; moves `at` behind it.
std::int64_t minutes_at(const Words& words, At& at) {
  if (words.has(at, Sense::Tens)) {
    const At ones = words.past_hyphen(at + 1);
    const bool both = words.has(ones, Sense::Ones) && words.value(ones) < 10 &&
                      words.value(ones) > 0;
    const std::int64_t tens = words.value(at);
    at = both ? ones + 1 : at + 1;
    return both ? tens + words.value(ones) : tens;
  }
  const std::int64_t number = small_number(words, at);
  if (number >= 0) ++at;
  return number;
}

bool fits(const ClockTold& clock) {
  return 0 <= clock.hour && clock.hour <= 24 && clock.minute < 60 &&
         clock.second < 60;
}

// "7:30", "15:50:06": no ratio "1:1" and no "4:3".
Found with_colon(const Words& words, At at) {
  ClockTold clock{at, at + 3};
  clock.hour = small_number(words, at);
  const bool colon = words.is(at + 1, ":") && words.glued(at + 1) &&
                     words.glued(at + 2) && words.is_digits(at) &&
                     words.is_digits(at + 2) && words.text(at + 2).size() == 2;
  if (!colon) return std::nullopt;
  clock.minute = small_number(words, at + 2);
  const bool seconds = words.is(at + 3, ":") && words.glued(at + 3) &&
                       words.is_digits(at + 4) &&
                       words.text(at + 4).size() == 2;
  if (seconds) {
    clock.second = small_number(words, at + 4);
    clock.last = at + 5;
  }
  return clock;
}

// "6.45", "1140": a clock only with a word that says so.
Found in_one_token(const Words& words, At at) {
  const std::string_view text = words.text(at);
  if (!words.is_digits(at)) return std::nullopt;
  const std::size_t point = text.find('.');
  ClockTold clock{at, at + 1};
  if (point != std::string_view::npos) {
    if (point > 2 || text.size() != point + 3) return std::nullopt;
    clock.hour = value_of_digits(text.substr(0, point)).num;
    clock.minute = value_of_digits(text.substr(point + 1)).num;
    return clock;
  }
  const bool grouped = text.find_first_of(".,") != std::string_view::npos;
  if (grouped || text.size() < 3 || text.size() > 4) return std::nullopt;
  const std::int64_t number = value_of_digits(text).num;
  clock.hour = number / 100;
  clock.minute = number % 100;
  return clock;
}

// "half past eight", "quarter to nine", "20 min past eight".
Found past_hour(const Words& words, At at) {
  At word = at;
  if (words.has(word, Sense::Article)) ++word;
  std::int64_t minutes = 0;
  if (words.is(word, "half") || words.is(word, "quarter")) {
    minutes = words.is(word, "half") ? 30 : 15;
    ++word;
  } else {
    minutes = minutes_at(words, word);
  }
  constexpr std::array<std::string_view, 4> kMinutes = {"min", "mins", "minute",
                                                        "minutes"};
  const bool named = lists(kMinutes, words.text(word));
  if (named) ++word;
  const bool past = words.is(word, "past") ||
                    (words.is(word, "after") && words.is(word - 1, "quarter"));
  const bool to = words.is(word, "to") || words.is(word, "before");
  // "From five to nine" is no clock, "five minutes to nine" is.
  if (minutes < 1 || minutes > 59 || (!past && !to)) return std::nullopt;
  if (to && !named && !words.is(word - 1, "quarter")) return std::nullopt;
  const std::int64_t hour = small_number(words, word + 1);
  if (hour < 1 || hour > 12) return std::nullopt;
  ClockTold clock{at, word + 2, to ? (hour + 11) % 12 : hour,
                  to ? 60 - minutes : minutes};
  if (clock.hour == 0) clock.hour = 12;
  return clock;
}

// "Eight", "eight thirty", "9": a clock only with a word that says so.
Found plain(const Words& words, At at) {
  const std::int64_t hour = small_number(words, at);
  if (hour < 0 || hour > 24) return std::nullopt;
  ClockTold clock{at, at + 1, hour};
  if (!words.has(at, Sense::Ones)) return clock;
  At behind = words.past_hyphen(at + 1);
  const bool tens = words.has(behind, Sense::Tens);
  const std::int64_t minute = tens ? minutes_at(words, behind) : -1;
  if (minute >= 10 && minute < 60) {
    clock.minute = minute;
    clock.last = behind;
  }
  return clock;
}

struct Half {
  At end = 0;
  int hours = -1;  // 0 in the morning, 12 behind noon
};

// "p.m.", "pm", "p . m .", the "p" of "9p".
Half half_at(const Words& words, At at) {
  const std::string_view word = words.text(at);
  if (words.has(at, Sense::HalfDay)) {
    const bool dot = !word.ends_with(".") && word.size() == 3 &&
                     words.is(at + 1, ".") && words.glued(at + 1) &&
                     at + 2 < words.size();
    return {dot ? at + 2 : at + 1, word[0] == 'p' ? 12 : 0};
  }
  const bool letter = word == "a" || word == "p";
  if (!letter) return {};
  const int hours = word == "p" ? 12 : 0;
  if (words.is(at + 1, ".") && words.is(at + 2, "m")) {
    return {words.is(at + 3, ".") ? at + 4 : at + 3, hours};
  }
  return words.glued(at) && words.is_digits(at - 1) ? Half{at + 1, hours}
                                                    : Half{};
}

// "In the morning", "at night", "this evening".
Half part_of_day(const Words& words, At at) {
  At word = at;
  if (words.is(word, "in") && words.is(word + 1, "the"))
    word += 2;
  else if (words.is(word, "at") && words.is(word + 1, "night"))
    ++word;
  else
    return {};
  if (words.is(word, "morning")) return {word + 1, 0};
  const bool late = words.is(word, "afternoon") || words.is(word, "evening") ||
                    words.is(word, "night");
  return late ? Half{word + 1, 12} : Half{};
}

void take_half(ClockTold& clock, const Half& half) {
  clock.last = half.end;
  if (clock.hour > 12) return;
  clock.hour = clock.hour % 12 + half.hours;
}

// Whether words behind it say that it is a clock; takes them.
bool take_words(const Words& words, ClockTold& clock) {
  constexpr std::array<std::string_view, 2> kHour = {"o'clock", "oclock"};
  bool told = false;
  if (lists(kHour, words.text(clock.last))) {
    ++clock.last;
    told = true;
  }
  Half half = half_at(words, clock.last);
  if (half.hours < 0) half = part_of_day(words, clock.last);
  if (half.hours < 0) {
    clock.either_half = 1 <= clock.hour && clock.hour <= 12;
    return told;
  }
  take_half(clock, half);
  return true;
}

Found named(const Words& words, At at) {
  constexpr std::array<std::string_view, 3> kNoon = {"noon", "midday",
                                                     "noontime"};
  if (lists(kNoon, words.text(at))) return ClockTold{at, at + 1, 12};
  if (words.is(at, "mid") && words.is(at + 1, "-")) {
    if (words.is(at + 2, "day")) return ClockTold{at, at + 3, 12};
    if (words.is(at + 2, "night")) return ClockTold{at, at + 3, 0};
  }
  if (words.is(at, "midnight")) return ClockTold{at, at + 1, 0};
  return std::nullopt;
}

// A clock by its own shape or the words behind it.
Found told_clock(const Words& words, At at) {
  if (const Found found = named(words, at)) return found;
  for (const auto read : {with_colon, past_hour}) {
    Found clock = read(words, at);
    if (!clock || !fits(*clock)) continue;
    take_words(words, *clock);
    return clock;
  }
  for (const auto read : {in_one_token, plain}) {
    Found clock = read(words, at);
    if (!clock || !fits(*clock)) continue;
    const std::string_view text = words.text(at);
    const bool zero = text.size() == 4 && text[0] == '0';  // "0730"
    if (take_words(words, *clock) || zero) return clock;
  }
  return std::nullopt;
}

// "At 7", "at 6.45": by the word before it alone; no counts "at 7 places".
Found cued_clock(const Words& words, At at) {
  for (const auto read : {in_one_token, plain}) {
    Found clock = read(words, at);
    if (!clock || !fits(*clock)) continue;
    const bool unit =
        words.is_word(clock->last) &&
        (words.glued(clock->last) || !words.has(clock->last, Sense::Function));
    const bool sign = words.has(clock->last, Sense::Percent) ||
                      words.is(clock->last, "/") || words.is(clock->last, "-");
    if (unit || sign) continue;
    take_words(words, *clock);
    return clock;
  }
  return std::nullopt;
}

// "In the afternoon at 7".
Found part_first(const Words& words, At at) {
  const Half half = part_of_day(words, at);
  if (half.hours < 0 || !words.is(half.end, "at")) return std::nullopt;
  Found clock = told_clock(words, half.end + 1);
  if (!clock) clock = cued_clock(words, half.end + 1);
  if (!clock) return std::nullopt;
  const At last = clock->last;
  if (clock->either_half) take_half(*clock, half);
  clock->either_half = false;
  clock->first = at;
  clock->last = last;
  return clock;
}

}  // namespace

std::vector<std::int64_t> ClockTold::hours() const {
  if (!either_half) return {hour};
  return {hour, hour == 12 ? 0 : hour + 12};
}

std::optional<ClockTold> clock_at(const Words& words, std::uint32_t at) {
  constexpr std::array<std::string_view, 3> kAbout = {"around", "about",
                                                      "circa"};
  if (Found clock = part_first(words, at)) return clock;
  const bool about = lists(kAbout, words.text(at));
  const bool cue = about || words.is(at, "at") || words.is(at, "@");
  Found clock = told_clock(words, cue ? at + 1 : at);
  if (clock && !about && cue) return std::nullopt;  // it begins behind "at"
  if (!clock && cue) clock = cued_clock(words, at + 1);
  if (clock && about && words.text(at + 1).size() == 4 && !clock->either_half) {
    return std::nullopt;  // "about 2000"
  }
  if (clock) clock->first = at;
  return clock;
}

std::string clock_timex(const ClockTold& clock, std::int64_t hour) {
  std::string text = fmt::format("T{:02}", hour);
  if (clock.minute >= 0) text += fmt::format(":{:02}", clock.minute);
  return clock.second < 0 ? text : text + fmt::format(":{:02}", clock.second);
}

std::string clock_text(const ClockTold& clock, std::int64_t hour) {
  return fmt::format("{:02}:{:02}:{:02}", hour,
                     std::max<std::int64_t>(clock.minute, 0),
                     std::max<std::int64_t>(clock.second, 0));
}

std::vector<DateValue> values_of(const ClockTold& clock) {
  std::vector<DateValue> values;
  for (const std::int64_t hour : clock.hours()) {
    values.push_back(
        {clock_timex(clock, hour), "time", clock_text(clock, hour), "", ""});
  }
  return values;
}

}  // namespace concord::extract
