// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace concord::extract {

/// Whether a line of a page is surely no part of its article: "Share this
/// article", "Read more: ...", "Advertisement", "Home | News | Sport".  The
/// line is one of a shadow.
bool is_furniture(std::string_view line);

}  // namespace concord::extract
