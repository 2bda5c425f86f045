// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claims/extract/proposals/said_numbers.h"

namespace concord::extract {

/// The words that may stand in place of a number: "dozens", "several".
const std::vector<std::string>& vague_words();

/// Where a quote says such a word of at least `low`: "dozens" are 24 or more.
/// Not the "some" of "some 150 people" nor the "many" of "as many as 20".
std::optional<Span> says_vaguely(const NumberedText& text, Span quote,
                                 const std::string& word, std::int64_t low);

}  // namespace concord::extract
