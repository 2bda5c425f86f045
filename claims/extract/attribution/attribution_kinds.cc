// SPDX-License-Identifier: Apache-2.0
//
// By the kind of a verb: what must follow it, and where what is said begins.
#include <algorithm>

#include "claims/extract/attribution/attribution_cues.h"

namespace concord::extract {
namespace {

using At = CueReader::At;

}  // namespace

bool CueReader::has_text(TokenRange name) const {
  for (At at = name.first; at < name.last; ++at) {
    if (words_.has(at, Telling::Text)) return true;
  }
  return false;
}

// "Reuters", "the news agency", "the NYT".
bool CueReader::is_outlet(TokenRange name) const {
  for (At at = name.first; at < name.last; ++at) {
    if (words_.has(at, Telling::Outlet)) return true;
    if (words_.cased() && words_.token(at).all_capitals &&
        name.last - name.first <= 2) {
      return true;
    }
  }
  return false;
}

// "TASS, citing the ministry, said", "the ministry, cited by TASS, said".
void CueReader::take_relay(Cue& cue, At verb) const {
  const At at = cue.subject.last + 1;
  if (!words_.is_comma(at - 1) || at >= verb) return;
  if (words_.is_any(at, {"citing", "quoting"})) {
    const auto name = names_.behind(at + 1);
    if (!name) return;
    cue.via = cue.subject;
    cue.subject = *name;
  } else if (words_.has(at, Telling::Cite) && words_.is(at + 1, "by")) {
    cue.via = names_.behind(at + 2);
  }
}

// The first kind that what follows the verb allows.
bool CueReader::any_kind(At at, Cue& cue) {
  using enum Telling;
  if (words_.has(at, Tell) && tells(at, cue)) return true;
  if (words_.has(at, Cite) && relays(at, cue)) return true;
  if (words_.has(at, Put) && put_at(at, cue)) return true;
  if (words_.has(at, Issue) && issues(at, cue)) return true;
  if (words_.has(at, Accuse) && accuses(at, cue)) return true;
  if (words_.has(at, Deny)) {
    cue.denial = true;
    return says(at, cue);
  }
  if (words_.has(at, Say) && says(at, cue)) return true;
  if (shows(at, cue)) return true;
  return words_.has(at, Give) && gives(at, cue);
}

bool CueReader::says(At at, Cue& cue) {
  // "claimed responsibility", "asked not to be named"
  if (words_.has(at + 1, Telling::Credit)) return false;
  if (words_.has(at + 1, Telling::Not) && words_.is(at + 2, "to")) return false;
  const At first = std::min(cue.subject.first, at);
  const bool precedes = cue.subject.last <= at && floor() <= first;
  const auto content = precedes ? contents_.of({first, at + 1}, floor())
                                : contents_.behind(at + 1);
  return add(cue, content ? content : next_quotation());
}

// Verbs that say something of some subjects only, or before some words only.
bool CueReader::shows(At at, Cue& cue) {
  using enum Telling;
  using Kind = SaidContent::Right::Kind;
  const Kind kind = contents_.right(at + 1).kind;
  const bool by_text = words_.has(at, Show) && has_text(cue.subject);
  const bool that =
      words_.has(at, That) && (words_.is(at + 1, "that") || kind == Kind::None);
  const bool quoted =
      words_.has(at, Quote) &&
      (kind == Kind::Quote || words_.has(cue.subject.first - 1, Closes));
  return (by_text || that || quoted) && says(at, cue);
}

// "told Reuters that", "told a news conference": who is told is no content.
bool CueReader::tells(At at, Cue& cue) {
  auto told = names_.behind(at + 1);
  if (!told) return false;
  // "told reporters people had died"
  if (names_.is_verb(told->last) && told->last - told->first > 1) {
    told->last = told->first + 1;
  }
  if (is_outlet(*told)) cue.via = *told;
  return says(told->last - 1, cue);
}

// "Reuters quoted the ministry as saying", "was quoted by TASS as saying"
bool CueReader::relays(At at, Cue& cue) {
  constexpr At kFar = 25;
  At as = at + 1;
  while (as < words_.end() && as < at + kFar &&
         !(words_.is(as, "as") && words_.has(as + 1, Telling::Ing))) {
    ++as;
  }
  if (!words_.is(as, "as") || !words_.has(as + 1, Telling::Ing)) return false;
  const bool by = words_.is(at + 1, "by");
  const auto other = names_.behind(by ? at + 2 : at + 1);
  if (by) {
    cue.via = other;
  } else if (!auxiliaries(at).be) {
    if (!other) return false;
    cue.via = cue.subject;
    cue.subject = *other;
  }
  cue.verb = as + 1;
  return add(cue, contents_.behind(as + 2));
}

// "put the toll at 12", "raised it to 15"
bool CueReader::put_at(At at, Cue& cue) {
  constexpr At kFar = 12;
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
  if (has_text(cue.subject)) return gives(at, cue);
  for (At i = at + 1; i < words_.end() && i < at + kFar; ++i) {
    if (!words_.is_word(i)) return false;
    if (!words_.has_any(i, {Count, Text})) continue;
    if (words_.is_any(i + 1, {"of", "as", "that", "detailing"})) {
      return add(cue, contents_.to_end(at + 1));
    }
  }
  return false;
}

// "accused the rebels of": not the accused himself.
bool CueReader::accuses(At at, Cue& cue) {
  constexpr At kFar = 15;
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
  if (right.kind != Kind::Clause && right.kind != Kind::Quote) return false;
  return add(cue, contents_.to_end(right.at));
}

}  // namespace concord::extract
