// SPDX-License-Identifier: Apache-2.0
//
// Verbs whose speaker stands behind "by", if anybody is named at all.
#include <algorithm>

#include "claims/extract/attribution/attribution_cues.h"

namespace concord::extract {
namespace {

using At = CueReader::At;

}  // namespace

// "Four deaths were confirmed by the ministry", "four were listed as missing by
// the ministry"
bool CueReader::passive_by(At at, const Auxiliaries& before) {
  using enum Telling;
  At by = at + 1;
  if (words_.is(by, "as")) ++by;
  while (words_.has(by, State)) ++by;
  if (!words_.is(by, "by")) return false;
  const auto name = names_.behind(by + 1);
  const bool sure =
      by == at + 1 && words_.has_any(at, {Say, Give, Deny, Accuse});
  if (!name || (!sure && !is_counter(*name))) return false;
  TokenRange whole = contents_.to_end(words_.begin());
  const bool ends = whole.last <= name->last || words_.is_comma(name->last);
  if (ends) whole.last = before.begin;
  return add({.verb = by, .subject = *name}, whole);
}

// "Reuters was told by the mayor that", "as told to Reuters by the mayor"
bool CueReader::told_by(At at, const Auxiliaries& before) {
  if (!words_.is_any(at + 1, {"by", "at", "in"})) return false;
  const auto name = names_.behind(at + 2);
  if (!name || (!words_.is(at + 1, "by") && !is_counter(*name))) return false;
  Cue cue{.verb = name->last - 1, .subject = *name};
  const auto told = names_.before(at);
  if (told && is_outlet(*told)) cue.via = *told;
  const At first = told ? told->first : before.begin;
  return add(cue, contents_.of({first, name->last}, floor()));
}

// "The toll was put at four by the mayor", "was put by the mayor at four"
bool CueReader::put_by(At at) {
  constexpr At kFar = 12;
  for (At i = at + 1; i < words_.end() && i < at + kFar; ++i) {
    if (!words_.is(i, "by")) continue;
    const auto name = names_.behind(i + 1);
    if (!name || !is_counter(*name)) continue;
    Cue cue{.verb = name->last - 1, .subject = *name};
    TokenRange whole = contents_.to_end(words_.begin());
    if (whole.last <= name->last) whole.last = i;
    const auto toll = names_.before(at);
    if (toll) whole.first = std::max(whole.first, toll->first);
    return add(cue, whole);
  }
  return false;
}

// Mostly of nobody: "it was announced that".
void CueReader::passive(At at, const Auxiliaries& before) {
  using enum Telling;
  if (words_.has(at, Cite)) {  // "was quoted by Reuters as saying"
    Cue cue{.verb = at, .subject = names_.before(at).value_or(TokenRange())};
    if (!cue.subject.empty() && relays(at, cue)) return;
  }
  if (words_.has(at, Tell) && told_by(at, before)) return;
  if (words_.has(at, Put) && put_by(at)) return;
  if (!words_.has_any(at, {Say, Give, Deny, Accuse, Show, Tally})) return;
  if (passive_by(at, before)) return;
  const At begin = words_.begin();
  if (before.negated && confirms(at)) {
    add({.verb = at, .denial = true}, contents_.to_end(begin));
    return;
  }
  // "In a report, it was said that"
  if (!words_.is(before.begin - 1, "it") || !words_.is(begin, "in")) return;
  const auto name = names_.behind(begin + 1);
  if (!name || !has_text(*name)) return;
  add({.verb = at, .subject = *name}, contents_.behind(at + 1));
}

// "the four deaths reported by the mayor": no verb of a clause.
bool CueReader::is_reduced(At at, const Auxiliaries& before) const {
  using enum Telling;
  if (!words_.has(at, Participle) || !words_.is(at + 1, "by")) return false;
  if (words_.has(at + 2, Venue)) return false;  // "said by phone"
  return before.begin == at &&
         words_.has_any(at, {Say, Give, Show, Issue, Tally});
}

void CueReader::reduced(At at) {
  constexpr At kFar = 8;
  const auto name = names_.behind(at + 2);
  if (!name || !is_counter(*name)) return;
  At first = at;
  const At end = words_.is_comma(at - 1) ? at - 1 : at;
  for (At i = end; i-- > std::max(words_.begin(), floor());) {
    if (at - i > kFar || words_.is_comma(i) || names_.is_verb(i)) break;
    if (is_number(i)) first = i;
  }
  while (first < end && first > words_.begin() && counts_at(first - 1) &&
         words_.is_word(first - 1)) {
    --first;
  }
  if (first == at) return;
  Cue cue{.verb = at + 1, .subject = *name};
  add(cue, TokenRange{first, end});
}

}  // namespace concord::extract
