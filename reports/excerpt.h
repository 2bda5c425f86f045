// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "claims/claim.h"
#include "claims/source.h"

namespace concord {

/// One line of a source as far as it is shown, with what is marked in it.
///   … had been brought in: four police officers, one bystander and …
struct Shown {
  int line = 0;        // in the source file
  std::string text;    // harmless, with a sign where it was cut
  int mark_begin = 0;  // in columns of a terminal
  int mark_width = 0;
};

/// `line` windowed to `width` columns round its bytes [begin, end), which are
/// never cut: where they alone are wider, they go on in further rows.  `cut`
/// stands where words were left out.
std::vector<Shown> window(std::string_view line, std::size_t begin,
                          std::size_t end, int width, std::string_view cut);

/// A quote for a sentence: each run of white space is one space.
std::string in_one_line(std::string_view quote);

/// The cells of a row in one line, marked as a whole.
std::vector<Shown> cells_excerpt(const Quote& cells, int width,
                                 std::string_view cut);

/// The lines of `source` in which the quote stands, each windowed.
std::vector<Shown> excerpt(const SourceText& source, const Quote& quote,
                           int width, std::string_view cut);

}  // namespace concord
