// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "claims/text.h"

namespace concord {

/// Where quotes stand in a text, as find_quote() looks for them: each that is
/// asked for again is known.  Of a text so long and so full of quotes that it
/// takes a second, the last ones are not looked for any more.
class QuotePlaces {
 public:
  explicit QuotePlaces(std::string_view text) : text_(text) {}

  /// Which of the places of the quote (white space folded) begins at this byte
  /// of the raw text, from 1; 0 where it stands once, or not there, or was not
  /// looked for.
  int nth(const std::string& quote, std::size_t raw_begin);

 private:
  const std::vector<std::size_t>& places(const std::string& quote);

  static constexpr std::size_t kMostBytes = std::size_t{1} << 32;

  NormalText text_;
  std::size_t bytes_left_ = kMostBytes;
  std::map<std::string, std::vector<std::size_t>> places_;  // raw bytes
};

}  // namespace concord
