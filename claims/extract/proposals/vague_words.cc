// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/proposals/vague_words.h"

#include <algorithm>
#include <string_view>

namespace concord::extract {
namespace {

struct Row {
  std::string_view phrase;  // as packs have it (rules/packs/toll.yaml)
  std::string_view name;    // for other programs
  std::int64_t least;       // as the grammar of numbers has it (cardinals.cc)
};

constexpr Row kRows[] = {
    {"a couple", "couple", 2},
    {"a few", "few", 2},
    {"a handful", "handful", 2},
    {"some", "some", 2},
    {"several", "several", 3},
    {"many", "many", 3},
    {"dozens", "dozens", 24},
    {"a few dozen", "dozens", 24},
    {"several dozen", "dozens", 36},
    {"scores", "scores", 40},
    {"hundreds", "hundreds", 200},
    {"a few hundred", "hundreds", 200},
    {"several hundred", "hundreds", 300},
    {"many hundreds", "hundreds", 300},
    {"thousands", "thousands", 2000},
    {"a few thousand", "thousands", 2000},
    {"several thousand", "thousands", 3000},
    {"many thousands", "thousands", 3000},
    {"tens of thousands", "tens of thousands", 20'000},
    {"hundreds of thousands", "hundreds of thousands", 200'000},
    {"millions", "millions", 2'000'000},
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

// "hundreds" of "a good few hundred", by its last word.
const Row* by_last_word(std::string_view words) {
  const std::string last =
      std::string(words.substr(words.rfind(' ') + 1)) + 's';
  const auto row =
      std::ranges::find(kRows, std::string_view(last), &Row::phrase);
  return row == std::end(kRows) ? nullptr : row;
}

const Row* row_of(std::string_view words) {
  for (const Row& row : kRows) {
    const bool article = row.phrase.starts_with("a ");
    if (row.phrase == words || (article && row.phrase.substr(2) == words)) {
      return &row;
    }
  }
  return by_last_word(words);
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
    for (const Row& row : kRows) {
      if (all.empty() || all.back() != row.name) all.emplace_back(row.name);
    }
    return all;
  }();
  return words;
}

std::optional<VagueWord> vague_word_of(std::string_view words) {
  const Row* row = row_of(words);
  if (row == nullptr) return std::nullopt;
  return VagueWord{row->phrase, row->name, row->least};
}

std::optional<Span> says_vaguely(const NumberedText& text, Span quote,
                                 std::string_view word, std::int64_t low) {
  const Row* asked = row_of(word);
  if (asked == nullptr) return std::nullopt;
  const auto tokens = text.tokens_in(quote);
  for (const Row& row : kRows) {
    if (row.name != asked->name || low > row.least) continue;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const auto end = end_of(row.phrase, tokens, i);
      if (!end) continue;
      const Span span{text.raw_span(tokens[i]).begin,
                      text.raw_span(tokens[*end - 1]).end};
      if (!is_of_a_number(text, quote, span)) return span;
    }
  }
  return std::nullopt;
}

}  // namespace concord::extract
