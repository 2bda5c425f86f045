// SPDX-License-Identifier: Apache-2.0
//
// By the kind of a verb: what must follow it, and where what is said begins.
#include <algorithm>

#include "claims/extract/attribution/attribution_cues.h"

namespace concord::extract {
namespace {

using At = CueReader::At;

}  // namespace

bool CueReader::has_any(TokenRange name, TellingSet set) const {
  for (At at = name.first; at < name.last; ++at) {
    if (words_.has_any(at, set)) return true;
  }
  return false;
}

bool CueReader::has_text(TokenRange name) const {
  return has_any(name, {Telling::Text});
}

// "the statement", "the statement put out by the ministry"
bool CueReader::is_text(const Cue& cue) const {
  return has_text(cue.subject) || has_text(cue.named);
}

// The first kind that what follows the verb allows.
bool CueReader::any_kind(At at, Cue& cue) {
  using enum Telling;
  if (words_.has(at, Have)) return has_figure(at, cue);
  if (words_.has(at, Tell) && tells(at, cue)) return true;
  if (words_.has(at, Cite) && relays(at, cue)) return true;
  if (words_.has(at, Put) && put_at(at, cue)) return true;
  if (words_.has(at, Issue) && issues(at, cue)) return true;
  if (words_.has(at, Accuse) && accuses(at, cue)) return true;
  if (words_.has(at, Link) && links(at, cue)) return true;
  if (words_.has(at, Deny)) {
    cue.denial = true;
    return says(at, cue);
  }
  if (words_.has(at, Speak) && speaks(at, cue)) return true;
  if (words_.has(at, Say) && says(at, cue)) return true;
  if (shows(at, cue)) return true;
  if (words_.has(at, Call) && calls(at, cue)) return true;
  if (words_.has(at, See) && sees(at, cue)) return true;
  const bool counts =
      words_.has(at, Tally) && (is_counter(cue.subject) || is_text(cue) ||
                                has_any(cue.subject, {Reporter, Pronoun}));
  // "UNICEF gives 410 cases", no "gave 12 people shelter"
  const bool lists = words_.text(at) == "gives" && counts_at(at + 1) &&
                     (is_counter(cue.subject) || cue.via);
  if (lists) return add(cue, contents_.to_end(at + 1));
  // "The mayor says the toll includes": he says so
  const bool inner = !cues_.empty() && cues_.back().content.has(at);
  const At noun = cue.subject.last - 1;
  const bool are_people =
      words_.has(noun, State) ||
      words_.is_any(noun, {"victims", "casualties", "fatalities", "deaths"});
  const bool includes = !inner && words_.has(at, Include) &&
                        words_.has(noun, Count) && !are_people &&
                        !words_.has(cue.subject.first, Pronoun) &&
                        counts_at(at + 1);
  return (counts || includes || words_.has(at, Give)) && gives(at, cue);
}

// "claimed responsibility", "claimed a bomb attack on the port" and "claimed
// four lives", but not "claimed the attack failed".
bool CueReader::claims_credit(At at) const {
  constexpr At kFar = 6;
  if (words_.has(at + 1, Telling::Credit)) return true;
  if (!words_.text(at).starts_with("claim")) return false;
  for (At i = at + 1; i < words_.end() && i <= at + kFar; ++i) {
    if (words_.has(i, Telling::Lives)) return true;
    if (is_number(i)) continue;
    if (!words_.is_word(i) || words_.is(i, "that") || names_.is_verb(i)) break;
    if (words_.has(i, Telling::Assault)) {
      return words_.has(i + 1, Telling::Preposition);
    }
  }
  return false;
}

bool CueReader::says(At at, Cue& cue) {
  if (claims_credit(at)) return false;
  // "asked not to be named"
  if (words_.has(at + 1, Telling::Not) && words_.is(at + 2, "to")) return false;
  const At first = std::min(cue.subject.first, at);
  const bool precedes = cue.subject.last <= at && floor() <= first;
  const At last = words_.verb_end(at);
  const auto content =
      precedes ? contents_.of({first, last}, floor()) : contents_.behind(last);
  if (!cue.via) {
    const bool follows = content && content->first > at;
    cue.via = relay_near(last, follows ? content->first : words_.end());
    // "Speaking to Reuters, the mayor said"
    const At begin = words_.begin();
    if (!cue.via && words_.is_any(begin, {"speaking", "talking", "in"})) {
      cue.via = relay_near(begin, first);
    }
  }
  return add(cue, content ? content : next_quotation());
}

// "spoke of four dead"
bool CueReader::speaks(At at, Cue& cue) {
  const At first = words_.verb_end(at);
  return first < words_.end() && add(cue, contents_.to_end(first));
}

// "called it 'a massacre of four'": what is quoted there.
bool CueReader::calls(At at, Cue& cue) {
  constexpr At kFar = 18;
  for (At i = at + 1; i < words_.end() && i < at + kFar; ++i) {
    if (!words_.has(i, Telling::Opens)) continue;
    const Quotation* quotation = words_.quotation(i + 1);
    if (quotation == nullptr || quotation->first != i + 1) return false;
    return add(cue, TokenRange{quotation->first, quotation->last});
  }
  return false;
}

// "A Reuters reporter saw four bodies"
bool CueReader::sees(At at, Cue& cue) {
  if (!has_any(cue.subject, {Telling::Reporter})) return false;
  return at + 1 < words_.end() && add(cue, contents_.to_end(at + 1));
}

// Verbs that say something of some subjects only, or before some words only.
bool CueReader::shows(At at, Cue& cue) {
  using enum Telling;
  using Kind = SaidContent::Right::Kind;
  const Kind kind = contents_.right(at + 1).kind;
  const bool by_text = words_.has(at, Show) && is_text(cue);
  const bool that =
      words_.has(at, That) && (words_.is(at + 1, "that") || kind == Kind::None);
  const bool quoted =
      words_.has(at, Quote) &&
      (kind == Kind::Quote || words_.has(cue.subject.first - 1, Closes));
  return (by_text || that || quoted) && says(at, cue);
}

// "told his men to open fire" has them do it.
bool CueReader::is_order(At to) const {
  using enum Telling;
  return words_.is(to, "to") && !words_.capital(to + 1) &&
         !words_.has_any(to + 1, {Article, Number, Outlet, Have, Be, Body,
                                  Speaker, Pronoun});
}

// "told Reuters that", "told a news conference": who is told is no content.
bool CueReader::tells(At at, Cue& cue) {
  auto told = names_.behind(at + 1);
  // "the ministry informed that", "the ministry informed."
  const bool nobody = words_.is(at + 1, "that") || words_.is_mark(at + 1);
  if (!told) return nobody && says(at, cue);
  // "told reporters people had died"
  if (names_.is_verb(told->last) && told->last - told->first > 1) {
    told->last = told->first + 1;
  }
  // "told Reuters of four deaths"
  for (At of = told->first + 1; of < told->last; ++of) {
    if (!words_.is_any(of, {"of", "about"}) || !counts_at(of + 1)) continue;
    told->last = of;
  }
  for (At to = told->first + 1; to <= told->last; ++to) {
    if (is_order(to)) return false;
  }
  if (is_outlet(*told)) cue.via = *told;
  return says(told->last - 1, cue);
}

// "put the toll at 12", "raised it to 15", "put at 12 the number of dead"
bool CueReader::put_at(At at, Cue& cue) {
  constexpr At kFar = 12;
  if (words_.is(at + 1, "at") && counts_at(at + 2)) {
    return add(cue, contents_.to_end(at));
  }
  // "The raid brought the toll to 12": it says nothing.
  const bool says = words_.text(at).starts_with("put") ||
                    is_counter(cue.subject) ||
                    words_.capital(cue.subject.last - 1) ||
                    has_any(cue.subject, {Telling::Pronoun, Telling::Text});
  if (!says) return false;
  bool counted = false;
  for (At i = at + 1; i < words_.end() && i < at + kFar; ++i) {
    counted = counted || words_.has(i, Telling::Count);
    if (words_.is_comma(i)) return false;
    if (counted && words_.is_any(i, {"at", "to"})) {
      return add(cue, contents_.to_end(at));
    }
  }
  return false;
}

// "published a list of 12", "gave the toll as 12"
bool CueReader::issues(At at, Cue& cue) {
  using enum Telling;
  constexpr At kFar = 6;
  if (is_text(cue)) return gives(at, cue);
  for (At i = at + 1; i < words_.end() && i < at + kFar; ++i) {
    if (words_.is(i, "as") && is_number(at + 1)) {  // "gave 225 as the toll"
      return add(cue, contents_.to_end(at + 1));
    }
    if (!words_.is_word(i) && !is_number(i)) return false;
    if (!words_.has_any(i, {Count, Text})) continue;
    const bool listed = words_.is(i + 1, ":") && i + 2 < words_.end();
    const At next = past_aside(i + 1);
    if (listed || words_.is_any(next, {"of", "as", "that", "detailing"})) {
      return add(cue, contents_.to_end(at + 1));
    }
  }
  return false;
}

// Behind ", without names," and the like, if that stands at `at`.
At CueReader::past_aside(At at) const {
  constexpr At kFar = 7;
  if (!words_.is_comma(at)) return at;
  for (At i = at + 1; i < words_.end() && i < at + kFar; ++i) {
    if (words_.is_comma(i)) return i + 1;
  }
  return at;
}

// "The agency had a lower figure: nine dead"
bool CueReader::has_figure(At at, Cue& cue) {
  using enum Telling;
  constexpr At kFar = 6;
  if (!is_counter(cue.subject)) return false;
  for (At i = at + 1; i + 2 < words_.end() && i < at + kFar; ++i) {
    if (!words_.is_word(i)) return false;
    if (!words_.has_any(i, {Count, Version})) continue;
    const bool tells = words_.is(i + 1, ":") || words_.is(i + 1, "of");
    return tells && counts_at(i + 2) && add(cue, contents_.to_end(i + 2));
  }
  return false;
}

// "linked the attack to a shooting"
bool CueReader::links(At at, Cue& cue) {
  constexpr At kFar = 10;
  if (!is_counter(cue.subject)) return false;
  for (At i = at + 2; i < words_.end() && i < at + kFar; ++i) {
    if (words_.is_mark(i)) return false;
    if (words_.is(i, "to")) return add(cue, contents_.to_end(at + 1));
  }
  return false;
}

// "accused the rebels of": not the accused himself, no "suspect of murder".
bool CueReader::accuses(At at, Cue& cue) {
  constexpr At kFar = 15;
  if (words_.text(at).starts_with("suspect") && !is_object(at + 1))
    return false;
  for (At i = at + 1; i < words_.end() && i < at + kFar; ++i) {
    if (words_.is_any(i, {"of", "for"})) {
      return i > at + 1 && add(cue, contents_.to_end(at + 1));
    }
  }
  return false;
}

// "mentions 12 dead": a thing, at once.
bool CueReader::gives(At at, Cue& cue) {
  using enum Telling;
  if (words_.is(at + 1, "by") || words_.is(at + 1, "as")) return false;
  const auto right = contents_.right(at + 1);
  using Kind = SaidContent::Right::Kind;
  const bool listed = words_.is(right.at - 1, ":");  // "listed: four dead"
  if (right.kind != Kind::Clause && right.kind != Kind::Quote && !listed) {
    return false;
  }
  return add(cue, contents_.to_end(right.at));
}

}  // namespace concord::extract
