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

// "hundred" for "hundreds", which "several" stands before; empty for others.
std::string_view unit_of(std::string_view word) {
  constexpr std::string_view kUnits[] = {"dozen", "hundred", "thousand",
                                         "million"};
  for (const std::string_view unit : kUnits) {
    const bool is_many = word.size() == unit.size() + 1 && word.back() == 's';
    if (word == unit || (is_many && word.starts_with(unit))) return unit;
  }
  return {};
}

bool is_some(const Token& token) {
  constexpr std::string_view kSome[] = {"several", "few", "many", "couple"};
  return std::ranges::find(kSome, token.lower) != std::end(kSome);
}

// The same for "several hundred", "a few thousand", where `word` is "hundreds"
// or "thousands".
std::optional<std::size_t> end_of_several(std::string_view word,
                                          std::span<const Token> tokens,
                                          std::size_t at) {
  const std::string_view unit = unit_of(word);
  if (unit.empty() || !is_some(tokens[at])) return std::nullopt;
  const std::size_t next =
      at + 1 < tokens.size() && tokens[at + 1].is("of") ? at + 2 : at + 1;
  if (next >= tokens.size() || unit_of(tokens[next].lower) != unit) {
    return std::nullopt;
  }
  return next + 1;
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

std::optional<VagueWord> vague_word_of(std::string_view words) {
  const auto row_of = [](std::string_view word) {
    return std::ranges::find(kRows, word, &Row::word);
  };
  auto row = row_of(words);
  if (row == std::end(kRows)) {
    const std::string_view unit = unit_of(words.substr(words.rfind(' ') + 1));
    if (!unit.empty()) row = row_of(std::string(unit) + "s");
  }
  if (row == std::end(kRows)) return std::nullopt;
  return VagueWord{row->word, row->least};
}

std::optional<Span> says_vaguely(const NumberedText& text, Span quote,
                                 const std::string& word, std::int64_t low) {
  const auto row = std::ranges::find(kRows, std::string_view(word), &Row::word);
  if (row == std::end(kRows) || low > row->least) return std::nullopt;
  const auto tokens = text.tokens_in(quote);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    auto end = end_of(word, tokens, i);
    if (!end) end = end_of_several(word, tokens, i);
    if (!end) continue;
    const Span span{text.raw_span(tokens[i]).begin,
                    text.raw_span(tokens[*end - 1]).end};
    if (!is_of_a_number(text, quote, span)) return span;
  }
  return std::nullopt;
}

}  // namespace concord::extract
