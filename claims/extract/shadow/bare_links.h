// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "claims/text.h"

namespace concord::extract {

/// The bare link that the sign at `at` belongs to: the colon of "http://x.org",
/// the first full stop of "www.x.org", the first slash of "pic.twitter.com/x".
/// It begins at `least` or behind it; a stop or bracket at its end is not in
/// it.
std::optional<Span> bare_link(std::string_view line, std::size_t at,
                              std::size_t least);

/// The e-mail address around the @ at `at`.
std::optional<Span> mail_address(std::string_view line, std::size_t at,
                                 std::size_t least);

/// The number of a note that begins at `at`, close behind a word: "killed.[3]".
std::optional<Span> note_number(std::string_view line, std::size_t at);

}  // namespace concord::extract
