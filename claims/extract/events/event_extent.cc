// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/events/event_extent.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "claims/extract/dates/as_of_words.h"

namespace concord::extract {
namespace {

constexpr std::array<std::string_view, 12> kOfAll = {
    "altogether", "overall",      "cumulative", "combined", "now",   "already",
    "additional", "additionally", "further",    "more",     "whole", "entire"};

struct Pair {
  std::string_view first;
  std::string_view second;
};
constexpr std::array<Pair, 5> kPairsOfAll = {{{"in", "all"},
                                              {"so", "far"},
                                              {"to", "date"},
                                              {"all", "told"},
                                              {"until", "now"}}};

// "More than 20" is no more on top of others.
bool compares(std::span<const Token> words, std::size_t at) {
  return words[at].is("more") && at + 1 < words.size() &&
         words[at + 1].is("than");
}

bool begins_pair(std::span<const Token> words, std::size_t at) {
  if (at + 1 >= words.size()) return false;
  return std::ranges::any_of(kPairsOfAll, [&](const Pair& pair) {
    return words[at].is(pair.first) && words[at + 1].is(pair.second);
  });
}

}  // namespace

bool speaks_of_all(std::span<const Token> words) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (bearer_of(words[at].lower) == DateBearer::Toll) return true;
    if (begins_pair(words, at)) return true;
    const bool of_all =
        std::ranges::find(kOfAll, words[at].lower) != kOfAll.end();
    if (of_all && !compares(words, at)) return true;
  }
  return false;
}

}  // namespace concord::extract
