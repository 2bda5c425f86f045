// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/events/text_events.h"

#include <algorithm>

namespace concord::extract {
namespace {

// Beyond so many words nobody looks back for what is spoken of.
constexpr std::uint32_t kLongestLead = 48;
constexpr std::uint32_t kLongestEarlier = 96;

const Sentence* lead_sentence(const Tokens& tokens) {
  const auto found = std::ranges::find_if(
      tokens.sentences, [](const Sentence& each) { return !each.headline; });
  return found == tokens.sentences.end() ? nullptr : &*found;
}

// When what a sentence tells happened, by its last word.
Dating dating_of(std::span<const Token> sentence,
                 const Publication& publication) {
  if (sentence.empty()) return {};
  const auto quantities = quantities_in(sentence);
  const SentenceDates dates(sentence, quantities, publication);
  const auto size = static_cast<std::uint32_t>(sentence.size());
  return dates.of(size - 1, size);
}

}  // namespace

TextEvents::TextEvents(const EventChooser& chooser, const Tokens& tokens,
                       std::string_view title, const Publication& publication)
    : chooser_(chooser),
      tokens_(tokens),
      title_(tokens_of(title)),
      publication_(publication) {
  if (tokens.sentences.empty()) return;
  const Sentence& first = tokens.sentences.front();
  dateline_ = words(first.first, first.body);
  if (const Sentence* lead = lead_sentence(tokens)) {
    lead_ = words(lead->body, std::min(lead->last, lead->body + kLongestLead));
  }
}

void TextEvents::go_to(const Sentence& sentence) {
  const auto to =
      static_cast<std::size_t>(&sentence - tokens_.sentences.data());
  if (to == at_) return;
  for (std::size_t each = at_ + 1; each <= to; ++each) {
    if (!tokens_.sentences[each].new_paragraph) continue;
    paragraph_ = each;
    before_ = {};
  }
  at_ = to;
  is_remembered_ = false;
  earlier_ = {};
  earlier_dating_ = {};
  if (paragraph_ == to) return;
  const Sentence& last = tokens_.sentences[to - 1];
  const std::uint32_t begin = tokens_.sentences[paragraph_].first;
  const std::uint32_t back = sentence.first - begin;
  earlier_ =
      words(sentence.first - std::min(back, kLongestEarlier), sentence.first);
  earlier_dating_ = dating_of(words(last.first, last.last), publication_);
}

EventGuess TextEvents::of(const EventClaim& claim) {
  go_to(claim.sentence);
  EventGuess guess = chooser_.guess({.dates = claim.dates,
                                     .first = claim.first,
                                     .last = claim.last,
                                     .headline = title_.all,
                                     .dateline = dateline_,
                                     .lead = lead_,
                                     .dating = claim.dating,
                                     .publication = publication_,
                                     .source = claim.source,
                                     .earlier = earlier_,
                                     .earlier_dating = earlier_dating_,
                                     .before = before_});
  if (!claim.is_part) remember(guess);
  return guess;
}

// Of what one sentence says of several events, their whole is spoken of.
void TextEvents::remember(const EventGuess& guess) {
  if (!is_remembered_) {
    before_ = {guess.event, guess.is_sure, guess.missing};
  } else {
    before_.event = chooser_.whole_of_both(before_.event, guess.event);
    before_.is_sure = before_.is_sure && guess.is_sure && before_.event;
    if (guess.missing.empty()) before_.missing.clear();
  }
  is_remembered_ = true;
}

}  // namespace concord::extract
