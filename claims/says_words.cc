// SPDX-License-Identifier: Apache-2.0
#include "claims/says_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "claims/phrase.h"

namespace concord {
namespace {

using Kind = Token::Kind;
using Tokens = std::vector<Token>;

bool is_code(std::string_view text, const Token& token) {
  const std::string_view written =
      text.substr(token.span.begin, token.span.end - token.span.begin);
  return written.size() == 3 && std::ranges::all_of(written, [](char c) {
           return c >= 'A' && c <= 'Z';
         });
}

// "USD 3.2 million" -> "USD" and "3.2 million"; the last code counts.
std::string take_currency(std::string& text) {
  const std::string written = text;
  std::string currency;
  for (const Token& token : tokens_of(written)) {
    if (!is_code(written, token)) continue;
    currency = written.substr(token.span.begin, 3);
    text = written;
    text.replace(token.span.begin, 3, " ");
  }
  return currency;
}

// Without "more" and the like, "dozens more" is a vague word as well.
const HedgePhrase* find_vague(const Tokens& text, const HedgeTable& hedges,
                              std::size_t& length) {
  for (const HedgePhrase& phrase : hedges.phrases) {
    if (phrase.hedge != Hedge::Vague) continue;
    const Tokens words = tokens_of(phrase.phrase);
    if (!stands_at(words, text, 0)) continue;
    length = words.size();
    return &phrase;
  }
  return nullptr;
}

// The words of a phrase at the beginning or at the end of the text.
std::optional<Span> find_hedge(const Tokens& text, const Tokens& phrase) {
  if (text.size() < phrase.size() + 1) return std::nullopt;
  const std::size_t size = phrase.size();
  const std::size_t tail = text.size() - size;
  if (stands_at(phrase, text, 0) && text[size].kind != Kind::Word) {
    return Span{0, text[size - 1].span.end};
  }
  if (stands_at(phrase, text, tail) && text[tail - 1].kind == Kind::Space) {
    return Span{text[tail].span.begin, text.back().span.end};
  }
  return std::nullopt;
}

// The longest phrase counts, so that "no more than" is not "more than".
std::optional<Hedge> take_hedge(std::string& text, const HedgeTable& hedges) {
  const Tokens tokens = tokens_of(text);
  for (const HedgePhrase& phrase : hedges.phrases) {
    if (phrase.hedge == Hedge::Vague) continue;
    const auto at = find_hedge(tokens, tokens_of(phrase.phrase));
    if (!at) continue;
    text.replace(at->begin, at->end - at->begin, " ");
    text = normal_phrase(text);
    return phrase.hedge;
  }
  return std::nullopt;
}

// Each number as "#", each dash as "-".
void take_numbers(const std::string& text, SaysWords& words) {
  std::string pattern;
  std::size_t end = 0;
  for (const Numeral& numeral : numerals_in(text, "en")) {
    if (numeral.span.begin < end) continue;
    pattern += text.substr(end, numeral.span.begin - end) + "#";
    end = numeral.span.end;
    words.numbers.push_back(numeral);
  }
  pattern += text.substr(end);
  for (const std::string dash : {"\u2013", "\u2014", "\u2212"}) {
    for (auto at = pattern.find(dash); at != pattern.npos;
         at = pattern.find(dash)) {
      pattern.replace(at, dash.size(), "-");
    }
  }
  words.pattern = normal_phrase(pattern);
}

}  // namespace

std::variant<SaysWords, SaysError> take_apart(std::string_view written,
                                              const HedgeTable& hedges) {
  if (auto error = misspelling(written)) return *std::move(error);
  SaysWords words;
  std::string text(written);
  words.currency = take_currency(text);
  text = normal_phrase(text);
  if (text.empty()) return SaysError{"nothing is said", "write a number"};
  const Tokens tokens = tokens_of(text);
  std::size_t length = 0;
  words.vague = find_vague(tokens, hedges, length);
  if (words.vague) {
    words.pattern =
        normal_phrase("# " + text.substr(tokens[length - 1].span.end));
    if (words.pattern == "# of") words.pattern = "#";
    return words;
  }
  words.hedge = take_hedge(text, hedges);
  take_numbers(text, words);
  return words;
}

}  // namespace concord
