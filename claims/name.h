// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace concord {

/// The longest name in bytes, and the longest path of an event.
inline constexpr std::size_t kLongestName = 200;
inline constexpr std::size_t kLongestEventName = 1000;

/// Whether `text` may name a measure, a population, a thing, an origin, a
/// claim: letters of any script, digits, hyphens and underscores.
bool is_name(std::string_view text);

/// Whether `text` may name an event: names joined by slashes ("ITA/01"), in
/// which a dot may stand too ("ITA/no.5").
bool is_event_name(std::string_view text);

}  // namespace concord
