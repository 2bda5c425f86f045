// SPDX-License-Identifier: Apache-2.0
//
// A reporter names a source once, and goes on with what it said in sentences
// that tell more of the same people, beyond the paragraph too, and within it in
// those that begin with a count.  What else is told is the reporter's own,
// unless the same source is named again behind it.
#include "claims/extract/attribution/attribution_carry.h"

#include <algorithm>

namespace concord::extract {
namespace {

constexpr int kLongestSilence = 4;   // sentences
constexpr int kLongestRecital = 20;  // lines or sentences

// What is said between marks only is a voice, not a source of what follows.
bool is_quoted(const Attribution& said, const TellingWords& words) {
  const Quotation* quotation = words.quotation(said.content.first);
  return quotation != nullptr && quotation->first == said.content.first;
}

}  // namespace

TokenRange CarriedSpeech::sentence() const {
  At first = words_.begin();
  At last = words_.end();
  while (first + 1 < last && words_.is_mark(first)) ++first;
  while (last > first + 1 && words_.is_mark(last - 1) &&
         !words_.is(last - 1, ")")) {
    --last;
  }
  return {first, last};
}

std::optional<Attribution> CarriedSpeech::made_of(TokenRange sentence) const {
  if (!last_) return std::nullopt;
  return Attribution{.source = last_->source,
                     .named = last_->source,
                     .via = last_->via,
                     .content = sentence,
                     .carried = true,
                     .implied = true};
}

// "In May 2011", "A year ago", "Meanwhile", "In a separate": other things.
bool CarriedSpeech::goes_elsewhere() const {
  constexpr At kFront = 7;
  if (words_.is_any(words_.begin(), {"meanwhile", "elsewhere", "separately",
                                     "previously", "we", "i"})) {
    return true;
  }
  for (At at = words_.begin();
       at < words_.end() && at < words_.begin() + kFront; ++at) {
    const std::string_view word = words_.text(at);
    const bool year =
        words_.is_digits(at) && word.size() == 4 &&
        (word.starts_with("19") || word.starts_with("20")) &&
        (words_.is_any(at - 1, {"in", "since", "of", ","}) ||
         words_.has(at - 1, Telling::Time) || words_.is(at - 1, "may"));
    if (year || words_.is_any(at, {"ago", "separate", "unrelated"}))
      return true;
    const bool past = words_.is_any(at, {"last", "previous"}) &&
                      words_.is_any(at + 1, {"year", "month", "decade"});
    if (past) return true;
  }
  return false;
}

// "Two of those", "The other two", "Four were shot", "Another": people told of
// before.
bool CarriedSpeech::is_of_those() const {
  using enum Telling;
  At at = words_.begin();
  while (words_.has(at, Adverb)) ++at;
  if (words_.is(at, "the") &&
      words_.is_any(at + 1, {"other", "others", "remaining"})) {
    return true;
  }
  if (words_.is_any(at, {"another", "both"})) return true;
  if (!words_.is_digits(at) && !words_.has(at, Number)) return false;
  ++at;
  if (words_.is(at, "-") && words_.glued(at)) at += 2;  // "sixty-two"
  if (words_.is(at, "of")) {
    return words_.is_any(at + 1, {"them", "those", "these", "whom"});
  }
  return words_.is_any(at, {"others", "more"}) ||
         words_.has_any(at, {Be, Have});
}

// "Two guards were hurt", "A cook died", "At least nine were held": what a
// source was asked for first.
bool CarriedSpeech::counts_first() const {
  using enum Telling;
  const At begin = words_.begin();
  if (words_.is_any(begin, {"a", "an"})) return true;
  const bool of_all = words_.is_any(begin, {"in", "of", "among"}) &&
                      words_.is_any(begin + 1, {"total", "all", "these",
                                                "those", "them", "the"});
  const bool hedged = words_.is_any(begin, {"at", "up", "as", "over", "about"});
  if (words_.has(begin, Preposition) && !of_all && !hedged) return false;
  const At front = begin + (of_all ? 6 : 4);
  for (At at = begin; at < words_.end() && at < front; ++at) {
    if (words_.is_digits(at) || words_.has(at, Number)) return true;
    if (words_.is_comma(at) && !of_all) return false;
  }
  return false;
}

// Bodies, offices, texts and names: "family and friends" know no more than they
// say.
bool CarriedSpeech::is_source(const Attribution& said) const {
  using enum Telling;
  At head = said.source.first;
  for (At at = head; at < said.source.last; ++at) {
    const bool of_word = words_.token(at).kind == Token::Kind::Word;
    if (!of_word || words_.anywhere(at, Preposition)) break;
    head = at;
  }
  return words_.token(head).capital ||
         words_.anywhere(head, {Speaker, Body, Outlet, Text, Spokesman, Pronoun,
                                Version, Reporter});
}

void CarriedSpeech::stop() {
  last_.reset();
  goes_on_ = false;
  recites_ = false;
  unclear_.clear();
}

void CarriedSpeech::recite(const Attribution& speaker) {
  last_ = speaker;
  recites_ = true;
  has_lines_ = false;
  goes_on_ = false;
  silence_ = 0;
}

std::optional<Attribution> CarriedSpeech::line() {
  if (!recites_ || ++silence_ > kLongestRecital) {
    stop();
    return std::nullopt;
  }
  has_lines_ = true;
  return made_of(sentence());
}

std::vector<Attribution> CarriedSpeech::heard(
    const std::vector<Attribution>& said, bool new_paragraph) {
  if (new_paragraph) unclear_.clear();
  // The last one that is in no other: what is said in it another goes on with.
  const Attribution* outer = nullptr;
  for (const Attribution& one : said) {
    if (!outer || !outer->content.covers(one.content)) outer = &one;
  }
  std::vector<Attribution> known;
  if (last_ && !is_voice_ && outer && outer->source == last_->source) {
    for (const TokenRange& unclear : unclear_) {
      if (auto one = made_of(unclear)) known.push_back(*one);
    }
  }
  unclear_.clear();
  silence_ = 0;
  recites_ = false;
  const bool speaks =
      outer && !outer->denial && !outer->source.empty() && is_source(*outer);
  last_ = speaks ? std::optional<Attribution>(*outer) : std::nullopt;
  is_voice_ = speaks && is_quoted(*outer, words_);
  goes_on_ = speaks && !is_voice_;
  return known;
}

std::optional<Attribution> CarriedSpeech::unheard(bool new_paragraph) {
  ++silence_;
  if (recites_ && !has_lines_ && silence_ <= kLongestRecital) {
    return made_of(sentence());
  }
  if (recites_) stop();
  if (new_paragraph) {
    goes_on_ = last_ && !is_voice_ && is_of_those();
    unclear_.clear();
  }
  if (silence_ > kLongestSilence || goes_elsewhere()) {
    stop();
    return std::nullopt;
  }
  if (goes_on_ && (is_of_those() || counts_first())) {
    return made_of(sentence());
  }
  unclear_.push_back(sentence());
  return std::nullopt;
}

}  // namespace concord::extract
