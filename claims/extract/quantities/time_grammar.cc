// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/quantities/time_grammar.h"

#include "claims/extract/quantities/digits.h"
#include "claims/extract/quantities/hedge_grammar.h"

namespace concord::extract {
namespace {

using At = std::uint32_t;

// Behind "p.m.", "p.m .", "local time", "GMT" at `at`.
At past_clock_words(const Words& words, At at) {
  if (words.has(at, Sense::HalfDay)) ++at;
  if (words.is(at, "o'clock")) ++at;
  if (words.is(at, "local") && words.is(at + 1, "time")) return at + 2;
  if (words.has(at, Sense::ClockUnit) && !words.is(at, "local")) ++at;
  return at;
}

// "9:30", "9:30:15".
std::optional<TimeRead> colon_time(const Words& words, At at) {
  if (!words.is(at + 1, ":") || !words.glued(at + 1) || !words.glued(at + 2)) {
    return std::nullopt;
  }
  if (!words.is_digits(at + 2) || words.text(at + 2).size() != 2) {
    return std::nullopt;
  }
  const std::int64_t hour = value_of_digits(words.text(at)).num;
  const std::int64_t minute = value_of_digits(words.text(at + 2)).num;
  if (hour > 24 || minute > 59) return std::nullopt;
  At end = at + 3;
  if (words.is(end, ":") && words.glued(end) && words.is_digits(end + 1)) {
    end += 2;
  }
  return TimeRead{past_clock_words(words, end),
                  clock_of(words, hour, end) + minute};
}

// What may stand behind "at 1400".
bool ends_time(const Words& words, At at) {
  return !(words.is_word(at) || words.is_digits(at)) ||
         words.has(at, Sense::Function) || words.has(at, Sense::Weekday) ||
         words.is(at, "yesterday") || words.is(at, "today") ||
         words.is(at, "this");
}

// "0900 hours", "1340 GMT", "0215", "at 1400 on": four digits, no grouping.
std::optional<TimeRead> military_time(const Words& words, At at) {
  const std::string_view text = words.text(at);
  const Ratio value = value_of_digits(text);
  if (text.size() != 4 || !value.is_integer() || value.num > 2400 ||
      value.num % 100 > 59) {
    return std::nullopt;
  }
  const At end = past_clock_words(words, at + 1);
  const At hedge = hedge_before(words, at, 0).edge;  // "at about 1400"
  const bool told = end > at + 1 || text[0] == '0' ||
                    (words.is(hedge - 1, "at") && ends_time(words, at + 1));
  return told ? std::optional(TimeRead{end, value.num}) : std::nullopt;
}

}  // namespace

std::optional<TimeRead> time_at(const Words& words, std::uint32_t at) {
  if (!words.is_digits(at)) return std::nullopt;
  if (const auto read = colon_time(words, at)) return read;
  if (const auto read = military_time(words, at)) return read;
  const Ratio value = value_of_digits(words.text(at));
  if (!is_clock_word(words, at + 1) || !value.is_number()) return std::nullopt;
  const Ratio hundred = times(value, {100, 1});  // "9.30pm"
  if (!hundred.is_integer() || hundred.num > 2400) return std::nullopt;
  return TimeRead{
      past_clock_words(words, at + 1),
      clock_of(words, hundred.num / 100, at + 1) + hundred.num % 100};
}

std::int64_t clock_of(const Words& words, std::int64_t hour,
                      std::uint32_t half_day) {
  if (!words.has(half_day, Sense::HalfDay)) return hour * 100;
  return (hour % 12 + words.value(half_day)) * 100;
}

bool is_clock_word(const Words& words, std::uint32_t at) {
  return words.has(at, Sense::HalfDay) || words.is(at, "o'clock") ||
         words.is(at, "gmt");
}

}  // namespace concord::extract
