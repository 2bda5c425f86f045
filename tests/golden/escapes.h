// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace concord::golden {

/// Whether the text holds only line ends and what a person sees: UTF-8 without
/// control, bidi or other invisible characters.
bool is_printable(std::string_view text);

}  // namespace concord::golden
