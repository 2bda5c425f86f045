// SPDX-License-Identifier: Apache-2.0
//
// Cues that are no verbs.
#include <algorithm>

#include "claims/extract/attribution/attribution_cues.h"

namespace concord::extract {
namespace {

using At = CueReader::At;

}  // namespace

// "according to the mayor, four died", "four died, according to the mayor"
void CueReader::according(At at, At first) {
  const auto name = names_.behind(first);
  if (!name) return;
  Cue cue{.verb = first - 1, .subject = *name};
  take_relay(cue, words_.end());
  take_maker(cue);
  if (!leads(at)) {
    At last = std::max(name->last, cue.named.last);
    if (cue.via) last = std::max(last, cue.via->last);
    if (!cue.via) cue.via = relay_near(last, words_.end());
    const auto part = words_.is_comma(at - 1) ? std::nullopt : counted_so(at);
    if (part && counts_alone(*part)) {
      add(cue, part);
      return;
    }
    add(cue, contents_.round(at, last, floor()));
    return;
  }
  // The comma may come late: "according to those who saw it, four died".
  constexpr At kFar = 30;
  At end = name->last;
  while (end < words_.end() && end < name->last + kFar &&
         !words_.is_comma(end) && !words_.is(end, ":")) {
    ++end;
  }
  const bool parted = words_.is_comma(end) || words_.is(end, ":");
  add(cue, contents_.behind(parted ? end : name->last));
}

// Where the name begins behind "according to", "as reported by", "per"; else
// `at`.
At CueReader::behind_according(At at) const {
  using enum Telling;
  if (words_.is(at, "according") && words_.is(at + 1, "to")) return at + 2;
  if (words_.is(at, "per")) {
    const auto name = names_.behind(at + 1);
    return name && is_counter(*name) ? at + 1 : at;
  }
  if (!words_.is(at, "as")) return at;
  if (words_.is(at + 1, "per")) return at + 2;
  const bool reported = words_.has_any(at + 1, {Say, Give}) &&
                        words_.has(at + 1, Participle) &&
                        words_.is(at + 2, "by");
  return reported ? at + 3 : at;
}

// "an announcement by the police of 12 arrests"
void CueReader::said_by(At noun) {
  constexpr At kFar = 15;
  const auto name = names_.behind(noun + 2);
  if (!name) return;
  const At end = name->last;
  for (At i = end; i < words_.end() && i < end + kFar; ++i) {
    if (words_.is_any(i, {"that", "of", ":"})) {
      add({.verb = noun, .subject = *name}, contents_.to_end(i + 1));
      return;
    }
    if (names_.is_verb(i) && !words_.is_comma(end)) break;
  }
  // What looks like the end of a name: "by the police of 12 arrests".
  for (At i = end; i-- > name->first + 1;) {
    if (!words_.is(i, "of")) continue;
    add({.verb = noun, .subject = {name->first, i}}, contents_.to_end(i + 1));
    return;
  }
}

// "the army" in "the army's claim", "his" in "his claim".
TokenRange CueReader::owner(At noun) const {
  using enum Telling;
  if (words_.is_any(noun - 1, {"his", "her", "its", "their"})) {
    return {noun - 1, noun};
  }
  if (!words_.is(noun - 1, "'s")) return {};
  TokenRange name{names_.begin_of(noun - 1), noun - 1};
  for (At i = name.first; i < name.last; ++i) {
    const bool ties = words_.has(i, Preposition) && !words_.is(i, "of");
    if (ties || words_.has(i, And)) name.first = i + 1;
    // "residents dispute the army's claim"
    if (words_.has(i, Article) && !words_.is(i - 1, "of")) name.first = i;
  }
  return name;
}

// "the army's claim that", but not "his report that came too late"
void CueReader::claim_that(At noun) {
  const At first = noun + 2;
  if (names_.is_verb(first) || words_.text(first).ends_with("ed")) return;
  const TokenRange name = owner(noun);
  if (name.empty()) return;
  add({.verb = noun, .subject = name, .is_noun = true},
      contents_.to_end(first));
}

// "There was no confirmation of the deaths"
void CueReader::no_confirmation(At at) {
  if (!words_.is(at + 1, "of") && !words_.is(at + 1, "that")) return;
  Cue cue{.verb = at, .denial = true};
  if (words_.has(at - 2, Telling::Have)) {
    if (const auto name = names_.before(at - 1)) cue.subject = *name;
  }
  for (const Cue& other : cues_) {
    if (cue.subject.empty() && other.content.has(at)) {
      cue.subject = other.subject;
      cue.via = other.via;
    }
  }
  add(cue, contents_.to_end(at + 2));
}

}  // namespace concord::extract
