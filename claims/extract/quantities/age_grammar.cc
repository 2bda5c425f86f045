// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/quantities/age_grammar.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace concord::extract {
namespace {

using At = std::uint32_t;

template <std::size_t size>
bool lists(const std::array<std::string_view, size>& list,
           std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

bool is_mark(const Words& words, At at) {
  return at >= words.size() ||
         !(words.is_word(at) || words.is_digits(at) || words.is(at, "$"));
}

bool is_named_age(const Words& words, const PlainNumber& number) {
  constexpr std::array<std::string_view, 3> kAge = {"aged", "age", "ages"};
  const At before = number.first - 1;
  if (lists(kAge, words.text(before))) return true;
  if (words.has(before, Sense::Auxiliary) &&
      lists(kAge, words.text(before - 1))) {
    return true;
  }
  return (words.is(before, "of") || words.is(before, "ranging")) &&
         lists(kAge, words.text(number.first - 2));
}

// A name or "the driver" ends at `at`.
bool ends_person(const Words& words, At at) {
  if (words.is(at, ".") && words.has(at - 1, Sense::AgeBearer)) return true;
  if (words.has(at, Sense::Month) || words.has(at, Sense::Function)) {
    return false;
  }
  return words.has(at, Sense::AgeBearer) ||
         (words.is_word(at) && words.capital(at));
}

bool is_name(const Words& words, At at) {
  return words.is_word(at) && words.capital(at) && !words.all_capitals(at) &&
         !words.has_any(at, {Sense::Month, Sense::Weekday, Sense::Function});
}

// "Ana Ruiz" ends at `at`; not "In San Salvador".
bool ends_full_name(const Words& words, At at) {
  constexpr At kMostNames = 6;
  At begin = at + 1;
  while (begin > 0 && at + 1 - begin < kMostNames &&
         is_name(words, begin - 1)) {
    --begin;
  }
  const bool is_place =
      words.has(begin - 1, Sense::Function) && !words.is(begin - 1, "and");
  return at + 1 - begin >= 2 && !is_place;
}

// "Ana Ruiz, 45 in connection with it", "and Ana Ruiz, 45 were".
bool follows_full_name(const Words& words, At comma, At end) {
  constexpr std::array<std::string_view, 9> kBehind = {
      "in", "on", "of", "for", "with", "from", "after", "were", "who"};
  return ends_full_name(words, comma - 1) && lists(kBehind, words.text(end)) &&
         !(words.is(end, "of") && words.is(end + 1, "whom")) &&
         !(words.is(end, "of") && words.is(end + 1, "them"));
}

// "Ana Ruiz, 45, said", "Ruiz, 45; Pena, 39."; not "In Lima, 45 were hurt".
bool is_apposition(const Words& words, const PlainNumber& number) {
  if (number.end != number.begin + 1) return false;
  const At quote = number.first - 1;
  const At before = words.is(quote, "\"") ? quote - 1 : quote;
  if (words.is(before, "both")) return is_mark(words, number.end);
  if (!words.is_digits(number.begin)) return false;
  if (words.is(before, "(") && words.is(number.end, ")")) {
    return words.has(before - 1, Sense::AgeBearer) ||
           (ends_person(words, before - 1) && ends_person(words, before - 2));
  }
  if (!words.is(before, ",")) return false;
  // "Two men, 18 and 19, were".
  if (words.is(number.end, "and") && words.is_digits(number.end + 1)) {
    return (words.has(before - 1, Sense::Counted) ||
            ends_person(words, before - 1)) &&
           is_mark(words, number.end + 2);
  }
  if (!ends_person(words, before - 1)) return false;
  if (words.is(number.end, "and")) return words.capital(number.end + 1);
  // "Ruiz, 45 was hurt": more than one were, not was.
  if (words.is(number.end, "was") || words.is(number.end, "is")) return true;
  if (follows_full_name(words, before, number.end)) return true;
  // 'In Lima, 45 "guards" were hurt'
  const bool opens = words.is(number.end, "\"") && !words.glued(number.end);
  return is_mark(words, number.end) && !opens && !words.is(number.end, ":") &&
         !words.is(number.end, "(");
}

// "She was 45 when", "who is 45,"; not "there were 45".
bool is_predicate(const Words& words, const PlainNumber& number) {
  constexpr std::array<std::string_view, 4> kPerson = {"he", "she", "who", "i"};
  constexpr std::array<std::string_view, 5> kVerbs = {"is", "was", "turned",
                                                      "am", "'s"};
  constexpr std::array<std::string_view, 7> kBehind = {
      "when", "at", "and", "but", "years", "is", "was"};
  const At verb = number.first - 1;
  if (!lists(kVerbs, words.text(verb))) return false;
  if (!lists(kPerson, words.text(verb - 1)) &&
      !words.has(verb - 1, Sense::AgeBearer)) {
    return false;
  }
  return is_mark(words, number.end) || lists(kBehind, words.text(number.end));
}

// "Children under five", "those over 60", "under-18s".
bool is_limit(const Words& words, const PlainNumber& number) {
  const At limit =
      words.hyphen(number.begin - 1) ? number.begin - 2 : number.begin - 1;
  if (!words.has(limit, Sense::Limit)) return false;
  if (words.hyphen(number.begin - 1)) return true;
  constexpr std::array<std::string_view, 8> kPeople = {
      "people", "children", "those", "anyone",
      "women",  "men",      "kids",  "youths"};
  return lists(kPeople, words.text(limit - 1)) &&
         (is_mark(words, number.end) || !words.has(number.end, Sense::Counted));
}

// "45 and older", "13 or younger".
bool is_open_ended(const Words& words, const PlainNumber& number) {
  constexpr std::array<std::string_view, 3> kOpen = {"older", "younger",
                                                     "elder"};
  return (words.is(number.end, "and") || words.is(number.end, "or")) &&
         lists(kOpen, words.text(number.end + 1));
}

}  // namespace

bool is_age(const Words& words, const PlainNumber& number) {
  if (is_named_age(words, number)) return true;
  return number.years &&
         (is_apposition(words, number) || is_predicate(words, number) ||
          is_limit(words, number) || is_open_ended(words, number));
}

bool goes_on_with_age(const Words& words, std::uint32_t age_end,
                      std::uint32_t begin, std::uint32_t end) {
  At at = age_end;
  if (words.is(at, ",")) ++at;
  if (words.is(at, "and") || words.is(at, "or")) ++at;
  if (at == age_end || at != begin) return false;
  const bool last = words.is(end, "and") || words.is(end, "or");
  // "aged four and 11 were"
  return is_mark(words, end) || words.has(end, Sense::Auxiliary) ||
         (last && words.is_digits(end + 1));
}

std::uint32_t age_decade_end(const Words& words, std::uint32_t at) {
  constexpr std::array<std::string_view, 6> kBefore = {"his",   "her", "their",
                                                       "early", "mid", "late"};
  const At before = words.is(at - 1, "-") ? at - 2 : at - 1;
  const bool decade = words.is_digits(at) && words.text(at).size() == 2 &&
                      words.glued(at + 1) &&
                      (words.is(at + 1, "s") || words.is(at + 1, "'s"));
  return decade && lists(kBefore, words.text(before)) ? at + 2 : at;
}

}  // namespace concord::extract
