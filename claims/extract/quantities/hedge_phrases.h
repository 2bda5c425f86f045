// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "claims/extract/quantities/quantity.h"

namespace concord::extract {

/// Tokens in lower case, one space between them, and what they promise.
struct HedgePhrase {
  Hedged hedge;
  std::string_view words;
};

std::span<const HedgePhrase> phrases_before();     // "at least", "some"
std::span<const HedgePhrase> phrases_behind();     // "or more", "and counting"
std::span<const HedgePhrase> increments_before();  // "another", "a further"
std::span<const HedgePhrase> range_openers();      // "between", "from"

}  // namespace concord::extract
