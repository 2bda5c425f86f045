// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace concord::extract {

/// Behind the tag or comment that begins at `at` ("<p class='a>b'>"); `at`
/// where none does.  One that is never closed is none.  Asked at every place of
/// a text, it is linear in all.
std::size_t tag_end(std::string_view text, std::size_t at);

}  // namespace concord::extract
