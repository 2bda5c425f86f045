// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

#include "claims/claim.h"
#include "claims/source.h"

namespace concord {

/// A quote with a few words round it, as the source has them; nothing in it is
/// escaped.  Of the cells of a row there is nothing round them.
struct Quoted {
  std::string before;  // whole words that stand right before it
  std::string exact;
  std::string after;
  bool begins = false;    // nothing of the text stands before `before`
  bool ends = false;      // nor behind `after`
  std::size_t begin = 0;  // of `exact` in the body, in code points
  std::size_t end = 0;    // one behind
};

/// `round`: at most so many bytes on each side, in whole words and within the
/// paragraph.
Quoted quoted(const Source& source, const Quote& quote, std::size_t round = 60);

}  // namespace concord
