// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "claims/extract/shadow/shadow.h"

namespace concord::extract {

/// A text as shadows of its stretches, one behind the other, so that what is
/// kept of words is kept of one stretch only.  All articles are one stretch; of
/// a text that is longer than 256 KiB each but the last ends with an
/// empty line, a line, or a word, whichever of these it has.
class Stretches {
 public:
  Stretches(std::string_view raw, Markup markup);

  /// The next, whose places are those of all the raw bytes; nothing behind the
  /// last.
  std::optional<Shadow> next();

 private:
  std::string_view raw_;
  Markup markup_;
  std::optional<Shadow> page_;  // a tree cannot be read in stretches
  std::size_t size_;            // of the page's shadow, else of the raw bytes
  std::size_t at_ = 0;
};

}  // namespace concord::extract
