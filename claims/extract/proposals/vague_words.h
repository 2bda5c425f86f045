// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/extract/proposals/said_numbers.h"

namespace concord::extract {

/// The names of words that may stand in place of a number: "dozens", "few".
const std::vector<std::string>& vague_words();

struct VagueWord {
  std::string_view phrase;  // as packs have it: "several hundred", "a few"
  std::string_view name;    // one of vague_words(): "hundreds", "few"
  std::int64_t least = 0;   // how many it says at the least
};

/// What words of a text, or a name, say: "few hundred" is "a few hundred".
std::optional<VagueWord> vague_word_of(std::string_view words);

/// Where a quote says a word of that name, and at least `low`: "dozens" are 24
/// or more.  Not the "some" of "some 150 people" nor the "many" of "as many as
/// 20".
std::optional<Span> says_vaguely(const NumberedText& text, Span quote,
                                 std::string_view word, std::int64_t low);

}  // namespace concord::extract
