// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "claims/extract/attribution/attribution.h"
#include "claims/extract/attribution/attribution_words.h"

namespace concord::extract {

/// Who goes on to speak in sentences that do not say so.
///
///   Police said four died.  Two more were hurt.       police, who spoke last
///   Police said four died.  [P] Two of them ...       of those four: police
///   Police said four died.  [P] A bridge fell.        a paragraph of its own
///   Police said four died.  In 2011 ten died.         another time: nobody
///   Ruiz said four died.  [P] Two fled.  He said ..   the same before and
///   behind
///
/// A speaker who only was quoted, denied or not named is not carried on.
class CarriedSpeech {
 public:
  explicit CarriedSpeech(const TellingWords& words) : words_(words) {}

  /// The sentence at hand has cues: `said`, of at least one.  Gives what was
  /// said in sentences before it that its speaker makes known as his.
  std::vector<Attribution> heard(const std::vector<Attribution>& said,
                                 bool new_paragraph);

  /// The sentence at hand has none: who says it, if anybody does.
  std::optional<Attribution> unheard(bool new_paragraph);

  /// The sentence at hand ends with a colon: what follows, a list or a text of
  /// several paragraphs, `speaker` says.
  void recite(const Attribution& speaker);

  /// A headline, a line of a list: who recites it, if anybody does. Nobody goes
  /// on behind it.
  std::optional<Attribution> line();

 private:
  using At = TellingWords::At;

  void stop();
  bool is_source(const Attribution& said) const;
  std::optional<Attribution> made_of(TokenRange sentence) const;
  bool goes_elsewhere() const;
  bool is_of_those() const;
  bool counts_first() const;
  TokenRange sentence() const;

  const TellingWords& words_;
  std::optional<Attribution> last_;
  bool is_voice_ = false;            // who was only quoted
  bool goes_on_ = false;             // through the paragraph at hand
  bool recites_ = false;             // a text or a list behind a colon
  bool has_lines_ = false;           // of that list
  int silence_ = 0;                  // sentences since the last cue
  std::vector<TokenRange> unclear_;  // those of the paragraph that nobody says
};

}  // namespace concord::extract
