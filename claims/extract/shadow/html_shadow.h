// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "claims/extract/shadow/shadow.h"

namespace concord::extract {

/// The shadow of a page; nothing where it nests as no page does or is as large
/// as none is, and an HTML parser would need time, space or stack without
/// bound.
std::optional<Shadow> shadow_of_page(std::string_view raw);

/// Whether the HTML parser's work on `raw` is linear, as far as its tags tell.
bool is_harmless_html(std::string_view raw);

}  // namespace concord::extract
