// SPDX-License-Identifier: Apache-2.0
//
// What becomes of a proposal that the text denies.
#include <algorithm>

#include "claims/extract/proposals/proposer.h"

namespace concord::extract {

void Proposer::deny(const ReadSentence& read,
                    std::span<const DenialSaid> denials) {
  if (denials.empty()) return;
  hear(read.sentence);
  for (const DenialSaid& denial : denials) {
    const std::size_t now = all_.size();
    if (!denial.of_sentence_before && !denial.of_what_precedes) {
      deny_words(read, denial);
    } else if (denial.of_what_precedes || tells_before(read, denial)) {
      deny_told(read, denial, told_from_, now);
    } else {
      deny_told(read, denial, told_before_, told_from_);
    }
  }
}

// "Rebels said 40 died, but the army denied it"
bool Proposer::tells_before(const ReadSentence& read,
                            const DenialSaid& denial) const {
  const std::size_t cue = cite(in_text(read, denial.cue)).span.begin;
  return std::any_of(
      all_.begin() + static_cast<std::ptrdiff_t>(told_from_), all_.end(),
      [&](const Proposal& told) { return told.number.span.end <= cue; });
}

// "Reports of 40 dead are false": nobody says that there are 40.
void Proposer::deny_words(const ReadSentence& read, const DenialSaid& denial) {
  const Span words = cite(in_text(read, denial.what)).span;
  for (std::size_t i = told_from_; i < all_.size(); ++i) {
    Proposal& told = all_[i];
    const std::size_t at = told.number.span.begin;
    if (at < words.begin || at >= words.end) continue;
    told.rules.push_back(pack_.rules[denial.rule].name);
    if (denial.only_unproved) {
      told.certainty = Certainty::Alleged;
      continue;
    }
    told.denied = true;
    told.flatly = !denial.only_doubted;
    if (!denial.by.empty()) told.speaker = speaker_by(in_text(read, denial.by));
  }
}

// "Forty died, rebels said. The army denied this": the rebels say so, and the
// army says that it is not so. What the text itself told it may take back.
void Proposer::deny_told(const ReadSentence& read, const DenialSaid& denial,
                         std::size_t from, std::size_t to) {
  const Span cue = cite(in_text(read, denial.cue)).span;
  for (std::size_t i = from; i < to; ++i) {
    Proposal& told = all_[i];
    if (told.number.span.end > cue.begin || told.part_of) continue;
    const bool is_somebodys = told.speaker || !denial.by.empty();
    if (!denial.only_unproved && !told.denied && is_somebodys) {
      if (auto made = denied(told, read, denial)) {
        all_.push_back(std::move(*made));
      }
      continue;
    }
    told.rules.push_back(pack_.rules[denial.rule].name);
    if (denial.only_unproved) {
      told.certainty = Certainty::Alleged;
      continue;
    }
    told.denied = true;
    told.flatly = told.flatly || !denial.only_doubted;
    if (!told.speaker && !denial.by.empty()) {
      told.speaker = speaker_by(in_text(read, denial.by));
    }
  }
}

// Its quote holds the number, and goes on to whoever denies it.
std::optional<Proposal> Proposer::denied(const Proposal& told,
                                         const ReadSentence& read,
                                         const DenialSaid& denial) const {
  constexpr std::size_t kLongest = 600;
  const Cited cue = cite(in_text(read, denial.cue));
  const std::size_t begin = std::min(told.quote.span.begin, cue.span.begin);
  const std::size_t end = std::max(told.quote.span.end, cue.span.end);
  if (end - begin > kLongest) return std::nullopt;
  Proposal made = told;
  made.denied = true;
  made.flatly = !denial.only_doubted;
  made.certainty = Certainty::Unstated;
  made.quote = {std::string(raw_.substr(begin, end - begin)), {begin, end}};
  made.as_of.clear();
  made.superseded_by.reset();
  made.speaker.reset();
  if (!denial.by.empty()) made.speaker = speaker_by(in_text(read, denial.by));
  made.rules.push_back(pack_.rules[denial.rule].name);
  return made;
}

}  // namespace concord::extract
