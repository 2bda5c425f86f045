// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace concord {

/// The lines of a page of text that we made, without their ends: in plain style
/// a sentence each, for formats that lay them out in their own way.
std::vector<std::string> lines_of(std::string_view text);

}  // namespace concord
