// SPDX-License-Identifier: Apache-2.0
#include "reports/proposals/quote_places.h"

#include <algorithm>

namespace concord {

const std::vector<std::size_t>& QuotePlaces::places(const std::string& quote) {
  const auto [known, is_new] = places_.try_emplace(quote);
  if (!is_new || quote.empty()) return known->second;
  const std::string_view text = text_.text();
  if (text.size() > bytes_left_) return known->second;
  bytes_left_ -= text.size();
  for (std::size_t at = text.find(quote); at != text.npos;
       at = text.find(quote, at + 1)) {
    const auto raw = text_.raw_span(at, at + quote.size());
    if (raw) known->second.push_back(raw->begin);
  }
  return known->second;
}

int QuotePlaces::nth(const std::string& quote, std::size_t raw_begin) {
  const std::vector<std::size_t>& all = places(quote);
  if (all.size() < 2) return 0;
  const auto at = std::ranges::lower_bound(all, raw_begin);
  if (at == all.end() || *at != raw_begin) return 0;
  return static_cast<int>(at - all.begin()) + 1;
}

}  // namespace concord
