// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace concord {

/// SHA-256 of the sources that decide, in hex: the same wherever they are
/// built, another one as soon as a line of them is.
std::string_view build_id();

}  // namespace concord
