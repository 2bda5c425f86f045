// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/proposals/proposer.h"

#include <algorithm>

#include "claims/extract/proposals/currency_of.h"
#include "claims/extract/proposals/hedge_names.h"
#include "claims/extract/proposals/proposed_event.h"
#include "claims/extract/proposals/vague_words.h"

namespace concord::extract {
namespace {

// A quote of more tokens than this is that of the figure alone.
constexpr std::uint32_t kLongestQuote = 24;

std::span<const Token> dateline_of(const Tokens& tokens) {
  if (tokens.sentences.empty()) return {};
  const Sentence& first = tokens.sentences.front();
  return std::span<const Token>(tokens.all)
      .subspan(first.first, first.body - first.first);
}

}  // namespace

Proposer::Proposer(std::string_view raw, const Shadow& shadow,
                   const Tokens& tokens,
                   std::span<const Attribution> attributions,
                   const TextAbout& about, const ExtractPack& pack)
    : raw_(raw),
      shadow_(shadow),
      tokens_(tokens),
      attributions_(attributions),
      about_(about),
      pack_(pack),
      publication_(publication_of(about.published, dateline_of(tokens))) {
  if (!about.events) return;
  events_.emplace(*about.events, tokens, about.title, publication_);
}

void Proposer::add(const ReadSentence& read, std::span<const Counted> counted,
                   std::optional<std::size_t> carried) {
  enter(read.sentence);
  if (counted.empty()) return;
  hear(read.sentence);
  const SentenceDates dates(read.words, read.quantities, publication_);
  const std::size_t before = all_.size();
  for (const Counted& one : counted) {
    Proposal made = propose(read, dates, one);
    if (one.part_of) made.part_of = before + *one.part_of;
    if (one.part_of_earlier) made.part_of = one.part_of_earlier;
    if (one.superseded_by) made.superseded_by = before + *one.superseded_by;
    all_.push_back(std::move(made));
    if (carried) link(all_.size() - 1, one.toward_carried, *carried);
  }
}

// "Six died.  Four were policemen.": what a count is to one before it.
void Proposer::link(std::size_t made, Counted::Toward toward,
                    std::size_t carried) {
  switch (toward) {
    case Counted::Toward::Nothing:
      return;
    case Counted::Toward::PartOf:
      all_[made].part_of = carried;
      return;
    case Counted::Toward::Supersedes:
      all_[carried].superseded_by = made;
      return;
    case Counted::Toward::SupersededBy:
      all_[made].superseded_by = carried;
      return;
  }
}

Proposal Proposer::propose(const ReadSentence& read, const SentenceDates& dates,
                           const Counted& counted) {
  Proposal made;
  const Group& group = read.sketch.groups[counted.group];
  made.measure = pack_.measures[counted.measure].name;
  made.population = pack_.populations[counted.population].name;
  made.scope = counted.scope;
  made.is_planned = counted.planned;
  made.certainty = counted.certainty;
  set_value(made, read, counted);
  if (group.quantity.kind == QuantityKind::Money) {
    made.population = "money";
    made.currency = currency_of(read.words, group.quantity);
  }
  made.says = says_of(made);
  set_words(made, read, counted);
  set_speaker(made, {read.sentence.first + group.first,
                     read.sentence.first + group.last});
  const Dating dating = dates.of(group.first, group.last);
  made.as_of = dating.as_of;
  made.event_date = dating.event_date;
  made.elsewhere = dating.elsewhere;
  if (events_) set_event(made, read, dates, counted, dating);
  for (const std::uint32_t rule : counted.rules) {
    made.rules.push_back(pack_.rules[rule].name);
  }
  made.rules.insert(made.rules.end(), counted.steps.begin(),
                    counted.steps.end());
  made.confidence = confidence(read, counted);
  return made;
}

void Proposer::set_value(Proposal& made, const ReadSentence& read,
                         const Counted& counted) const {
  const Quantity& quantity = read.sketch.groups[counted.group].quantity;
  made.low = quantity.low;
  made.high = quantity.high;
  made.scale = quantity.scale;
  made.hedge = quantity.hedge;
  made.is_implied = read.sketch.groups[counted.group].is_implied;
  made.has_high = quantity.hedge != Hedged::AtLeast &&
                  quantity.hedge != Hedged::MoreThan &&
                  quantity.hedge != Hedged::Vague;
  if (quantity.vague) {
    const Span span{read.words[quantity.number].span.begin,
                    read.words[quantity.number_end - 1].span.end};
    const std::string_view said =
        std::string_view(tokens_.lower.data(), tokens_.lower.size())
            .substr(span.begin, span.end - span.begin);
    const auto word = vague_word_of(said);
    made.vague_word = word ? word->phrase : said;
    if (word) made.low = made.high = std::min(quantity.low, word->least);
  }
}

Cited Proposer::cite(TokenRange tokens) const {
  const Span raw = shadow_.raw({tokens_.all[tokens.first].span.begin,
                                tokens_.all[tokens.last - 1].span.end});
  return {std::string(raw_.substr(raw.begin, raw.end - raw.begin)), raw};
}

void Proposer::set_words(Proposal& made, const ReadSentence& read,
                         const Counted& counted) const {
  const Group& group = read.sketch.groups[counted.group];
  const std::uint32_t begin = read.sentence.first;
  made.number = cite({begin + group.first, begin + group.last});
  const std::uint32_t first = std::min(group.first, counted.first);
  const std::uint32_t last = std::max(group.last, counted.last);
  const bool fits = last - first <= kLongestQuote;
  made.quote = fits ? cite({begin + first, begin + last}) : made.number;
  made.sentence = cite({begin, read.sentence.last}).span;
}

// Those whose words reach into the sentence; sentences come in order.
void Proposer::hear(const Sentence& sentence) {
  while (next_ < attributions_.size() &&
         attributions_[next_].content.first < sentence.last) {
    heard_.push_back(&attributions_[next_++]);
  }
  std::erase_if(heard_, [&](const Attribution* one) {
    return one->content.last <= sentence.first;
  });
}

bool Proposer::is_quoted(std::uint32_t token) const {
  const auto& all = tokens_.quotations;
  const auto behind =
      std::ranges::upper_bound(all, token, {}, &Quotation::first);
  return behind != all.begin() && token < std::prev(behind)->last;
}

// '"They fled," said Ana Ruiz, a mother of two wounded boys. "So did we."': she
// does not say whose mother she is.
bool Proposer::tells_who_speaks(const Attribution& said,
                                TokenRange figure) const {
  return said.content.covers(said.named) && is_quoted(said.content.first) &&
         !is_quoted(figure.first);
}

const Attribution* Proposer::speaker_of(TokenRange figure) const {
  const Attribution* innermost = nullptr;
  for (const Attribution* one : heard_) {
    if (!one->content.covers(figure)) continue;
    if (tells_who_speaks(*one, figure)) continue;
    if (!innermost || innermost->content.covers(one->content)) innermost = one;
  }
  return innermost;
}

// "denied that", not "has no confirmation of"
bool Proposer::denies(std::uint32_t content) const {
  for (std::uint32_t at = content; at-- > 0 && content - at <= 2;) {
    const Meaning* word = pack_.lexicon.word(tokens_.all[at].lower);
    if (pack_.known.is(word, Known::CueDeny)) return true;
  }
  return false;
}

// "Unconfirmed reports say"
bool Proposer::is_unconfirmed(TokenRange source) const {
  for (std::uint32_t at = source.first; at < source.last; ++at) {
    if (tokens_.all[at].is("unconfirmed")) return true;
  }
  return false;
}

void Proposer::set_speaker(Proposal& made, TokenRange figure) const {
  const Attribution* said = speaker_of(figure);
  if (!said) return;
  if (said->denial) {
    made.denied = true;
    made.flatly = made.flatly || denies(said->content.first);
  }
  if (is_unconfirmed(said->source) && made.certainty == Certainty::Unstated) {
    made.certainty = Certainty::Alleged;
  }
  if (said->source.first == said->source.last) return;
  Speaker speaker;
  speaker.name = cite(said->source);
  if (said->via) speaker.via = cite(*said->via);
  if (!said->named.empty() && said->named != said->source) {
    speaker.named = cite(said->named);
  }
  made.speaker = std::move(speaker);
}

void Proposer::set_event(Proposal& made, const ReadSentence& read,
                         const SentenceDates& dates, const Counted& counted,
                         const Dating& dating) {
  const Group& group = read.sketch.groups[counted.group];
  EventClaim claim{.sentence = read.sentence,
                   .dates = dates,
                   .first = group.first,
                   .last = group.last,
                   .dating = dating,
                   .source = {},
                   .is_part = counted.part_of.has_value()};
  if (const Attribution* said =
          speaker_of({read.sentence.first + group.first,
                      read.sentence.first + group.last})) {
    claim.source = std::span<const Token>(tokens_.all)
                       .subspan(said->source.first,
                                said->source.last - said->source.first);
  }
  set_event_of(made, events_->of(claim), about_.event_ids);
}

// What was told before stays at hand for the next sentence alone.
void Proposer::enter(const Sentence& sentence) {
  told_before_ = told_last_ == sentence.first ? told_from_ : all_.size();
  told_from_ = all_.size();
  told_last_ = sentence.last;
}

// How often such a claim is right, in a hundred, by the texts that the rules
// were tried on (docs/extraction.md).
int Proposer::confidence(const ReadSentence& read,
                         const Counted& counted) const {
  const Group& group = read.sketch.groups[counted.group];
  int confidence = 95;
  if (group.unknown) confidence -= 15;
  if (group.is_single) confidence -= 5;
  if (!counted.steps.empty()) confidence -= 15;
  if (counted.last - counted.first > 15) confidence -= 10;
  if (counted.elsewhere) confidence -= 10;
  return confidence;
}

}  // namespace concord::extract
