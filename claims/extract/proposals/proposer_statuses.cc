// SPDX-License-Identifier: Apache-2.0
//
// Statuses as proposals, and who "he" is.
#include "claims/extract/proposals/proposer.h"

namespace concord::extract {

void Proposer::add(const ReadSentence& read,
                   std::span<const StatusSaid> statuses) {
  if (statuses.empty()) return remember_suspect(read);
  hear(read.sentence);
  const SentenceDates dates(read.words, read.quantities, publication_);
  for (const StatusSaid& said : statuses) {
    Proposal made = propose(read, dates, said);
    if (!made.thing.empty()) all_.push_back(std::move(made));
  }
}

Proposal Proposer::propose(const ReadSentence& read, const SentenceDates& dates,
                           const StatusSaid& said) {
  const TokenRange thing = said.thing.empty() ? said.whole : said.thing;
  Proposal made;
  made.thing = thing_of(read, said);
  made.status = said.status;
  made.says = said.status;
  made.denied = said.denied || said.doubted;
  made.flatly = said.denied;
  made.certainty = said.certainty;
  made.quote = cite(in_text(read, said.whole));
  made.number = made.quote;
  made.sentence = cite({read.sentence.first, read.sentence.last}).span;
  made.scope = Scope::Single;
  set_speaker(made, in_text(read, thing));
  if (!said.by.empty()) made.speaker = speaker_by(in_text(read, said.by));
  // What was seized on Wednesday was so on Wednesday.
  const Dating dating = dates.of(thing.first, thing.last);
  made.as_of = dating.as_of.empty() ? dating.event_date : dating.as_of;
  made.rules.push_back(pack_.rules[said.rule].name);
  made.confidence = said.is_pronoun ? 70 : 80;
  return made;
}

// "The gunman walked up to the gate. He was caught": whom it may be.
void Proposer::remember_suspect(const ReadSentence& read) {
  const auto& items = read.sketch.items;
  for (std::size_t i = 1; i < items.size(); ++i) {
    const Meaning* meaning = read.sketch.meaning[i];
    const bool is_one = pack_.known.is(meaning, Known::Head) &&
                        pack_.known.is(meaning, Known::Singular) &&
                        read.words[items[i - 1].first].is("the");
    if (!is_one) continue;
    if (!pack_.own.is_sought(meaning->population)) continue;
    const TokenRange at = in_text(read, {items[i - 1].first, items[i].last});
    person_ = {cite(at).text, false, at.first};
  }
}

// "He" and "it" are the person and the thing that a status was told of last,
// not long before.
std::string Proposer::thing_of(const ReadSentence& read,
                               const StatusSaid& said) {
  constexpr std::uint32_t kReach = 80;  // tokens
  if (said.thing.empty()) return said.thing_name;
  const TokenRange at = in_text(read, said.thing);
  Told& last = said.is_person ? person_ : object_;
  if (!said.is_pronoun) {
    last = {cite(at).text, said.is_many, at.first};
  } else if (last.words.empty() || last.is_many != said.is_many ||
             at.first - last.at > kReach) {
    return {};
  }
  last.at = at.first;
  return last.words;
}

// As far as others are quoted with it: "Reuters quoted the group as claiming".
Speaker Proposer::speaker_by(TokenRange by) const {
  Speaker speaker;
  speaker.name = cite(by);
  for (const Attribution* one : heard_) {
    if (one->named != by || one->source.empty()) continue;
    speaker.name = cite(one->source);
    if (one->source != by) speaker.named = cite(by);
    break;
  }
  return speaker;
}

}  // namespace concord::extract
