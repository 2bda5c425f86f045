// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/proposals/vague_words.h"

#include <algorithm>
#include <string_view>

namespace concord::extract {
namespace {

struct Row {
  std::string_view word;
  std::int64_t least;  // as the grammar of numbers has it (cardinals.cc)
};

constexpr Row kRows[] = {
    {"couple", 2},       {"dozens", 24},
    {"few", 2},          {"handful", 2},
    {"hundreds", 200},   {"hundreds of thousands", 200'000},
    {"many", 3},         {"millions", 2'000'000},
    {"scores", 40},      {"several", 3},
    {"some", 2},         {"tens of thousands", 20'000},
    {"thousands", 2000},
};

// Just behind the words of a phrase that begins with tokens[at]; or nothing.
std::optional<std::size_t> end_of(std::string_view phrase,
                                  std::span<const Token> tokens,
                                  std::size_t at) {
  while (!phrase.empty()) {
    const std::string_view word = phrase.substr(0, phrase.find(' '));
    if (at >= tokens.size() || !tokens[at].is(word)) return std::nullopt;
    phrase.remove_prefix(std::min(phrase.size(), word.size() + 1));
    ++at;
  }
  return at;
}

bool is_of_a_number(const NumberedText& text, Span quote, Span word) {
  const auto numbers = text.numbers_in(quote);
  return std::any_of(
      numbers.begin(), numbers.end(), [&](const SaidNumber& each) {
        return !each.quantity.vague && each.whole.begin <= word.begin &&
               word.end <= each.whole.end;
      });
}

}  // namespace

const std::vector<std::string>& vague_words() {
  static const std::vector<std::string> words = [] {
    std::vector<std::string> all;
    for (const Row& row : kRows) all.emplace_back(row.word);
    return all;
  }();
  return words;
}

std::optional<Span> says_vaguely(const NumberedText& text, Span quote,
                                 const std::string& word, std::int64_t low) {
  const auto row = std::ranges::find(kRows, std::string_view(word), &Row::word);
  if (row == std::end(kRows) || low > row->least) return std::nullopt;
  const auto tokens = text.tokens_in(quote);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto end = end_of(word, tokens, i);
    if (!end) continue;
    const Span span{text.raw_span(tokens[i]).begin,
                    text.raw_span(tokens[*end - 1]).end};
    if (!is_of_a_number(text, quote, span)) return span;
  }
  return std::nullopt;
}

}  // namespace concord::extract
