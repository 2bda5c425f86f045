// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "claims/extract/quantities/quantity.h"
#include "claims/extract/shadow/shadow.h"
#include "claims/extract/tokens/token.h"

namespace concord::extract {

/// A number of a text, with its places in the raw bytes.
struct SaidNumber {
  Quantity quantity;
  Span whole;   // "at least 5 more"
  Span number;  // "5"
};

/// Adds the numbers of a sentence, whose quantities are those given.
void add_said_numbers(std::span<const Token> sentence,
                      std::span<const Quantity> quantities,
                      const Shadow& shadow, std::vector<SaidNumber>& numbers);

/// A text with all its numbers, each read in its sentence: "27" of
/// "27-year-old" is an age, whoever quotes no more than those two digits.
/// The raw bytes, the shadow and the tokens must outlive it.
class NumberedText {
 public:
  NumberedText(std::string_view raw, const Shadow& shadow,
               const Tokens& tokens);
  /// The same, with the numbers of those sentences alone that will be asked
  /// about.
  NumberedText(std::string_view raw, const Shadow& shadow, const Tokens& tokens,
               std::vector<SaidNumber> numbers)
      : raw_(raw),
        shadow_(shadow),
        tokens_(tokens),
        numbers_(std::move(numbers)) {}

  std::string_view raw() const { return raw_; }
  std::string_view words(Span span) const {
    return raw_.substr(span.begin, span.end - span.begin);
  }

  /// Those whose digits or number words lie in these raw bytes.
  std::span<const SaidNumber> numbers_in(Span quote) const;

  /// The tokens that lie in them, if only in part.
  std::span<const Token> tokens_in(Span quote) const;
  Span raw_span(const Token& token) const { return shadow_.raw(token.span); }

  /// The raw bytes of the sentence in which a stretch begins.
  Span sentence_of(Span quote) const;

  /// Whether either end lies within a word, a number or a character: "81" of
  /// "1,081", "e" of an "e" with an accent on top.
  bool is_cut(Span quote) const;

 private:
  bool parts_a_token(std::size_t at) const;

  std::string_view raw_;
  const Shadow& shadow_;
  const Tokens& tokens_;
  std::vector<SaidNumber> numbers_;
};

}  // namespace concord::extract
