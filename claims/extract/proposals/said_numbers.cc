// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/proposals/said_numbers.h"

#include <algorithm>
#include <string>

namespace concord::extract {
namespace {

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

bool is_mark(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  const bool letter = (code | 0x20U) >= 'a' && (code | 0x20U) <= 'z';
  return code < 0x80 && !letter && !(code >= '0' && code <= '9');
}

// What begins at `at` is no character of its own where it sticks to a letter.
bool parts_a_character(std::string_view raw, std::size_t at) {
  constexpr std::size_t kLongestCodePoint = 4;
  if (at >= raw.size()) return false;
  if (is_continuation(raw[at])) return true;
  std::string tried = "x";
  tried += raw.substr(at, kLongestCodePoint);
  return static_cast<unsigned char>(raw[at]) >= 0x80 &&
         character_end(tried, 0) > 1;
}

Span shadow_span(std::span<const Token> words, std::uint32_t first,
                 std::uint32_t last) {
  return {words[first].span.begin, words[last - 1].span.end};
}

}  // namespace

void add_said_numbers(std::span<const Token> sentence,
                      std::span<const Quantity> quantities,
                      const Shadow& shadow, std::vector<SaidNumber>& numbers) {
  for (const Quantity& each : quantities) {
    numbers.push_back(
        {each, shadow.raw(shadow_span(sentence, each.first, each.last)),
         shadow.raw(shadow_span(sentence, each.number, each.number_end))});
  }
}

NumberedText::NumberedText(std::string_view raw, const Shadow& shadow,
                           const Tokens& tokens)
    : raw_(raw), shadow_(shadow), tokens_(tokens) {
  for (const Sentence& sentence : tokens.sentences) {
    const auto words =
        std::span<const Token>(tokens.all)
            .subspan(sentence.first, sentence.last - sentence.first);
    add_said_numbers(words, quantities_in(words), shadow, numbers_);
  }
}

std::span<const SaidNumber> NumberedText::numbers_in(Span quote) const {
  const auto begins = [&](const SaidNumber& each) {
    return each.number.begin < quote.begin;
  };
  const auto lies = [&](const SaidNumber& each) {
    return each.number.end <= quote.end;
  };
  const auto first =
      std::partition_point(numbers_.begin(), numbers_.end(), begins);
  const auto last = std::partition_point(first, numbers_.end(), lies);
  return {first, last};
}

std::span<const Token> NumberedText::tokens_in(Span quote) const {
  const auto before = [&](const Token& each) {
    return raw_span(each).end <= quote.begin;
  };
  const auto begun = [&](const Token& each) {
    return raw_span(each).begin < quote.end;
  };
  const auto first =
      std::partition_point(tokens_.all.begin(), tokens_.all.end(), before);
  return {first, std::partition_point(first, tokens_.all.end(), begun)};
}

Span NumberedText::sentence_of(Span quote) const {
  const std::span<const Token> here = tokens_in(quote);
  if (here.empty()) return quote;
  const auto at = static_cast<std::uint32_t>(&here[0] - tokens_.all.data());
  const auto sentence = std::partition_point(
      tokens_.sentences.begin(), tokens_.sentences.end(),
      [&](const Sentence& each) { return each.last <= at; });
  if (sentence == tokens_.sentences.end()) return quote;
  return shadow_.raw(shadow_span(tokens_.all, sentence->first, sentence->last));
}

bool NumberedText::is_cut(Span quote) const {
  return parts_a_character(raw_, quote.begin) ||
         parts_a_character(raw_, quote.end) || parts_a_token(quote.begin) ||
         parts_a_token(quote.end);
}

// "U.S" of "U.S." is whole but for a mark, and that may be left out.
bool NumberedText::parts_a_token(std::size_t at) const {
  for (const Token& token : tokens_in({at, at + 1})) {
    const Span span = raw_span(token);
    if (span.begin >= at || token.kind == Token::Kind::Mark) continue;
    if (token.kind == Token::Kind::Digits) return true;
    const std::string_view left = raw_.substr(span.begin, at - span.begin);
    const std::string_view right = raw_.substr(at, span.end - at);
    if (!std::all_of(left.begin(), left.end(), is_mark) &&
        !std::all_of(right.begin(), right.end(), is_mark)) {
      return true;
    }
  }
  return false;
}

}  // namespace concord::extract
