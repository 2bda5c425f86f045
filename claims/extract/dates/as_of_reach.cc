// SPDX-License-Identifier: Apache-2.0
//
// Which of a sentence's dates are a claim's: those of its own clause first, and
// those of another one where the clauses hang together.
#include <algorithm>

#include "claims/extract/dates/as_of.h"

namespace concord::extract {

using At = std::uint32_t;
using Link = Clauses::Link;
using Of = DateRole::Of;

// Smaller is nearer: own clause first, then distance, then what stands behind.
std::tuple<bool, At, bool> SentenceDates::distance(const DatePhrase& phrase,
                                                   const Claim& claim) const {
  const bool behind = phrase.first >= claim.last;
  const At gap = behind
                     ? phrase.cue_first - std::min(claim.last, phrase.cue_first)
                     : claim.first - std::min(phrase.last, claim.first);
  return {!clauses_.same(phrase.first, claim.first), gap, !behind};
}

const SentenceDates::Dated* SentenceDates::nearest(Of of,
                                                   const Claim& claim) const {
  const Dated* best = nullptr;
  for (const Dated& date : dates_) {
    const bool anchor = of == Of::Event && anchors(date, claim);
    if (!anchor && (date.role.of != of || !reaches(date, of, claim))) continue;
    const bool nearer = best == nullptr || distance(date.phrase, claim) <
                                               distance(best->phrase, claim);
    if (nearer) best = &date;
  }
  return best;
}

bool SentenceDates::reaches(const Dated& date, Of of,
                            const Claim& claim) const {
  const At clause = clauses_.at(date.phrase.first);
  if (date.role.beside) {
    constexpr At kMostWords = 3;
    const bool before = claim.last <= date.phrase.cue_first;
    return before && date.phrase.cue_first - claim.last < kMostWords;
  }
  if (clause == clauses_.at(claim.first)) return true;
  if (of == Of::Period || clauses_.link(clause) == Link::Aside) return false;
  if (date.role.told || date.role.named) return true;
  if (date.role.loose) return false;
  if (of == Of::Count) return !has_count(clause);
  return !is_anchored(claim) && !is_long_ago(date.phrase) &&
         !follows(clause, claim);
}

// "In 2004, when 300 died": whatever else it is the date of, 300 died then.
bool SentenceDates::anchors(const Dated& date, const Claim& claim) const {
  if (clauses_.same(date.phrase.first, claim.first)) return false;
  At at = date.phrase.last;
  for (const std::string_view word : {",", "in"}) {
    if (at < sentence_.size() && sentence_[at].is(word)) ++at;
  }
  if (at >= claim.first || !clauses_.same(at, claim.first)) return false;
  return clauses_.link(clauses_.at(at)) == Link::When &&
         (sentence_[at].is("when") || sentence_[at].is("which"));
}

bool SentenceDates::is_anchored(const Claim& claim) const {
  return std::ranges::any_of(
      dates_, [&](const Dated& date) { return anchors(date, claim); });
}

// Whether the clause comes before one that tells what was earlier: "classes
// resumed on Wednesday after four were shot".
bool SentenceDates::follows(At clause, const Claim& claim) const {
  const At own = clauses_.at(claim.first);
  if (clauses_.link(own) != Link::When || clause > own) return false;
  At begin = claim.first;
  while (begin > 0 && clauses_.at(begin - 1) == own) --begin;
  return sentence_[begin].is("after");
}

// A date beside another number is that number's.
bool SentenceDates::has_count(At clause) const {
  return std::ranges::any_of(quantities_, [&](const Quantity& quantity) {
    return quantity.is_count() && quantity.low != 0 &&
           clauses_.at(quantity.first) == clause;
  });
}

}  // namespace concord::extract
