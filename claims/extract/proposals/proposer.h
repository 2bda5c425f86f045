// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "claims/extract/attribution/attribution.h"
#include "claims/extract/events/text_events.h"
#include "claims/extract/frames/denials.h"
#include "claims/extract/frames/frames.h"
#include "claims/extract/frames/statuses.h"
#include "claims/extract/proposals/proposal.h"
#include "claims/extract/proposals/text_about.h"

namespace concord::extract {

/// One sentence with all that was read in it.
struct ReadSentence {
  const Sentence& sentence;
  std::span<const Token> words;
  std::span<const Quantity> quantities;
  const Sketch& sketch;
};

/// Puts together what the stages found: figures, who gives them, when they hold
/// and of which event (S9).
class Proposer {
 public:
  Proposer(std::string_view raw, const Shadow& shadow, const Tokens& tokens,
           std::span<const Attribution> attributions, const TextAbout& about,
           const ExtractPack& pack);

  /// `carried` is the place of the total of an earlier sentence, if there is
  /// one: what some of `counted` are parts of, or correct.
  void add(const ReadSentence& read, std::span<const Counted> counted,
           std::optional<std::size_t> carried);
  std::size_t size() const { return all_.size(); }
  void add(const ReadSentence& read, std::span<const StatusSaid> statuses);
  /// Of what was added of this sentence, and of the one before it.
  void deny(const ReadSentence& read, std::span<const DenialSaid> denials);
  /// Whether the sentence before this told anything.
  bool has_told_before(const Sentence& sentence) const {
    return told_last_ == sentence.first && told_from_ < all_.size();
  }
  std::vector<Proposal> finish() { return std::move(all_); }

 private:
  Proposal propose(const ReadSentence& read, const SentenceDates& dates,
                   const Counted& counted);
  void link(std::size_t made, Counted::Toward toward, std::size_t carried);
  Proposal propose(const ReadSentence& read, const SentenceDates& dates,
                   const StatusSaid& said);
  void set_value(Proposal& made, const ReadSentence& read,
                 const Counted& counted) const;
  void set_words(Proposal& made, const ReadSentence& read,
                 const Counted& counted) const;
  void set_speaker(Proposal& made, TokenRange figure) const;
  void set_event(Proposal& made, const ReadSentence& read,
                 const SentenceDates& dates, const Counted& counted,
                 const Dating& dating);
  void hear(const Sentence& sentence);
  bool denies(std::uint32_t content) const;
  void remember_suspect(const ReadSentence& read);
  bool is_unconfirmed(TokenRange source) const;
  bool is_quoted(std::uint32_t token) const;
  bool tells_who_speaks(const Attribution& said, TokenRange figure) const;
  const Attribution* speaker_of(TokenRange figure) const;
  Cited cite(TokenRange tokens) const;
  std::string thing_of(const ReadSentence& read, const StatusSaid& said);
  Speaker speaker_by(TokenRange by) const;
  bool tells_before(const ReadSentence& read, const DenialSaid& denial) const;
  void deny_words(const ReadSentence& read, const DenialSaid& denial);
  void deny_told(const ReadSentence& read, const DenialSaid& denial,
                 std::size_t from, std::size_t to);
  std::optional<Proposal> denied(const Proposal& told, const ReadSentence& read,
                                 const DenialSaid& denial) const;
  TokenRange in_text(const ReadSentence& read, TokenRange words) const {
    return {read.sentence.first + words.first,
            read.sentence.first + words.last};
  }
  void enter(const Sentence& sentence);
  int confidence(const ReadSentence& read, const Counted& counted) const;

  std::string_view raw_;
  const Shadow& shadow_;
  const Tokens& tokens_;
  std::span<const Attribution> attributions_;
  const TextAbout& about_;
  const ExtractPack& pack_;
  Publication publication_;
  std::optional<TextEvents> events_;
  std::size_t next_ = 0;  // of attributions_, not heard yet
  std::vector<const Attribution*> heard_;
  /// Of whom, or what, a status was told last, and where.
  struct Told {
    std::string words;
    bool is_many = false;
    std::uint32_t at = 0;
  };
  Told person_;  // "he"
  Told object_;  // "it"
  // The proposals of the last two sentences that were read, if in a row.
  std::uint32_t told_last_ = 0;  // where the last of them ends
  std::size_t told_before_ = 0;
  std::size_t told_from_ = 0;
  std::vector<Proposal> all_;
};

}  // namespace concord::extract
