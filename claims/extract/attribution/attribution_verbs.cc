// SPDX-License-Identifier: Apache-2.0
//
// By the form of a verb: who says it, and whether anything is said at all.
#include <algorithm>

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
    words_.has(at, Cite) ? citing(at, at + 1) : participle(at);
  } else if (words_.has(at, Participle) && before.be) {
    passive(at, before);
  } else if (is_reduced(at, before)) {
    reduced(at);
  } else if (!is_noun(at) && is_finite(at, before)) {
    active(at, before);
  }
}

// "said Ana Ruiz", not "said the men they saw" and not "writes a column".
bool CueReader::may_be_inverted(At at, TokenRange name, bool quoted) const {
  using enum Telling;
  const At first = name.first;
  if ((words_.has(at, Base) && !is_counter(name)) ||
      words_.has(first, Number) || words_.is_digits(first) ||
      names_.is_verb(name.last) ||
      words_.has_any(name.last, {Pronoun, Article, Number, That})) {
    return false;
  }
  if (has_text(name) && !quoted && !words_.is(at, "said")) return false;
  return quoted || words_.has_any(first, {Article, Speaker, Body, Text}) ||
         words_.capital(first) || !names_.before(at);
}

// Whether something is told before a comma: "four dead, says", but not "its
// director, Ana Ruiz, says".
bool CueReader::tells_before(At comma) const {
  using enum Telling;
  for (At at = words_.begin(); at < comma; ++at) {
    if (names_.is_verb(at) || is_number(at) || words_.has(at, State) ||
        words_.has_any(at, {Past, Third, Participle, Ing}) ||
        words_.text(at).ends_with("ed")) {
      return true;
    }
  }
  return false;
}

// "..., said Ana Ruiz on Monday"
bool CueReader::inverted(At at, const Auxiliaries& before) {
  using enum Telling;
  const At left = before.begin - 1;
  const bool quoted = words_.has(left, Closes);
  if (!quoted && !words_.is_comma(left)) return false;
  if (!words_.has_any(at, {Say, Quote})) return false;
  // "Its director, Ana Ruiz, said"
  if (!quoted && !tells_before(left) && names_.before(at)) {
    for (At i = words_.begin(); i < left; ++i) {
      if (words_.is_comma(i)) return false;
    }
  }
  const auto name = names_.behind(at + 1);
  if (!name || !may_be_inverted(at, *name, quoted)) return false;
  // "The front, which is armed, claimed the attack"
  if (words_.has(name->last - 1, Assault)) return false;
  if (is_own_report(at, *name)) return true;
  Cue cue{.verb = at, .subject = *name};
  take_relay(cue, at);
  take_maker(cue);
  if (!cue.via) cue.via = relay_near(name->last, words_.end());
  return add(cue, contents_.round(before.begin, name->last, floor()));
}

// "our correspondent reports": the article itself.
bool CueReader::is_own_report(At verb, TokenRange name) const {
  return words_.text(verb).starts_with("report") &&
         has_any(name, {Telling::Correspondent});
}

// "The agency had a lower figure: nine dead"
void CueReader::having(At at) {
  const auto name = names_.before(at);
  if (!name || !is_speaker(*name)) return;
  Cue cue{.verb = at, .subject = *name};
  any_kind(at, cue);
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
  using enum Telling;
  if (before.doubtful || (before.negated && !confirms(at))) return;
  if (inverted(at, before)) return;
  // "two teens accused in a killing"
  if (words_.has(at, Accuse) && words_.has(at + 1, Preposition)) return;
  const auto name = subject_of(at, before);
  if (!name || !is_speaker(*name)) return;
  if (is_own_report(at, *name)) return;
  // "damage estimated at $1m"
  if (words_.has(at, Participle) && !words_.is(at, "said") &&
      words_.is(at + 1, "at") && !is_counter(*name)) {
    return;
  }
  // "There are unconfirmed reports"
  if (words_.has(at, Saying) && words_.has(name->first - 1, Be)) return;
  Cue cue{.verb = at, .subject = *name, .denial = before.negated};
  const At left = before.begin - 1;
  if (words_.has(left, Telling::Relative) ||
      (words_.is(left, "that") && name->last == left)) {
    cue.named = {left, left + 1};
  }
  take_relay(cue, at);
  take_maker(cue);
  take_owner(cue);
  const std::size_t count = cues_.size();
  any_kind(at, cue);
  if (cues_.size() > count && !cue.named.empty()) end_relative(cue.named.first);
}

// "The man who said four died was arrested", "The mayor, who said four died,
// was fired": what he says ends before the verb of the sentence.
void CueReader::end_relative(At relative) {
  using enum Telling;
  TokenRange& content = cues_.back().content;
  const bool behind =
      words_.has(relative, Relative) && content.first > relative;
  if (!behind || words_.quotation(content.first) != nullptr) return;
  const At end = std::min(content.last, words_.end());
  const bool parted = words_.is_comma(relative - 1);
  if (!parted && cues_.back().subject.first != words_.begin()) return;
  for (At at = end; at-- > content.first + 1;) {
    At next = at + 1;
    while (words_.has(next, Adverb)) ++next;
    const bool verb =
        names_.is_verb(next) || words_.has_any(next, {Past, Third});
    const bool goes_on =
        parted ? words_.is_comma(at) && verb : words_.has_any(at, {Be, Have});
    if (!goes_on) continue;
    content.last = at;
    return;
  }
}

// "called us to report that", but not "refused to report that"
void CueReader::infinitive(At at) {
  using enum Telling;
  if (!words_.has_any(at, {Say, Tell})) return;
  if (words_.has(at - 2, Unwilling) || words_.has(at - 2, Not)) return;
  // "took to Twitter to say"
  if (!words_.is(at + 1, "that") && !words_.has(at - 2, Venue)) return;
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
  if (!words_.has_any(at, {Say, Tell, Accuse, Deny, Show, Speak, Put})) return;
  if (words_.has_any(at - 1, {Article, Number}) || words_.has(at, Banner))
    return;
  const auto name = subject_of_participle(at);
  if (!name) return;
  Cue cue{.verb = at, .subject = *name};
  if (words_.has(at, Accuse) && accuses(at, cue)) return;
  if (words_.has(at, Tell) && tells(at, cue)) return;
  // "one man died, bringing the toll to four": nobody says so
  const bool comes_of_it = words_.is_any(at, {"bringing", "raising", "taking"});
  if (words_.has(at, Put) && !comes_of_it && is_counter(*name) &&
      put_at(at, cue)) {
    return;
  }
  if (words_.has(at, Speak) && speaks(at, cue)) return;
  const bool lists = words_.is_comma(at - 1) && words_.text(at) == "listing";
  if (lists) return void(add(cue, contents_.to_end(at + 1)));
  const Kind kind = contents_.right(at + 1).kind;
  const bool sure = kind == Kind::That || kind == Kind::Quote;
  const bool follows = name->last == at;
  // "with police reporting four dead"
  const bool with =
      words_.is(name->first - 1, "with") && is_counter(*name) && follows;
  if (follows && !sure && !with && !words_.has(at - 1, Text)) return;
  if (words_.has_any(at, {Say, Deny}) || (words_.has(at, Show) && follows) ||
      with) {
    add(cue, contents_.behind(at + 1));
  }
}

}  // namespace concord::extract
