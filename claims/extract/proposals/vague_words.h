// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/extract/proposals/said_numbers.h"

namespace concord::extract {

/// The words that may stand in place of a number: "dozens", "several".
const std::vector<std::string>& vague_words();

struct VagueWord {
  std::string_view word;   // one of vague_words()
  std::int64_t least = 0;  // how many it says at the least
};

/// What vague words are called: "several", "hundreds" for "several hundred";
/// nothing where no name says as much.
std::optional<VagueWord> vague_word_of(std::string_view words);

/// Where a quote says such a word of at least `low`: "dozens" are 24 or more.
/// Not the "some" of "some 150 people" nor the "many" of "as many as 20".
std::optional<Span> says_vaguely(const NumberedText& text, Span quote,
                                 const std::string& word, std::int64_t low);

}  // namespace concord::extract
