// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/proposals/single_words.h"

#include <algorithm>

namespace concord::extract {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::string_view kOne[] = {"a",    "an",     "another",
                                     "lone", "single", "sole"};
// What happened where, when, by what: nobody who is counted.
constexpr std::string_view kBeforeNobody[] = {
    "in",   "at",     "on",   "by",    "with", "from",   "after", "during",
    "near", "inside", "into", "along", "as",   "before", "under", "outside"};
constexpr std::string_view kMoreThanOne[] = {
    "couple", "crowd", "dozen",  "family",   "gang",  "group", "handful",
    "lot",    "few",   "number", "majority", "pair",  "range", "score",
    "series", "team",  "string", "total",    "third", "large", "half"};
constexpr std::string_view kNone[] = {"no",      "none", "nobody", "neither",
                                      "nothing", "nil",  "without"};
constexpr std::string_view kNot[] = {"not",    "n't",     "never",  "didn't",
                                     "wasn't", "weren't", "hasn't", "haven't"};
constexpr std::string_view kAny[] = {"any", "anybody", "anyone", "single"};

bool is_any_of(const Token& token, Words words) {
  return std::find(words.begin(), words.end(), token.lower) != words.end();
}

bool holds_any_of(std::span<const Token> tokens, Words words) {
  return std::any_of(tokens.begin(), tokens.end(),
                     [&](const Token& each) { return is_any_of(each, words); });
}

// "A total of 5" is one number, and its "a" none.
bool is_of_a_number(const NumberedText& text, Span quote, Span word) {
  const auto numbers = text.numbers_in(quote);
  return std::any_of(
      numbers.begin(), numbers.end(), [&](const SaidNumber& each) {
        return each.whole.begin <= word.begin && word.end <= each.whole.end;
      });
}

// "A policeman", "a 27-year-old man": whoever it is stands in the quote too.
bool names_somebody(std::span<const Token> behind) {
  for (const Token& token : behind) {
    if (token.kind == Token::Kind::Word) return true;
    if (token.kind == Token::Kind::Mark && !token.is("-")) return false;
  }
  return false;
}

// "Another", "a policeman", "a third man"; not "a crowd", "a third of them".
bool names_one(const Token& article, std::span<const Token> behind) {
  if (article.is("another") && behind.empty()) return true;
  if (!names_somebody(behind)) return false;
  const bool is_share = behind.size() > 1 && behind[1].is("of");
  if (behind[0].is("third")) return !is_share;
  return !is_any_of(behind[0], kMoreThanOne);
}

// "in a blast", but "together with a guard", "as well as a guard".
bool counts_nobody(std::span<const Token> tokens, std::size_t article) {
  constexpr std::string_view kBesides[] = {"together", "along", "well"};
  if (article == 0 || !is_any_of(tokens[article - 1], kBeforeNobody)) {
    return false;
  }
  return article < 2 || !is_any_of(tokens[article - 2], kBesides);
}

}  // namespace

bool says_one(const NumberedText& text, Span quote) {
  const auto tokens = text.tokens_in(quote);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!is_any_of(tokens[i], kOne)) continue;
    if (counts_nobody(tokens, i)) continue;
    if (!names_one(tokens[i], tokens.subspan(i + 1))) continue;
    if (!is_of_a_number(text, quote, text.raw_span(tokens[i]))) return true;
  }
  return false;
}

bool says_both(const NumberedText& text, Span quote) {
  constexpr std::string_view kBoth[] = {"both"};
  return holds_any_of(text.tokens_in(quote), kBoth);
}

bool says_none(const NumberedText& text, Span quote) {
  const auto tokens = text.tokens_in(quote);
  return holds_any_of(tokens, kNone) ||
         (holds_any_of(tokens, kNot) && holds_any_of(tokens, kAny));
}

}  // namespace concord::extract
