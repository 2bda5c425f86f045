// SPDX-License-Identifier: Apache-2.0
//
// Who passes on what another says: an agency, a channel, a paper.
#include <algorithm>

#include "claims/extract/attribution/attribution_cues.h"

namespace concord::extract {
namespace {

using At = CueReader::At;

}  // namespace

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

// "Reuters" of "a Reuters reporter", of "Reuters in Lima".
SpeakerNames::Found CueReader::outlet_at(At at) const {
  auto name = names_.behind(at);
  if (!name || !is_outlet(*name)) return std::nullopt;
  for (At i = name->first + 1; i < name->last; ++i) {
    if (words_.has(i, Telling::Preposition) && !words_.is(i, "of")) {
      name->last = i;
    }
  }
  return name;
}

// "carried by Tass", "as cited by Tass", "relayed on Radio One"
SpeakerNames::Found CueReader::relayed_by(At at) const {
  if (words_.is(at, "as")) ++at;
  while (words_.has(at, Telling::Adverb)) ++at;
  const bool relayed = words_.has_any(at, {Telling::Relay, Telling::Cite}) &&
                       words_.has(at, Telling::Participle);
  if (!relayed || !words_.is(at + 1, "by")) return std::nullopt;
  return names_.behind(at + 2);
}

// "Citing the ministry, TASS said".
bool CueReader::take_cited(Cue& cue) const {
  const At begin = words_.begin();
  if (!words_.is_any(begin, {"citing", "quoting"})) return false;
  const auto name = names_.behind(begin + 1);
  const bool fits = name && words_.is_comma(name->last) &&
                    name->last + 1 == cue.subject.first;
  if (!fits) return false;
  cue.via = cue.subject;
  cue.subject = *name;
  return true;
}

// "TASS, citing the ministry, said", "the ministry, cited by TASS, said".
void CueReader::take_relay(Cue& cue, At verb) const {
  if (take_cited(cue)) return;
  // "residents contacted by Reuters"
  for (At by = cue.subject.first + 2; by < cue.subject.last; ++by) {
    if (!words_.is(by, "by") || !words_.text(by - 1).ends_with("ed")) continue;
    cue.via = outlet_at(by + 1);
    if (cue.via) cue.subject.last = by - 1;
    if (cue.via) return;
  }
  const At at = cue.subject.last + 1;
  if (!words_.is_comma(at - 1) || at >= verb) return;
  if (words_.is_any(at, {"citing", "quoting"})) {
    const auto name = names_.behind(at + 1);
    if (!name) return;
    cue.via = cue.subject;
    cue.subject = *name;
  } else if (words_.is_any(at, {"speaking", "talking"})) {
    cue.via = relay_near(at, std::min(verb, words_.end()));
  } else {
    cue.via = relayed_by(at);
  }
}

// Round a cue, before what is said or behind it: "said in a statement carried
// by Tass", "told in an interview with Reuters", "said via Telegram".
SpeakerNames::Found CueReader::relay_near(At at, At end) const {
  using enum Telling;
  constexpr At kFar = 14;
  for (At i = at; i < end && i < at + kFar; ++i) {
    if (words_.has(i, Opens) || words_.is_any(i, {"that", ":", ";"})) break;
    if (const auto name = relayed_by(i)) return name;
    const bool talks_to =
        words_.is(i, "to") || words_.is(i, "via") ||
        (words_.is(i, "with") && words_.has_any(i - 1, {Venue, Text}));
    if (!talks_to) continue;
    if (const auto name = outlet_at(i + 1)) return name;
  }
  return std::nullopt;
}

// "Reuters cited the mayor: four died"
bool CueReader::cites_before_colon(At at, Cue& cue) {
  const auto name = names_.behind(at + 1);
  if (!name || !words_.is(name->last, ":")) return false;
  cue.via = cue.subject;
  cue.subject = *name;
  cue.verb = name->last;
  return add(cue, contents_.behind(name->last));
}

// "Reuters quoted the ministry as saying", "was quoted by TASS as saying",
// "was quoted as saying by TASS"
bool CueReader::relays(At at, Cue& cue) {
  constexpr At kFar = 25;
  At as = at + 1;
  while (as < words_.end() && as < at + kFar &&
         !(words_.is(as, "as") && words_.has(as + 1, Telling::Ing))) {
    ++as;
  }
  if (!words_.is(as, "as") || !words_.has(as + 1, Telling::Ing)) {
    return cites_before_colon(at, cue);
  }
  const At first = std::min(cue.subject.first, at);
  const bool precedes = cue.subject.last <= at && floor() <= first;
  const bool by = words_.is(at + 1, "by");
  const auto other = names_.behind(by ? at + 2 : at + 1);
  At last = as + 2;
  if (by) {
    cue.via = other;
  } else if (!auxiliaries(at).be) {
    if (!other) return false;
    cue.via = cue.subject;
    cue.subject = *other;
  } else if (words_.is(last, "by")) {
    cue.via = names_.behind(last + 1);
    if (cue.via) last = cue.via->last;
  }
  // "was quoted as telling a radio station"
  if (words_.has(as + 1, Telling::Tell)) {
    const auto told = names_.behind(as + 2);
    if (told && !cue.via) cue.via = told;
    if (told) last = told->last;
  }
  cue.verb = last - 1;
  return add(cue, precedes ? contents_.of({first, last}, floor())
                           : contents_.behind(last));
}

// "Reuters reported, citing the ministry", "with reference to the ministry": it
// passes on what another says.
void CueReader::citing(At at, At first) {
  const auto name = names_.behind(first);
  if (!name || !last_subject()) return;
  Cue& last = cues_.back();
  last.via = last.subject;
  last.subject = *name;
  const At end = words_.is_comma(at - 1) ? at - 1 : at;
  if (last.content.first < end && last.content.has(end)) {
    last.content.last = end;
  }
}

// "Doctors said the hospital had recorded 42 deaths", "the figure includes 19
// guards, doctors said": doctors say so.
void CueReader::drop_counts_told() {
  using enum Telling;
  std::erase_if(cues_, [&](const Cue& inner) {
    if (!words_.has_any(inner.verb, {Tally, Include})) return false;
    return std::ranges::any_of(cues_, [&](const Cue& outer) {
      return words_.has(outer.verb, Say) && outer.content != inner.content &&
             outer.content.covers(inner.content) &&
             outer.content.has(inner.subject.first);
    });
  });
}

// "The agency said that, according to the mayor, four died": what another says
// in what an outlet says, it passes on.
void CueReader::pass_on() {
  drop_counts_told();
  for (std::size_t i = 0; i < cues_.size(); ++i) {
    Cue& inner = cues_[i];
    for (std::size_t j = 0; j < cues_.size() && !inner.via; ++j) {
      const Cue& outer = cues_[j];
      const bool in = j != i && outer.content.covers(inner.content) &&
                      outer.content != inner.content;
      if (!in || outer.subject.empty() || inner.subject == outer.subject) {
        continue;
      }
      if (is_outlet(outer.subject)) inner.via = outer.subject;
    }
  }
}

}  // namespace concord::extract
