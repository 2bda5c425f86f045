// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/text.h"

namespace concord {

/// Lower case in every script ("ÖVER" is "över"), each run of white space one
/// space, none at the ends: how phrases are kept and compared.
std::string normal_phrase(std::string_view text);

/// A word, a run of digits or one other character of a text, lower case.
struct Token {
  enum class Kind { Word, Digits, Space, Other };

  Kind kind = Kind::Other;
  std::string text;  // digits of every script as "0" to "9"; any space as " "
  Span span;         // in the text as it was written
};

/// The text cut into tokens; ill-formed bytes are Other.
std::vector<Token> tokens_of(std::string_view text);

/// Whether the tokens of `phrase` stand in `text` from `at` on: whole words.
bool stands_at(const std::vector<Token>& phrase, const std::vector<Token>& text,
               std::size_t at);

}  // namespace concord
