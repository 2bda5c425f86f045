// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/proposals/cite.h"

#include <algorithm>

namespace concord::extract {

namespace {

std::size_t distance(Span one, Span other) {
  if (one.end <= other.begin) return other.begin - one.end;
  return one.begin >= other.end ? one.begin - other.end : 0;
}

}  // namespace

std::optional<Cited> cite(const NumberedText& text, const std::string& words,
                          Span near) {
  constexpr std::size_t kReach = 16384;
  if (words.empty()) return std::nullopt;
  const std::size_t from = near.begin - std::min(near.begin, kReach);
  const std::string_view raw = text.raw().substr(0, near.end + kReach);
  std::optional<Span> best;
  for (std::size_t at = raw.find(words, from); at != raw.npos;
       at = raw.find(words, at + words.size())) {
    const Span span{at, at + words.size()};
    if (best && distance(span, near) >= distance(*best, near)) {
      if (at > near.end) break;
      continue;
    }
    if (!text.is_cut(span)) best = span;
  }
  if (!best) return std::nullopt;
  return Cited{words, *best};
}

}  // namespace concord::extract
