// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "claims/text.h"

namespace concord {

/// The bytes of `text` in [span) as rows of at most `width` columns, broken at
/// white space, which no row begins or ends with; at a line end always.  A word
/// that is wider is broken within.
std::vector<Span> sentence_rows(std::string_view text, Span span, int width);

/// Columns that bytes take as they are shown: a tab is one.
int shown_width(std::string_view bytes);

/// Bytes as they are shown in a row.
std::string shown_row(std::string_view bytes);

}  // namespace concord
