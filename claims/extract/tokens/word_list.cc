// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/tokens/word_list.h"

#include <algorithm>

namespace concord::extract {

bool is_listed(std::string_view word, std::string_view spaced) {
  if (word.empty()) return false;
  for (std::size_t from = 0; from < spaced.size();) {
    const std::size_t end = std::min(spaced.find(' ', from), spaced.size());
    if (spaced.substr(from, end - from) == word) return true;
    from = end + 1;
  }
  return false;
}

}  // namespace concord::extract
