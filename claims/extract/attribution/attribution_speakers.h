// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <optional>

#include "claims/extract/attribution/attribution_cues.h"
#include "claims/extract/attribution/attribution_words.h"
#include "claims/extract/tokens/token_range.h"

namespace concord::extract {

/// Who spoke in a text so far, to know who "he" and "the source" are.
class Speakers {
 public:
  using At = TellingWords::At;

  struct Speaker {
    TokenRange name;
    std::optional<TokenRange> via = {};
    bool is_body = false;    // of many, or a text: "it" or "they", never "he"
    TokenRange called = {};  // where he was named last
  };

  explicit Speakers(const TellingWords& words) : words_(words) {}

  /// Who a subject of the sentence at hand stands for, if it is a pronoun or a
  /// short name of who spoke before: "he", "the source".
  std::optional<Speaker> earlier(TokenRange subject) const;

  /// "he", "its statement": whoever that is, another name is meant.
  bool stands_for_another(TokenRange subject) const;

  /// "I", "we": who is quoted says more about it.
  bool is_first_person(TokenRange subject) const;

  void add(const Speaker& speaker);
  bool is_body(TokenRange name) const;
  const Speaker* last() const;

 private:
  std::optional<Speaker> by_pronoun(At at) const;
  std::optional<Speaker> by_noun(TokenRange subject) const;
  std::optional<Speaker> by_last_name(TokenRange subject) const;
  bool names(const Speaker& speaker, At noun) const;

  const TellingWords& words_;
  std::deque<Speaker> all_;  // the latest one first
};

}  // namespace concord::extract
