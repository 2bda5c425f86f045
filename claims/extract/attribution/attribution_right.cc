// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "claims/extract/attribution/attribution_content.h"

namespace concord::extract {
namespace {

using At = SaidContent::At;

}  // namespace

bool SaidContent::ends(At at) const {
  while (at < words_.end() && (words_.is_any(at, {".", "!", "?", ")"}) ||
                               words_.has(at, Telling::Closes))) {
    ++at;
  }
  return at >= words_.end() || words_.is(at, ";");
}

// "at least", "up to 12", "over 12": a number and no adjunct.
bool SaidContent::is_hedge(At at) const {
  if (words_.is(at, "as"))
    return words_.is_any(at + 1, {"many", "few", "much"});
  if (words_.is(at, "in")) return words_.is(at + 1, "excess");
  if (words_.is(at, "from")) {
    return words_.is_digits(at + 1) || words_.has(at + 1, Telling::Number);
  }
  if (!words_.is_any(at, {"at", "up", "over", "about", "around", "between",
                          "under", "near"})) {
    return false;
  }
  return words_.is_any(at + 1, {"least", "most", "to"}) ||
         words_.is_digits(at + 1) || words_.has(at + 1, Telling::Number);
}

// Words that lead no clause and may be of the cue: "when asked", "of the dead",
// "carried by the agency".
bool SaidContent::is_loose(At at) const {
  using enum Telling;
  if (words_.text(at).ends_with("ed") &&
      words_.has_any(at + 1, {Preposition, Time, Adverb})) {
    return true;
  }
  // "claimed to have killed"
  if (words_.is(at, "to") && words_.has_any(at + 1, {Have, Be})) return false;
  return words_.has_any(at, {Preposition, Break, Ing, And, Relative}) &&
         !is_hedge(at);
}

// "on Monday", "in a statement", "to Reuters": what is no content for sure.
At SaidContent::past_preposition(At at) const {
  using enum Telling;
  constexpr At kFar = 6;
  for (At i = at + 1; i < words_.end() && i <= at + kFar; ++i) {
    if (words_.has_any(i, {Time, Venue, Outlet})) {
      while (words_.has_any(i + 1, {Time, Venue, Outlet}) ||
             (words_.is_digits(i + 1) && words_.has(i, Time))) {
        ++i;
      }
      // "on the Telegram messaging app"
      while (words_.is_any(i + 1, {"messaging", "app", "service", "channel",
                                   "platform", "network", "page", "site"})) {
        ++i;
      }
      return i + 1;
    }
    if (words_.is_digits(i)) continue;
    if (!words_.is_word(i) && !words_.glued(i)) return at;
    if (words_.has_any(i, {Preposition, Break, Relative})) return at;
    if (words_.is(i, "that") || names_.is_verb(i)) return at;
  }
  return at;
}

At SaidContent::past_adjunct(At at) const {
  using enum Telling;
  // "there were four dead"
  if (words_.is(at, "there") && names_.is_verb(at + 1)) return at;
  if (words_.has_any(at, {Adverb, Time})) return at + 1;
  if (is_hedge(at)) return at;
  if (words_.has(at, Preposition)) return past_preposition(at);
  if (words_.has(at + 1, Time) &&
      (words_.is_digits(at) ||
       words_.is_any(at, {"last", "this", "late", "early"}))) {
    return at + 2;
  }
  if (!words_.is(at, "(")) return at;
  constexpr At kLongestBracket = 20;
  for (At i = at; i < words_.end() && i - at < kLongestBracket; ++i) {
    if (words_.is(i, ")")) return i + 1;
  }
  return at;
}

At SaidContent::past_adjuncts(At at) const {
  while (at < words_.end()) {
    const At next = past_adjunct(at);
    if (next == at) break;
    at = next;
  }
  return at;
}

// "said, for the first time, that"
At SaidContent::that_behind_comma(At at) const {
  constexpr At kFar = 10;
  for (At i = at; i < words_.end() && i < at + kFar; ++i) {
    if (words_.is_comma(i)) return words_.is(i + 1, "that") ? i + 2 : at;
    if (names_.is_verb(i)) return at;
  }
  return at;
}

// "said in Lima of the attack that"; `at` where no "that" comes.
At SaidContent::that_behind(At at) const {
  constexpr At kFar = 20;
  for (At i = at; i < words_.end() && i < at + kFar; ++i) {
    if (words_.is_any(i, {"that", ":"}) || words_.has(i, Telling::Opens)) {
      return i + 1;
    }
    if (words_.is_comma(i)) {
      if (words_.has(i + 1, Telling::Opens)) return i + 2;
      const At that = that_behind_comma(i + 1);
      return that != i + 1 ? that : at;
    }
    if (words_.is(i, ";") || names_.is_verb(i)) return at;
  }
  return at;
}

SaidContent::Right SaidContent::right_of_comma(At at) const {
  if (words_.has(at, Telling::Opens)) return {Right::Kind::Quote, at + 1};
  if (words_.is(at, "that")) return {Right::Kind::That, at + 1};
  const At that = that_behind_comma(at);
  if (that != at) return {Right::Kind::That, that};
  return {Right::Kind::Comma, at};
}

SaidContent::Right SaidContent::right(At at) const {
  at = past_adjuncts(at);
  if (ends(at)) return {Right::Kind::None, at};
  if (words_.is_any(at, {"that", ":"})) return {Right::Kind::That, at + 1};
  if (words_.has(at, Telling::Opens)) return {Right::Kind::Quote, at + 1};
  if (words_.is_comma(at)) return right_of_comma(at + 1);
  if (is_loose(at)) return {Right::Kind::Loose, at};
  const bool stray = words_.is_mark(at) && !words_.is(at, "$");
  return {stray ? Right::Kind::None : Right::Kind::Clause, at};
}

SaidContent::Found SaidContent::loose(At at) const {
  constexpr At kFar = 20;
  const At behind = that_behind(at);
  if (behind != at) return to_end(behind);
  // "told Reuters of four deaths"
  constexpr At kLongestHedge = 4;
  for (At i = at + 1; words_.is_any(at, {"of", "about"}) &&
                      i < at + 1 + kLongestHedge && words_.is_word(i - 1);
       ++i) {
    if (words_.is_digits(i) || words_.has(i, Telling::Number)) {
      return to_end(at + 1);
    }
  }
  // "said if they come, many will die"
  if (!words_.is_any(at, {"if", "once", "although", "because"})) {
    return std::nullopt;
  }
  for (At i = at; i < words_.end() && i < at + kFar; ++i) {
    if (words_.is_comma(i)) return to_end(at);
  }
  return std::nullopt;
}

TokenRange SaidContent::to_end(At first) const {
  const Quotation* quoted = words_.quotation(first);
  if (quoted != nullptr && quoted->first < first) {
    return {first, std::min(quoted->last, words_.end())};
  }
  At last = words_.end();
  while (last > first + 1 &&
         (words_.is(last - 1, ".") || words_.has(last - 1, Telling::Closes))) {
    --last;
  }
  const Quotation* open = words_.quotation(last - 1);
  if (open != nullptr && open->last > words_.end()) last = open->last;
  return {first, last};
}

}  // namespace concord::extract
