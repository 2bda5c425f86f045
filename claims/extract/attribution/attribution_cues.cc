// SPDX-License-Identifier: Apache-2.0
//
// A cue is a verb of saying with somebody who says it, or one of a few nouns
// and phrases ("according to").  What it covers runs to the end of its sentence
// at first, and is cut where the next cue of equal rank begins.
#include "claims/extract/attribution/attribution_cues.h"

#include <algorithm>

namespace concord::extract {
namespace {

using At = CueReader::At;

}  // namespace

const std::vector<Cue>& CueReader::read() {
  cues_.clear();
  for (At at = words_.begin(); at < words_.end(); ++at) {
    cue_at(at);
    if (cues_.empty()) continue;
    // No word of a name is a cue: "according to police reports".
    for (const TokenRange name : {cues_.back().subject, cues_.back().named}) {
      if (name.has(at + 1)) at = name.last - 1;
    }
    at = std::max(at, cues_.back().verb);
  }
  if (cues_.empty()) headline();
  if (cues_.empty()) quoted_behind_colon();
  if (cues_.empty()) open_end();
  cut_at_siblings();
  other_counts();
  behind_semicolon();
  pass_on();
  return cues_;
}

void CueReader::cue_at(At at) {
  using enum Telling;
  if (!words_.may_be_cue(at)) return;
  // "the United States", "work-related"
  if (names_.is_in_name(at) || (words_.glued(at) && words_.is(at - 1, "-"))) {
    return;
  }
  if (words_.is_any(at, {"by", "in", "on", "from"}) && by_account(at)) return;
  if (words_.has_any(at, {Version, Count, Claim}) && owned_count(at)) return;
  const At named = behind_according(at);
  if (named != at) {
    according(at, named);
  } else if (words_.is(at, "with") && words_.is(at + 1, "reference") &&
             words_.is(at + 2, "to")) {
    citing(at, at + 3);
  } else if (words_.is_any(at, {"has", "had", "have"})) {
    having(at);
  } else if (words_.is(at, "(")) {
    in_brackets(at);
  } else if (words_.has(at, Claim) && words_.is(at + 1, "by")) {
    said_by(at);
  } else if (words_.has(at, Claim) && words_.is(at + 1, "that") &&
             (words_.is(at - 1, "'s") || words_.has(at - 1, Article))) {
    claim_that(at);
  } else if (words_.is(at, "confirmation") && words_.is(at - 1, "no")) {
    no_confirmation(at);
  } else if (words_.has_any(
                 at, {Say, Quote, Tell, That, Show, Give, Put, Issue, Accuse,
                      Include, Deny, Cite, Speak, Call, See, Link, Tally})) {
    verb(at);
  }
}

// What stands before it is of an earlier cue.
At CueReader::floor() const {
  return cues_.empty() ? 0 : cues_.back().verb + 1;
}

bool CueReader::add(Cue cue, SaidContent::Found content) {
  if (!content) return false;
  while (!content->empty() && words_.is_mark(content->first) &&
         !words_.is(content->first, "$")) {
    ++content->first;
  }
  if (content->empty()) return false;
  cue.content = *content;
  // "by the count of a source, who told": not the count told.
  for (const Cue& other : cues_) {
    if (cue.subject == other.named) cue.subject = other.subject;
  }
  // "told Reuters that ..., adding that": to Reuters too.
  if (!cue.via && !cues_.empty() && cue.subject == cues_.back().subject) {
    cue.via = cues_.back().via;
  }
  cues_.push_back(cue);
  return true;
}

// "He said they fled, police said": he does not say the last two words.
void CueReader::cut_before(const Cue& cue) {
  if (cue.content.last > std::min(cue.subject.first, cue.verb)) return;
  for (Cue& other : cues_) {
    if (other.content.first < cue.content.last &&
        cue.content.last < other.content.last && other.verb < cue.verb &&
        other.content.last <= words_.end()) {
      other.content.last = cue.content.last;
    }
  }
}

// "The ministry says 12 died, the rebels claim 30", but not "The mayor said
// that in Lima, police reported 12 dead".
bool CueReader::is_sibling(std::size_t index, At comma) const {
  using enum Telling;
  const Cue& before = cues_[index - 1];
  const Cue& cue = cues_[index];
  return words_.is_comma(comma) && before.content.first > before.verb &&
         cue.content.first > cue.verb && comma + 1 == cue.subject.first &&
         is_counter(cue.subject) && counts_at(before.content.first) &&
         counts_at(cue.content.first);
}

// Where the clause of a cue begins that goes beside the one before, not in it:
// ", but the army said", "; the army said", ", adding".
std::optional<At> CueReader::cut_at(std::size_t index) const {
  const Cue& cue = cues_[index];
  const At floor = cues_[index - 1].verb;
  At begin = std::min(cue.subject.first, cue.verb);
  if (begin <= floor) begin = cue.verb;
  if (cue.content.last <= cue.verb) {
    begin = std::max(cue.content.first, floor + 1);
  }
  const At cut = begin - 1;
  const bool adds = words_.is_comma(cut) && begin == cue.verb &&
                    words_.has(begin, Telling::Ing);
  const bool coordinates =
      is_sibling(index, cut) || words_.has(cut, Telling::And) ||
      words_.is_any(cut,
                    {"but", "while", "whereas", "although", "though", ";"});
  if (!adds && !coordinates) return std::nullopt;
  return words_.is_comma(cut - 1) ? cut - 1 : cut;
}

// "Police said four died, but the army said six": the first ends at "but".
void CueReader::cut_at_siblings() {
  for (std::size_t i = 1; i < cues_.size(); ++i) {
    cut_before(cues_[i]);
    const auto cut = cut_at(i);
    if (!cut || words_.quotation(*cut) != nullptr) continue;
    for (std::size_t j = 0; j < i; ++j) {
      TokenRange& content = cues_[j].content;
      if (content.first < *cut && content.has(*cut)) content.last = *cut;
    }
  }
}

}  // namespace concord::extract
