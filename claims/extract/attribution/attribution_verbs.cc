// SPDX-License-Identifier: Apache-2.0
//
// By the form of a verb: who says it, and whether anything is said at all.
#include "claims/extract/attribution/attribution_cues.h"

namespace concord::extract {
namespace {

using At = CueReader::At;

}  // namespace

void CueReader::verb(At at) {
  using enum Telling;
  const Auxiliaries before = auxiliaries(at);
  if (words_.has(at, Base) && words_.is(at - 1, "to")) {
    infinitive(at);
  } else if (words_.has(at, Ing) && !before.be) {
    words_.has(at, Cite) ? citing(at) : participle(at);
  } else if (words_.has(at, Participle) && before.be) {
    passive(at, before);
  } else if (!is_noun(at) && is_finite(at, before)) {
    active(at, before);
  }
}

// "said Ana Ruiz", not "said the men they saw" and not "writes a column".
bool CueReader::may_be_inverted(At at, TokenRange name, bool quoted) const {
  using enum Telling;
  const At first = name.first;
  if (words_.has(at, Base) || words_.has(first, Number) ||
      words_.is_digits(first) || names_.is_verb(name.last) ||
      words_.has_any(name.last, {Pronoun, Article, Number, That})) {
    return false;
  }
  if (has_text(name) && !words_.is(at, "said")) return false;
  return quoted || words_.has_any(first, {Article, Speaker, Body, Text}) ||
         words_.capital(first) || !names_.before(at);
}

// "..., said Ana Ruiz on Monday"
bool CueReader::inverted(At at, const Auxiliaries& before) {
  using enum Telling;
  const At left = before.begin - 1;
  const bool quoted = words_.has(left, Closes);
  if (!quoted && !words_.is_comma(left)) return false;
  if (!words_.has_any(at, {Say, Quote})) return false;
  const auto name = names_.behind(at + 1);
  if (!name || !may_be_inverted(at, *name, quoted)) return false;
  Cue cue{.verb = at, .subject = *name};
  take_relay(cue, at);
  return add(cue, contents_.round(before.begin, name->last, floor()));
}

// Of "and said" it is who spoke last, or whom the sentence is about.
SpeakerNames::Found CueReader::subject_of(At at,
                                          const Auxiliaries& before) const {
  using enum Telling;
  const At left = before.begin - 1;
  if (words_.has(left, And) || words_.is(left, "but")) {
    if (const auto last = last_subject()) return last;
    return clause_subject(left);
  }
  const auto name = names_.before(at);
  if (name || !words_.is_comma(left)) return name;
  return last_subject();
}

void CueReader::active(At at, const Auxiliaries& before) {
  if (before.doubtful || (before.negated && !confirms(at))) return;
  if (inverted(at, before)) return;
  const auto name = subject_of(at, before);
  if (!name || !is_speaker(*name)) return;
  Cue cue{.verb = at, .subject = *name, .denial = before.negated};
  const At left = before.begin - 1;
  if (words_.has(left, Telling::Relative) ||
      (words_.is(left, "that") && name->last == left)) {
    cue.named = {left, left + 1};
  }
  take_relay(cue, at);
  any_kind(at, cue);
}

// "Four deaths were confirmed by the ministry"
void CueReader::passive_by(At at, const Auxiliaries& before) {
  const auto name = names_.behind(at + 2);
  if (!name) return;
  TokenRange whole = contents_.to_end(words_.begin());
  const bool ends = whole.last <= name->last || words_.is_comma(name->last);
  if (ends) whole.last = before.begin;
  add({.verb = at + 1, .subject = *name}, whole);
}

// Mostly of nobody: "it was announced that".
void CueReader::passive(At at, const Auxiliaries& before) {
  using enum Telling;
  if (words_.has(at, Cite)) {  // "was quoted by Reuters as saying"
    Cue cue{.verb = at, .subject = names_.before(at).value_or(TokenRange())};
    if (!cue.subject.empty() && relays(at, cue)) return;
  }
  if (!words_.has_any(at, {Say, Give, Deny, Accuse})) return;
  if (words_.is(at + 1, "by")) return passive_by(at, before);
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

// "called us to report that", but not "refused to report that"
void CueReader::infinitive(At at) {
  using enum Telling;
  if (!words_.has_any(at, {Say, Tell})) return;
  if (words_.has(at - 2, Unwilling) || words_.has(at - 2, Not)) return;
  if (!words_.is(at + 1, "that")) return;
  const auto name = clause_subject(at);
  if (!name) return;
  Cue cue{.verb = at, .subject = *name};
  any_kind(at, cue);
}

// Of ", adding" it is who spoke last; of "a statement saying" the statement,
// unless somebody issued it.
SpeakerNames::Found CueReader::subject_of_participle(At at) const {
  using enum Telling;
  const At begin = names_.verb_begin(at);
  if (begin > words_.begin() && words_.is_word(begin - 1) &&
      !words_.has_any(begin - 1, {Preposition, And, Break})) {
    const auto name = names_.before(at);
    const bool issued = name && has_text(*name) && !cues_.empty() &&
                        cues_.back().content.has(name->first);
    if (name && !issued) return name;
  }
  if (const auto last = last_subject()) return last;
  return clause_subject(at);
}

// ", adding that two were hurt", "a statement saying four died"
void CueReader::participle(At at) {
  using enum Telling;
  using Kind = SaidContent::Right::Kind;
  if (!words_.has_any(at, {Say, Tell, Accuse, Deny, Show})) return;
  if (words_.has_any(at - 1, {Article, Number})) return;
  const auto name = subject_of_participle(at);
  if (!name) return;
  Cue cue{.verb = at, .subject = *name};
  if (words_.has(at, Accuse) && accuses(at, cue)) return;
  if (words_.has(at, Tell) && tells(at, cue)) return;
  const Kind kind = contents_.right(at + 1).kind;
  const bool sure = kind == Kind::That || kind == Kind::Quote;
  const bool follows = name->last == at;
  if (follows && !sure && !words_.has(at - 1, Text)) return;
  if (words_.has_any(at, {Say, Deny}) || (words_.has(at, Show) && follows)) {
    add(cue, contents_.behind(at + 1));
  }
}

// "Reuters reported, citing the ministry": it passes on what another says.
void CueReader::citing(At at) {
  const auto name = names_.behind(at + 1);
  if (!name || !last_subject()) return;
  Cue& last = cues_.back();
  last.via = last.subject;
  last.subject = *name;
  const At end = words_.is_comma(at - 1) ? at - 1 : at;
  if (last.content.first < end && last.content.has(end)) {
    last.content.last = end;
  }
}

}  // namespace concord::extract
