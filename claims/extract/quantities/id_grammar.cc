// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/quantities/id_grammar.h"

#include <algorithm>
#include <array>

#include "claims/extract/quantities/digits.h"

namespace concord::extract {
namespace {

using At = std::uint32_t;
using Found = std::optional<At>;

// "The dead now number 25", "they number 25".
bool is_verb(const Words& words, At at) {
  constexpr std::array<std::string_view, 6> kBefore = {
      "now", "they", "to", "who", "which", "already"};
  return words.is(at, "number") && at > 0 &&
         std::find(kBefore.begin(), kBefore.end(), words.text(at - 1)) !=
             kBefore.end();
}

// "No. 5", "Flight 370", "articles 5 and 6", "#12"; no name in "on the bus 12
// people".
Found numbered(const Words& words, At at) {
  if (!words.has(at, Sense::Numbered) || is_verb(words, at)) {
    return std::nullopt;
  }
  At number = at + 1;
  if (words.is(number, ".") || words.is(number, "#")) ++number;
  const bool named =
      words.is_digits(number) || (words.has(number, Sense::Ones) &&
                                  words.capital(at) && !words.is(at, "no"));
  if (!named) return std::nullopt;
  if (words.has(number + 1, Sense::Counted) && !words.is(at + 1, ".")) {
    return std::nullopt;
  }
  At end = number + 1;
  const bool list = words.text(at).ends_with("s") && words.is(end, "and");
  const bool goes_on = list || words.hyphen(end) || words.is(end, "of");
  const At next = words.is(end + 1, "/") ? end + 2 : end + 1;
  if (goes_on && words.is_digits(next)) end = next + 1;
  if (words.glued(end) && words.is_word(end)) ++end;  // "5A"
  return end;
}

// What may stand before a hyphen and a count: "mid-1990s", "under-18".
bool is_prefix(const Words& words, At at) {
  constexpr std::array<std::string_view, 7> kPrefixes = {
      "mid", "pre", "post", "early", "late", "non", "some"};
  return std::ranges::find(kPrefixes, words.text(at)) != kPrefixes.end() ||
         words.has(at, Sense::Limit) ||
         (words.has(at, Sense::Function) && !words.has(at, Sense::Article)) ||
         words.has(at, Sense::Month) || words.has(at, Sense::Ones) ||
         words.has(at, Sense::Tens) || words.has(at, Sense::Magnitude);
}

// "AK-47", "F-16s", "MD-11-200".
Found model(const Words& words, At at) {
  if (!words.is_word(at) || !words.hyphen(at + 1)) return std::nullopt;
  if (!words.is_digits(at + 2) || is_prefix(words, at)) return std::nullopt;
  At end = at + 3;
  if (words.glued(end) && words.is_word(end)) ++end;
  while (words.hyphen(end) && words.is_digits(end + 1)) end += 2;
  return end;
}

// "3G", "4x4": letters glued to digits that are no unit of them.
Found lettered(const Words& words, At at) {
  if (!words.is_digits(at) || !words.glued(at + 1)) return std::nullopt;
  const At letters = at + 1;
  if (!words.is_word(letters) || words.text(letters)[0] == '\'') {
    return std::nullopt;
  }
  for (const Sense sense :
       {Sense::OrdinalEnd, Sense::Letters, Sense::HalfDay, Sense::TimeUnit,
        Sense::MeasureUnit, Sense::Currency, Sense::Percent, Sense::Magnitude,
        Sense::ClockUnit, Sense::Month}) {
    if (words.has(letters, sense)) return std::nullopt;
  }
  const bool digits = words.glued(letters + 1) && words.is_digits(letters + 1);
  return digits ? letters + 2 : letters + 1;
}

// The end of digits joined by `sign` and no space; how many there are.
At chain_end(const Words& words, At at, std::string_view sign, int& links) {
  links = 1;
  At end = at + 1;
  while (words.is(end, sign) && words.glued(end) && words.glued(end + 1) &&
         words.is_digits(end + 1)) {
    end += 2;
    ++links;
  }
  return end;
}

std::int64_t number(const Words& words, At at) {
  const Ratio value = value_of_digits(words.text(at));
  return value.is_integer() ? value.num : 0;
}

// "555-1234", but "500-1000" is a range.
bool is_telephone(const Words& words, At at) {
  return words.text(at).size() == 3 && words.text(at + 2).size() == 4 &&
         number(words, at + 2) % 100 != 0;
}

// "2-1"; "1-2" where somebody won or lost.
bool is_score(const Words& words, At at) {
  const std::int64_t first = number(words, at);
  const std::int64_t second = number(words, at + 2);
  if (first > 999 || second > 999) return false;
  return first >= second || words.has(at - 1, Sense::Contest) ||
         words.has(at + 3, Sense::Contest);
}

// "Won 3 to 1", "by 5 to 4".
Found spoken_score(const Words& words, At at) {
  const bool contest =
      words.has(at - 1, Sense::Contest) || words.is(at - 1, "by");
  if (!contest || !words.is(at + 1, "to")) return std::nullopt;
  if (words.is_digits(at) && words.is_digits(at + 2)) {
    return number(words, at) > number(words, at + 2) ? Found(at + 3)
                                                     : std::nullopt;
  }
  const bool spoken = words.has(at, Sense::Ones) &&
                      words.has(at + 2, Sense::Ones) &&
                      words.value(at) > words.value(at + 2);
  return spoken ? Found(at + 3) : std::nullopt;
}

// "555-123-4567", "192.168.1.2", "2-1", "24/7".
Found chain(const Words& words, At at) {
  if (!words.is_digits(at)) return std::nullopt;
  int links = 0;
  for (const std::string_view sign : {"-", ".", "/", ":"}) {
    const At end = chain_end(words, at, sign, links);
    if (links == 1) continue;
    if (links > 2 || sign == "." || sign == ":") return end;
    if (sign == "-" && (is_telephone(words, at) || is_score(words, at))) {
      return end;
    }
    if (sign == "/" && !is_slashed_fraction(words, at)) return end;
  }
  return std::nullopt;
}

// "(555) 123-4567", "(555) 288-STOP", "+1-222-222-2222".
Found telephone(const Words& words, At at) {
  int links = 0;
  if (words.is(at, "+") && words.glued(at + 1) && words.is_digits(at + 1)) {
    const At end = chain_end(words, at + 1, "-", links);
    return links > 1 ? Found(end) : std::nullopt;
  }
  if (!words.is(at, "(") || words.text(at + 1).size() != 3) return std::nullopt;
  if (!words.is_digits(at + 1) || !words.is(at + 2, ")")) return std::nullopt;
  if (words.is_word(at + 3) && words.hyphen(at + 4)) return at + 6;
  if (!words.is_digits(at + 3) || !words.hyphen(at + 4)) return std::nullopt;
  return at + 6;
}

// "1600 Pennsylvania Avenue", "36705 379th Street".
Found street(const Words& words, At at) {
  constexpr At kLongestName = 3;
  for (At next = at + 1; next <= at + 1 + kLongestName; ++next) {
    if (next > at + 1 && words.has(next, Sense::Street)) return next + 1;
    const bool name = words.capital(next) || words.is(next, ".") ||
                      words.is_digits(next) ||
                      words.has(next, Sense::OrdinalEnd);
    if (!name || words.has(next, Sense::Counted) ||
        words.has(next, Sense::Function)) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

// "The 4200 block of West Madison", "at 3500 Fannin", "OH 45011".
Found address(const Words& words, At at) {
  if (!words.is_digits(at)) return std::nullopt;
  if (words.is(at + 1, "block")) return at + 2;
  if (const Found end = street(words, at)) return end;
  const std::string_view digits = words.text(at);
  if (digits.find(',') != std::string_view::npos) return std::nullopt;
  const bool house = words.is(at - 1, "at") && digits.size() >= 3 &&
                     words.is_word(at + 1) && words.capital(at + 1) &&
                     !words.has_any(at + 1, {Sense::Function, Sense::ClockUnit,
                                             Sense::HalfDay});
  if (house) return at + 2;
  const bool code = digits.size() == 5 && words.capital(at - 1) &&
                    words.text(at - 1).size() == 2 && !words.is_word(at + 1);
  return code ? Found(at + 1) : std::nullopt;
}

// "Called 911", "18 News", "a 727 jet", "5." before an item, and numbers that
// only machines write.
Found named_otherwise(const Words& words, At at) {
  if (!words.is_digits(at) || words.has(at + 1, Sense::Counted)) {
    return std::nullopt;
  }
  constexpr std::array<std::string_view, 6> kBehind = {
      "news", "jet", "jetliner", "airliner", "plane", "aircraft"};
  // Counts of six digits are grouped, or what they count stands behind them.
  const std::size_t longest = words.is_word(at + 1) ? 8 : 5;
  const bool named =
      words.is(at, "911") || words.is(at + 1, "/") ||
      words.text(at).size() > longest ||
      std::ranges::find(kBehind, words.text(at + 1)) != kBehind.end() ||
      (at == 0 && (words.is(at + 1, ".") || words.is(at + 1, ")")));
  const bool grouped =
      words.text(at).find_first_of(".,") != std::string_view::npos;
  return named && !grouped ? Found(at + 1) : std::nullopt;
}

// ".45", ".38-caliber".
Found calibre(const Words& words, At at) {
  if (!is_leading_point(words, at)) return std::nullopt;
  const At unit = words.past_hyphen(at + 2);
  const bool named = words.is(unit, "caliber") || words.is(unit, "calibre") ||
                     words.is(unit, "cal") || words.is(unit, "magnum");
  return named ? unit + 1 : at + 2;
}

}  // namespace

std::optional<std::uint32_t> id_at(const Words& words, std::uint32_t at) {
  Found best;
  for (const auto reader : {numbered, model, lettered, chain, telephone,
                            address, calibre, named_otherwise, spoken_score}) {
    const Found end = reader(words, at);
    if (end && (!best || *end > *best)) best = end;
  }
  return best;
}

}  // namespace concord::extract
