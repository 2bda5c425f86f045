// SPDX-License-Identifier: Apache-2.0
//
// "by the mayor's count": a preposition, who counts, and a noun of counting.
#include <algorithm>

#include "claims/extract/attribution/attribution_cues.h"

namespace concord::extract {
namespace {

using At = CueReader::At;

}  // namespace

// The noun in "by the mayor's latest count", or nothing.
std::optional<At> CueReader::account_noun(At at) const {
  using enum Telling;
  constexpr At kFar = 9;
  const bool by = words_.is(at, "by");
  for (At i = at + 1; i < words_.end() && i < at + kFar; ++i) {
    const bool counts =
        words_.has(i, Version) || (by && words_.has_any(i, {Text, Count}));
    const bool ends = !words_.has_any(i + 1, {Version, Text, Count}) &&
                      !words_.is(i + 1, "'s");
    if (counts && ends && i > at + 1) return i;
    if (!words_.is_word(i) && !words_.is(i, "'")) return std::nullopt;
    if (words_.has_any(i, {Break, Relative, Number}) || names_.is_verb(i)) {
      return std::nullopt;
    }
    if (words_.has(i, Preposition) && !words_.is(i, "of")) return std::nullopt;
  }
  return std::nullopt;
}

// "20" in "some 12 died, 20 according to the rebels".
bool CueReader::counts_alone(TokenRange part) const {
  constexpr At kLongest = 5;
  At at = part.first;
  while (words_.is_any(at, {"or", "and", "but"})) ++at;
  if (part.last - part.first > kLongest || !counts_at(at)) return false;
  for (; at < part.last; ++at) {
    if (names_.is_verb(at)) return false;
  }
  return true;
}

// Whose count it is: "the mayor" of "the mayor's count", "Reuters" of "a tally
// by Reuters", all of "official estimates".
CueReader::Account CueReader::account_of(At at, At noun) const {
  using enum Telling;
  const TokenRange whole{at + 1, noun + 1};
  if (words_.is_any(at + 1, {"my", "our"})) return {whole, whole};
  if (words_.is_any(at + 1, {"his", "her", "its", "their"})) {
    return {{at + 1, at + 2}, whole};
  }
  for (At i = noun; i-- > at + 2;) {
    const bool owns = words_.is(i, "'s") ||
                      (words_.is(i, "'") && words_.text(i - 1).ends_with("s"));
    if (owns) return {{at + 1, i}, whole};
  }
  if (words_.has(at + 1, Article) && words_.is_any(noun + 1, {"by", "of"})) {
    const auto name = names_.behind(noun + 2);
    if (!name || words_.has(name->first, Number)) return {};
    return {*name, {at + 1, name->last}};
  }
  for (At i = at + 1; i < noun; ++i) {
    if (words_.has_any(i, {Speaker, Body, Outlet}) || words_.capital(i) ||
        words_.is(i, "official")) {
      return {whole, whole};
    }
  }
  return {};
}

// "25 died, 18 of them rebels by the army's count": the last part alone.
SaidContent::Found CueReader::counted_so(At at) const {
  using enum Telling;
  bool counts = false;
  for (At i = at; i-- > words_.begin() + 1;) {
    if (words_.is_comma(i) || words_.is(i, "(")) {
      if (!counts) return std::nullopt;
      return TokenRange{i + 1, at};
    }
    counts = counts || words_.is_digits(i) || words_.has(i, Number);
  }
  return std::nullopt;
}

// "the ministry's toll of four", "the ministry's count stands at four"
bool CueReader::owned_count(At noun) {
  using enum Telling;
  constexpr At kFar = 5;
  At own = noun;
  while (own > words_.begin() + 2 && noun - own < 3 &&
         !words_.is(own - 1, "'s") && !words_.is(own - 1, "'") &&
         words_.is_word(own - 1)) {
    --own;
  }
  const TokenRange name = owner(own);
  if (name.empty() || !is_counter(name)) return false;
  const Cue cue{.verb = noun, .subject = name, .is_noun = true};
  if (words_.is(noun + 1, "of") && counts_at(noun + 2)) {
    At end = noun + 2;
    while (end < words_.end() && !names_.is_verb(end) &&
           !words_.is_comma(end)) {
      ++end;
    }
    return add(cue, TokenRange{noun, end});
  }
  const bool says =
      words_.has(noun + 1, Be) ||
      words_.is_any(noun + 1, {"stands", "stood", "reached", "rose", "has"});
  for (At i = noun + 2; says && i < noun + 2 + kFar; ++i) {
    if (is_number(i)) return add(cue, contents_.to_end(noun));
  }
  return false;
}

// Whether what begins at `at` stands before what is said in it.
bool CueReader::leads(At at) const {
  using enum Telling;
  return at == words_.begin() || words_.has_any(at - 1, {And, Break, Opens}) ||
         words_.is_any(at - 1, {"that", ":", ";"}) ||
         (words_.is_comma(at - 1) &&
          (words_.has(at - 2, And) || words_.is(at - 2, "that")));
}

// "by the mayor's count, four died", "four died, in a tally by Reuters"
bool CueReader::by_account(At at) {
  const auto noun = account_noun(at);
  if (!noun) return false;
  const Account account = account_of(at, *noun);
  if (account.owner.empty()) return false;
  const At last = account.whole.last;
  const bool parted = last >= words_.end() || words_.is_mark(last) ||
                      words_.has_any(last, {Telling::And, Telling::Break});
  const bool counts = leads(at) && counts_at(last);  // "by her count 15 died"
  if (!parted && !counts) return false;
  const Cue cue{
      .verb = last - 1, .subject = account.owner, .named = account.whole};
  if (leads(at)) {
    if (counts) return add(cue, contents_.to_end(last));
    return words_.is_comma(last) && add(cue, contents_.to_end(last + 1));
  }
  if (!words_.is_comma(at - 1)) {
    if (const auto part = counted_so(at)) return add(cue, part);
  }
  return add(cue, contents_.round(at, last, floor()));
}

}  // namespace concord::extract
