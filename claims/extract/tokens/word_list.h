// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace concord::extract {

/// Whether a word is one of several in a row, with one space between each two:
/// "january", "january february".  Nothing is one of them.
bool is_listed(std::string_view word, std::string_view spaced);

}  // namespace concord::extract
