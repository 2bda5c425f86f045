// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "claims/extract/quantities/words.h"

namespace concord::extract {

/// Words, parted by spaces, that share a sense and what they are worth.
struct WordRow {
  Sense sense;
  std::int64_t value;
  std::string_view words;
};

/// All that the grammar of quantities knows of English.
std::vector<WordRow> word_rows();

}  // namespace concord::extract
