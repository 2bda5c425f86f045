// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/tokens/datelines.h"

#include <algorithm>

#include "claims/extract/tokens/abbreviations.h"

namespace concord::extract {
namespace {

constexpr std::size_t kLongest = 32;      // tokens of a dateline
constexpr std::size_t kLongestNote = 16;  // "[By Miguel Angel Valdebenito]"
constexpr std::size_t kLongestPlace = 5;  // words without a date or a comma

// A dash between words: a hyphen stands close to one of them.
bool is_dash(std::span<const Token> tokens, std::size_t at) {
  const Token& token = tokens[at];
  if (token.lower.starts_with("--")) return true;
  return token.is("-") && token.space_before && at + 1 < tokens.size() &&
         tokens[at + 1].space_before;
}

// Names and what stands between them: "San Luis de la Reina", "(AP)", "5/6".
bool may_be_in_dateline(const Token& token, bool in_brackets, bool cased) {
  switch (token.kind) {
    case Token::Kind::Digits:
      return true;
    case Token::Kind::Mark:
      return std::string_view(",.()/;:[]&'-").find(token.lower) !=
             std::string_view::npos;
    case Token::Kind::Word:
      return token.capital || !cased || in_brackets || token.lower.size() <= 3;
  }
  return false;
}

// What was seen before the dash.
struct Seen {
  std::size_t words = 0;  // before any bracket
  std::size_t small = 0;  // of them, without a capital
  bool comma = false;
  bool digits = false;
};

bool is_dateline(std::span<const Token> before, const Seen& seen,
                 const Token* behind, bool cased) {
  if (before[0].kind != Token::Kind::Word) return false;
  if (seen.digits && std::any_of(before.begin(), before.end(), [](auto& token) {
        return is_month(token.lower);
      })) {
    return true;
  }
  const bool named = before.back().is(")") || before.back().is("]");
  if (named && (seen.comma || seen.words <= kLongestPlace)) return true;
  return cased && before[0].all_capitals && seen.small == 0 &&
         seen.words <= kLongestPlace && behind != nullptr &&
         !behind->all_capitals;
}

std::size_t behind_notes(std::span<const Token> tokens, std::size_t at) {
  while (at < tokens.size() && tokens[at].is("[")) {
    const auto rest =
        tokens.subspan(at, std::min(kLongestNote, tokens.size() - at));
    const auto close = std::find_if(rest.begin(), rest.end(),
                                    [](auto& t) { return t.is("]"); });
    if (close == rest.end()) break;
    at += static_cast<std::size_t>(close - rest.begin()) + 1;
  }
  return at;
}

}  // namespace

std::uint32_t dateline_size(std::span<const Token> paragraph, bool cased) {
  Seen seen;
  int brackets = 0;
  bool bracket_seen = false;
  for (std::size_t i = 0; i < std::min(kLongest, paragraph.size()); ++i) {
    const Token& token = paragraph[i];
    if (i > 0 && is_dash(paragraph, i)) {
      const Token* behind =
          i + 1 < paragraph.size() ? &paragraph[i + 1] : nullptr;
      if (!is_dateline(paragraph.first(i), seen, behind, cased)) return 0;
      return static_cast<std::uint32_t>(behind_notes(paragraph, i + 1));
    }
    if (!may_be_in_dateline(token, brackets > 0, cased)) return 0;
    brackets += token.is("(") ? 1 : token.is(")") ? -1 : 0;
    bracket_seen = bracket_seen || brackets > 0;
    const bool word = token.kind == Token::Kind::Word && !bracket_seen;
    seen.words += word ? 1 : 0;
    seen.small += word && !token.capital ? 1 : 0;
    seen.comma = seen.comma || token.is(",");
    seen.digits = seen.digits || token.kind == Token::Kind::Digits;
  }
  return 0;
}

}  // namespace concord::extract
