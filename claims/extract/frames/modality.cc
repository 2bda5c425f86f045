// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/frames/modality.h"

#include <algorithm>

#include "claims/extract/frames/counted_list.h"

namespace concord::extract {
namespace {

using At = Modality::At;

// "If by the evening the fire kills ten": further back it is of another clause.
constexpr At kConditionReach = 8;
// "It is feared that at least", "reportedly then"
constexpr At kHedgeReach = 5;

}  // namespace

Modality::Modality(std::span<const Token> words, const ExtractPack& pack)
    : words_(words), pack_(pack) {
  condition_ = pack.known[Known::SureIf];
  future_ = pack.known[Known::SureFuture];
  maybe_ = pack.known[Known::SureMaybe];
  feared_ = pack.known[Known::SureFeared];
  fear_ = pack.known[Known::SureFear];
  presumed_ = pack.known[Known::SurePresumed];
  alleged_ = pack.known[Known::SureAlleged];
  confirmed_ = pack.known[Known::SureConfirmed];
  be_ = pack.known[Known::Be];
  adverb_ = pack.known[Known::SureAdverb];
  base_ = pack.known[Known::Base];
  participle_ = pack.known[Known::Participle];
  have_ = pack.known[Known::Have];
  negation_ = pack.known[Known::Negation];
  verb_ = pack.known[Known::Verb];
  clause_ = pack.known[Known::Clause];
  day_ = pack.known[Known::DayWord];
}

bool Modality::is(At at, std::string_view word) const {
  return at < words_.size() && words_[at].is(word);
}

bool Modality::has(At at, ClassId of) const {
  if (at >= words_.size()) return false;
  const Meaning* meaning = pack_.lexicon.word(words_[at].lower);
  return meaning && meaning->classes.has(of);
}

// "dead", "killed": a word that says what is counted.
bool Modality::counts(At at) const {
  if (at >= words_.size()) return false;
  const Meaning* meaning = pack_.lexicon.word(words_[at].lower);
  return meaning && (meaning->measure != 0 || meaning->thing_measure != 0);
}

// So far back as no mark stands between.
At Modality::clause_begin(At first, At farthest) const {
  At begin = first;
  while (begin > 0 && first - begin < farthest &&
         words_[begin - 1].kind != Token::Kind::Mark) {
    --begin;
  }
  return begin;
}

// "Until Saturday four were dead", not "until four are dead".
bool Modality::is_until_a_time(At at) const {
  if (!is(at, "until") && !is(at, "till")) return false;
  return has(at + 1, day_) || is(at + 1, "then") || is(at + 1, "now") ||
         is(at + 1, "last") || is(at + 1, "recently");
}

bool Modality::is_conditional(At first, bool counted) const {
  const At begin = clause_begin(first, kConditionReach);
  for (At at = first; at-- > begin;) {
    if (has(at, condition_) && !is_until_a_time(at)) return true;
    const bool is_there = counted && at + 1 == first && is(at, "the");
    if (is_there || has(at, be_) || has(at, have_) || has(at, verb_) ||
        has(at, clause_)) {
      return false;
    }
  }
  return false;
}

// "threatened to blow up the plane and kill 200"
bool Modality::is_joined_future(At first) const {
  const bool joined =
      first > 0 && (is(first - 1, "and") || is(first - 1, "or"));
  if (!joined || !has(first, base_)) return false;
  const At begin = clause_begin(first, kConditionReach);
  for (At at = first - 1; at-- > begin + 1;) {
    if (is(at, "to")) return has(at - 1, future_);
  }
  return false;
}

// "did not kill ten"; "not only killed ten" is no denial.
bool Modality::is_negated(At first) const {
  if (first == 0 || !has(first, verb_)) return false;
  return has(first - 1, negation_) && !has(first - 1, be_);
}

// "expected to be freed", "are to be freed", "threatened to kill 20"; not
// "believed to be dead", "set to open after ten were killed", "due to".
bool Modality::is_future(At from, At first, At last) const {
  if (is_joined_future(first)) return true;
  for (At at = from; at + 2 < last; ++at) {
    if (!is(at + 1, "to")) continue;
    const bool is_passive = is(at + 2, "be") && at >= first;
    const bool is_active = at + 2 == first && has(first, base_);
    if (has(at, future_) && (is_passive || is_active)) return true;
    if (has(at, be_) && is_passive) return true;
  }
  return false;
}

// "may kill", "must be evacuated"; "may have died" is only less sure. Behind
// the verb it is another's: "killed two and may strike again".
bool Modality::is_possible(At from, At first, At last) const {
  for (At at = from; at < last; ++at) {
    if (!has(at, maybe_)) continue;
    At next = at + 1;
    while (has(next, adverb_)) ++next;
    // "may still be at large" is as it may be now
    At done = next + 1;
    while (has(done, adverb_)) ++done;
    const bool is_passive =
        is(next, "be") && at >= first && next < last && has(done, participle_);
    const bool is_active = next == first && has(first, base_);
    if (is_passive || is_active) return true;
  }
  return false;
}

// "are believed to have died", "20 believed killed", but not "he believed" nor
// "20 people believed to be rebels were killed".
bool Modality::tells_how_sure(At at, At first) const {
  if (has(at, adverb_)) return true;
  if (at == 0) return false;
  const bool is_passive =
      has(at - 1, be_) || (has(at - 1, adverb_) && at > 1 && has(at - 2, be_));
  const bool follows_figure = at > first && !has(at - 1, base_) &&
                              words_[at - 1].kind == Token::Kind::Word;
  if (!is_passive && !follows_figure) return false;
  At next = at + 1;
  if (is(next, "to")) return is(next + 1, "have") || counts(next + 2);
  return is_passive || counts(next);
}

Certainty Modality::certainty_at(At at, At first) const {
  if (has(at, maybe_) && is(at + 1, "have")) return Certainty::Presumed;
  if (has(at, fear_) && at < first) return Certainty::Feared;
  if (has(at, confirmed_) && counts(at + 1)) return Certainty::Confirmed;
  const bool feared = has(at, feared_);
  const bool presumed = has(at, presumed_);
  if (!feared && !presumed && !has(at, alleged_)) return Certainty::Unstated;
  if (!tells_how_sure(at, first)) return Certainty::Unstated;
  if (feared) return Certainty::Feared;
  return presumed ? Certainty::Presumed : Certainty::Alleged;
}

Certainty Modality::certainty(At from, At first, At last) const {
  for (At at = from; at < last; ++at) {
    const Certainty found = certainty_at(at, first);
    if (found != Certainty::Unstated) return found;
  }
  return Certainty::Unstated;
}

Modality::Told Modality::told(At first, At last, bool counted) const {
  const At from = clause_begin(first, kHedgeReach);
  Told told;
  told.is_unreal = is_conditional(first, counted) ||
                   is_future(from, first, last) ||
                   is_possible(from, first, last);
  told.certainty = certainty(from, first, last);
  return told;
}

void weigh(std::vector<Counted>& all, const Sketch& sketch,
           std::span<const Token> words, const ExtractPack& pack) {
  if (all.empty()) return;
  const Modality modality(words, pack);
  for (Counted& one : all) {
    const Group& group = sketch.groups[one.group];
    const auto told = modality.told(std::min(group.first, one.first),
                                    std::max(group.last, one.last), true);
    one.negated = !group.is_zero() && modality.is_negated(one.first);
    one.unreal = told.is_unreal || (one.part_of && all[*one.part_of].unreal);
    if (told.certainty != Certainty::Unstated) one.certainty = told.certainty;
  }
  drop_counted(all,
               [](const Counted& one) { return one.unreal || one.negated; });
}

}  // namespace concord::extract
