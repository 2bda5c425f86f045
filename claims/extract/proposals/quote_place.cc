// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/proposals/quote_place.h"

#include <algorithm>
#include <string_view>

namespace concord::extract {
namespace {

// Where an extractor that counts characters, not bytes, meant to be.
std::string elsewhere(const Cited& quote, const NumberedText& text) {
  constexpr std::size_t kNear = 65536;
  const std::size_t from = quote.span.begin - std::min(quote.span.begin, kNear);
  const std::size_t at = text.raw().substr(from, 2 * kNear).find(quote.text);
  if (at == std::string_view::npos || quote.text.empty()) return {};
  return ", but at byte " + std::to_string(from + at) +
         " (offsets count bytes of UTF-8)";
}

}  // namespace

std::string misplaced(const Cited& quote, const NumberedText& text) {
  const Span at = quote.span;
  const std::size_t size = text.raw().size();
  if (at.begin >= at.end || at.end > size) {
    return "bytes " + std::to_string(at.begin) + " to " +
           std::to_string(at.end) + " are no stretch of its " +
           std::to_string(size) + " bytes";
  }
  if (at.end - at.begin > kLongestQuote) {
    return "the quote is longer than " + std::to_string(kLongestQuote) +
           " bytes";
  }
  if (text.words(at) != quote.text) {
    return "the quote does not stand at byte " + std::to_string(at.begin) +
           elsewhere(quote, text);
  }
  if (text.is_cut(at)) return "the quote begins or ends inside a word";
  return {};
}

}  // namespace concord::extract
