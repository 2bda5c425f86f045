// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "claims/phrase.h"
#include "claims/rational.h"

namespace concord {

/// A number in English words, with the tokens that it takes.
struct SpokenNumber {
  std::size_t end = 0;  // the first token behind it
  Rational value;
  Rational unit = 1;  // as in Numeral
  bool fraction = false;
  bool unsure = false;  // "a third": perhaps of something, perhaps a third man
};

/// Reads the longest number whose first word is the token at `begin`:
/// "two hundred and five", "half a dozen", "twice", "nobody", "a".
std::optional<SpokenNumber> read_words(const std::vector<Token>& tokens,
                                       std::size_t begin);

/// "million" (1000000), "dozen" (12): what may stand behind a number, in words
/// or in digits ("3.2 million"); none for "k" and "m", which need digits.
std::optional<Rational> magnitude(std::string_view word);

/// The index of the next word behind `at`, where one space or one hyphen stands
/// between them; else the number of tokens.
std::size_t next_word(const std::vector<Token>& tokens, std::size_t at);

}  // namespace concord
