// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/dates/as_of_period.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace concord::extract {
namespace {

using At = std::uint32_t;
using Kind = DatePhrase::Kind;
using Turn = DatePhrase::Turn;

template <std::size_t size>
bool lists(const std::array<std::string_view, size>& list,
           std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

constexpr std::array<std::string_view, 8> kLongUnits = {
    "month",  "months",  "year",    "years",
    "decade", "decades", "century", "centuries"};
constexpr std::array<std::string_view, 6> kGone = {
    "past", "last", "previous", "recent", "preceding", "earlier"};
constexpr std::array<std::string_view, 4> kRates = {"a", "per", "each",
                                                    "every"};
constexpr std::array<std::string_view, 9> kNoRates = {
    "ago", "earlier", "after", "before", "later", "old", "long", "of", "-"};

// "Past two years", "recent decades"; not "last month", which is a date.
bool is_gone(std::span<const Token> sentence, At at) {
  constexpr At kMostWords = 3;
  for (At back = 1; back <= std::min(kMostWords, at); ++back) {
    if (!lists(kGone, sentence[at - back].lower)) continue;
    return back > 1 || sentence[at].lower.ends_with("s") ||
           sentence[at].is("decade") || sentence[at].is("century");
  }
  return false;
}

bool is_rate(std::span<const Token> sentence, At at) {
  if (at == 0 || !lists(kRates, sentence[at - 1].lower)) return false;
  const bool told = at > 1 && sentence[at - 2].lower.ends_with("ly");
  return !told && (at + 1 == sentence.size() ||
                   !lists(kNoRates, sentence[at + 1].lower));
}

bool comma_between(std::span<const Token> sentence, At one, At other) {
  for (At at = std::min(one, other); at < std::max(one, other); ++at) {
    if (sentence[at].is(",")) return true;
  }
  return false;
}

// "A month after 12 died": the clause is of what was before.
bool is_before(std::span<const Token> sentence, const Clauses& clauses, At at) {
  while (at > 0 && clauses.same(at - 1, at)) --at;
  if (at == 0 || !sentence[at].is("after")) return false;
  const std::string_view unit = sentence[at - 1].lower;
  return lists(kLongUnits, unit) || unit == "week" || unit == "weeks";
}

DayRange widened(Day day, DateUnit unit) {
  switch (unit) {
    case DateUnit::Day:
      return {day, day + 1};
    case DateUnit::Week:
      return {day - 3, day + 4};
    case DateUnit::Month:
      return {day - 15, day + 16};
    case DateUnit::Year:
      break;
  }
  return {day - 183, day + 184};
}

}  // namespace

bool counts_over_time(std::span<const Token> sentence, const Clauses& clauses,
                      std::uint32_t at) {
  if (is_before(sentence, clauses, at)) return true;
  for (At token = 0; token < sentence.size(); ++token) {
    if (!clauses.same(token, at)) continue;
    const std::string_view word = sentence[token].lower;
    const bool rate = word == "annually" || word == "yearly" ||
                      (lists(kLongUnits, word) && is_rate(sentence, token));
    if (rate && !comma_between(sentence, token, at)) return true;
    if (lists(kLongUnits, word) && is_gone(sentence, token)) return true;
  }
  return false;
}

std::optional<DayRange> event_days(const DatePhrase& phrase,
                                   std::optional<Day> published) {
  auto days = days_of(phrase, published);
  if (!days) return std::nullopt;
  if (phrase.kind == Kind::Ago) return widened(days->begin, phrase.unit);
  if (phrase.kind != Kind::Weekday || phrase.turn != Turn::Last) return days;
  DatePhrase plain = phrase;
  plain.turn = Turn::Plain;
  const auto nearest = days_of(plain, *published - 1);
  return DayRange{std::min(days->begin, nearest->begin),
                  std::max(days->end, nearest->end)};
}

}  // namespace concord::extract
