// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/attribution/attribution_cues.h"

namespace concord::extract {
namespace {

using At = CueReader::At;

}  // namespace

CueReader::Auxiliaries CueReader::auxiliaries(At verb) const {
  using enum Telling;
  Auxiliaries found;
  found.begin = names_.verb_begin(verb);
  for (At at = found.begin; at < verb; ++at) {
    found.be |= words_.has(at, Be) || words_.is(at, "'s");
    found.have |= words_.has(at, Have);
    found.modal |= words_.has(at, Modal);
    found.negated |= words_.has(at, Not);
    found.doubtful |=
        words_.is_any(at, {"will", "may", "might", "must", "should", "shall"});
  }
  return found;
}

// "they", "rebels", "police": of what "report" may be the verb.
bool CueReader::is_plural_before(At end) const {
  using enum Telling;
  if (words_.has_any(end - 1, {Pronoun, Body, Outlet, Relative})) return true;
  const std::string_view word = words_.text(end - 1);
  return word.size() > 2 && word.ends_with("s");
}

// "heard him say"
bool CueReader::is_object(At at) const {
  return words_.is_any(at, {"him", "her", "us", "them", "me"});
}

// "police reports said", "no reported injuries", "a fact reported by the
// mayor", "adds up to 12": no verb with a subject.
bool CueReader::is_noun(At at) const {
  using enum Telling;
  At next = at + 1;
  while (words_.has_any(next, {Adverb, Time})) ++next;
  const bool cue = words_.has_any(next, {Say, Tell, Show, That}) &&
                   words_.has_any(next, {Base, Third, Past}) &&
                   !words_.has_any(next, {Text, Number, Count});
  if (words_.has_any(at, {Text, Saying}) && (cue || names_.is_verb(next))) {
    return true;
  }
  // "refused to confirm reports that"
  if (words_.has(at, Saying) && words_.has(at - 1, Base) &&
      !words_.has(at - 1, Text)) {
    return true;
  }
  if (words_.has(at, Participle) &&
      ((words_.is(at + 1, "by") && !words_.has(at + 2, Venue)) ||
       (words_.has(at - 1, Number) && !words_.is(at, "said")))) {
    return true;
  }
  if (words_.has(at, Participle) && is_state(at + 1)) return true;
  // "admitted to hospital", but "admitted to killing four"
  if (words_.text(at).starts_with("admit") && words_.is(at + 1, "to") &&
      !words_.text(at + 2).ends_with("ing")) {
    return true;
  }
  return words_.is(at + 1, "up") && words_.text(at).starts_with("add");
}

// Whether the subject before says it; is_noun() is asked before.
bool CueReader::is_finite(At at, const Auxiliaries& before) const {
  using enum Telling;
  const At left = before.begin - 1;
  if (words_.has(left, Article) || words_.is(left, "to")) return false;
  if (words_.has(at, Ing)) return before.be;
  if (words_.has(at, Past)) return !before.modal;
  if (words_.has(at, Participle)) return before.have;
  if (words_.has(at, Third)) return !before.modal && !before.have;
  if (before.modal) return true;
  if (!words_.has(at, Base) || is_object(left)) return false;
  return !words_.has_any(at, {Text, Saying}) || is_plural_before(before.begin);
}

// Whoever does not do that denies.
bool CueReader::confirms(At at) const {
  return words_.text(at).starts_with("confirm") ||
         words_.text(at).starts_with("verif");
}

// What people are said to be: "four reported dead", "four believed to be dead",
// but not "police confirmed dead bodies" and not "claimed to have killed four".
bool CueReader::is_state(At at) const {
  using enum Telling;
  if (words_.is(at, "to") && words_.has_any(at + 1, {Be, Have})) {
    return !words_.text(at - 1).starts_with("claim");
  }
  if (words_.is(at, "as")) ++at;
  if (!words_.has(at, State)) return false;
  const At next = at + 1;
  return next >= words_.end() || words_.is_mark(next) ||
         words_.has_any(next,
                        {Preposition, And, Break, Adverb, Time, Be, Have});
}

// Who counts people: "the ministry", "Reuters", "the UN".
bool CueReader::is_counter(TokenRange name) const {
  using enum Telling;
  for (At at = name.first; at < name.last; ++at) {
    if (words_.has_any(at, {Speaker, Body, Outlet, Spokesman})) return true;
    if (words_.cased() && words_.token(at).all_capitals) return true;
  }
  return false;
}

// "the tally put out on Monday by the ministry": the ministry says it.
void CueReader::take_maker(Cue& cue) const {
  using enum Telling;
  constexpr At kFar = 7;
  At at = cue.subject.first;
  while (at < cue.subject.last && !words_.has(at, Text)) ++at;
  if (at >= cue.subject.last) return;
  ++at;
  if (const auto relay = relayed_by(at)) {
    cue.via = relay;
    if (cue.via->has(cue.subject.last)) cue.via->last = cue.subject.last;
    cue.subject.last = at;
    return;
  }
  const bool made = words_.has(at, Participle) &&
                    words_.has_any(at, {Issue, Say, Give, Show});
  for (At by = at + 1; made && by < at + kFar; ++by) {
    if (words_.is(by, "by")) {
      auto name = names_.behind(by + 1);
      if (!name) return;
      // "Figures released by the ministry" show
      if (by < cue.subject.last) name->last = cue.subject.last;
      cue.named = {cue.subject.first, name->last};
      cue.subject = *name;
      return;
    }
    const bool when = words_.has_any(by, {Adverb, Time, Tail}) ||
                      words_.is_any(by, {"on", "late", "early", "last"}) ||
                      words_.is_digits(by);
    if (!when) return;
  }
}

// "the ministry, whose website listed four": the ministry says it.
void CueReader::take_owner(Cue& cue) const {
  const At whose = cue.subject.first - 1;
  if (cue.subject.first <= words_.begin() || !words_.is(whose, "whose")) {
    return;
  }
  const auto owner = names_.antecedent(whose);
  if (!owner || !has_text(cue.subject)) return;
  cue.named = {whose, cue.subject.last};
  cue.subject = *owner;
}

// Not "close to 35" admitted, not "checking the" claims Ruiz made.
bool CueReader::is_speaker(TokenRange name) const {
  using enum Telling;
  const At first = name.first;
  if (words_.is_digits(name.last - 1) && counts_at(first)) return false;
  if (name.last - first == 1 && words_.is(first, "no")) return false;
  const bool gerund =
      words_.text(first).ends_with("ing") &&
      (words_.has_any(first + 1, {Article, Preposition, Pronoun}) ||
       is_object(first + 1));
  return !gerund;
}

// Behind the last "; ", ", and the", "but he" before `at`.
At CueReader::clause_begin(At at) const {
  using enum Telling;
  constexpr At kFar = 100;
  for (At i = at; i-- > words_.begin() + 1 && at - i < kFar;) {
    if (words_.is_any(i, {";", ":"})) return i + 1;
    if (i + 1 == at || !words_.is_any(i, {"and", "but"})) continue;
    if (words_.has(i + 1, Pronoun)) return i + 1;
    if (words_.has(i + 1, Article) && words_.is_comma(i - 1)) return i + 1;
  }
  return words_.begin();
}

SpeakerNames::Found CueReader::last_subject() const {
  for (std::size_t i = cues_.size(); i-- > 0;) {
    if (cues_[i].is_noun) continue;
    if (cues_[i].subject.empty()) return std::nullopt;
    return cues_[i].subject;
  }
  return std::nullopt;
}

// Whom the clause that holds a word is about.
SpeakerNames::Found CueReader::clause_subject(At at) const {
  const auto name = names_.subject_from(clause_begin(at));
  if (!name || name->last > at) return std::nullopt;
  return name;
}

}  // namespace concord::extract
