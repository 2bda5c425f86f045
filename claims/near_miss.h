// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "claims/text.h"

namespace concord {

/// The text of a source that a quote which does not match most likely means.
struct NearMiss {
  Span span;               // in the normal text
  std::string difference;  // "only case differs"
};

/// Looks for the stretch of `text` whose words are nearest to those of `quote`;
/// at least half of them must be alike.  Takes time in proportion to the text,
/// and gives up on quotes of hundreds of words.
std::optional<NearMiss> find_near_miss(const NormalText& text,
                                       std::string_view quote);

}  // namespace concord
