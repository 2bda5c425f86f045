// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "claims/extract/attribution/attribution_names.h"
#include "claims/extract/attribution/attribution_words.h"
#include "claims/extract/tokens/token_range.h"

namespace concord::extract {

/// What is said, behind a cue, before it or round it:
///
///   police said "four died"
///   "four died", police said on Monday in a statement
///   "Four people, police said, were killed"
///   "'Four died," he said. "They fell.'"       up to the last word he says
class SaidContent {
 public:
  using At = TellingWords::At;
  using Found = std::optional<TokenRange>;

  SaidContent(const TellingWords& words, const SpeakerNames& names)
      : words_(words), names_(names) {}

  /// Of the cue [first, last): a subject and its verb.  `floor`: what stands
  /// before it is of an earlier cue.
  Found of(TokenRange cue, At floor) const;

  /// Only what stands behind the cue, from `at` on.
  Found behind(At at) const;

  /// Of a cue [first, last) that nothing is said right behind: "said Ruiz".
  Found round(At first, At last, At floor) const;

  /// What stands behind a cue once "on Monday in a statement" is passed.
  struct Right {
    enum class Kind { None, That, Clause, Quote, Loose, Comma } kind;
    At at = 0;
  };
  Right right(At at) const;

  /// From `first` to the end of the sentence, or of a quotation in it.
  TokenRange to_end(At first) const;

 private:
  struct Left {
    TokenRange range;
    bool quoted = false;
    bool fronted = false;  // "In Lima," is nothing said
  };

  // attribution_content.cc
  std::optional<Left> left(At first, At floor) const;
  At clause_begin(At end, At floor) const;
  bool is_fronted(TokenRange range) const;
  bool goes_on(At at) const;
  Found of_aside(TokenRange cue, At floor) const;
  Found behind_only(const Right& found) const;
  TokenRange with_more(const Left& said, At at) const;

  // attribution_right.cc
  bool ends(At at) const;
  bool is_hedge(At at) const;
  bool is_loose(At at) const;
  At past_preposition(At at) const;
  At past_adjunct(At at) const;
  At past_adjuncts(At at) const;
  At that_behind(At at) const;
  At that_behind_comma(At at) const;
  Right right_of_comma(At at) const;
  Found loose(At at) const;

  const TellingWords& words_;
  const SpeakerNames& names_;
};

}  // namespace concord::extract
