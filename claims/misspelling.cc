// SPDX-License-Identifier: Apache-2.0
//
// How numbers may not be written in `says:`, so that no two people read one in
// two ways.  Quotes are free: they are as the source has them.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "claims/phrase.h"
#include "claims/says_words.h"

namespace concord {
namespace {

using Kind = Token::Kind;
using Tokens = std::vector<Token>;

struct Sign {
  std::string_view sign;
  const char* words;
};
constexpr std::array<Sign, 8> kSigns = {{{"~", "about"},
                                         {"≈", "about"},
                                         {"±", "about"},
                                         {">", "more than"},
                                         {"<", "fewer than"},
                                         {"≥", "at least"},
                                         {"≤", "at most"},
                                         {"=", "exactly"}}};

constexpr std::array<std::string_view, 12> kCurrencySigns = {
    "$", "€", "£", "¥", "₽", "₸", "₹", "₺", "₴", "₩", "₪", "₦"};

bool is_separator(const Token& token) {
  constexpr std::array<std::string_view, 6> kSeparators = {
      ",", "'", "\u2019", "_", "\u066C", " "};
  return std::ranges::find(kSeparators, token.text) != kSeparators.end();
}

/// Looks at the tokens from left to right, and stops at the first complaint.
class SpellingCheck {
 public:
  explicit SpellingCheck(std::string_view text)
      : text_(text), tokens_(tokens_of(text)) {}

  std::optional<SaysError> run() const {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      const auto error =
          is(at, Kind::Digits) ? check_digits(at) : check_sign(at);
      if (error) return error;
    }
    return std::nullopt;
  }

 private:
  bool is(std::size_t at, Kind kind) const {
    return at < tokens_.size() && tokens_[at].kind == kind;
  }

  std::string_view written(std::size_t begin, std::size_t last) const {
    const std::size_t from = tokens_[begin].span.begin;
    return text_.substr(from, tokens_[last].span.end - from);
  }

  std::optional<SaysError> check_digits(std::size_t at) const {
    const bool is_whole = at == 0 || tokens_[at - 1].text != ".";
    const std::string& digits = tokens_[at].text;
    if (is(at + 2, Kind::Digits)) {
      if (is_separator(tokens_[at + 1])) return separated(at);
      if (is(at + 1, Kind::Word)) {
        return SaysError{
            fmt::format("`{}` is no plain number", written(at, at + 2)),
            "write its decimal digits: 1000"};
      }
    }
    if (is_whole && digits.size() > 1 && digits[0] == '0') {
      const std::size_t first = digits.find_first_not_of('0');
      return SaysError{
          fmt::format("`{}` begins with a zero", written(at, at)),
          "write " + (first == std::string::npos ? "0" : digits.substr(first))};
    }
    if (at + 1 < tokens_.size() && tokens_[at + 1].text == "+") {
      return SaysError{fmt::format("`{}` is not in words", written(at, at + 1)),
                       fmt::format("write at least {}", digits)};
    }
    return std::nullopt;
  }

  // "1,000" and "1 081", but "3,5" is a decimal.
  std::optional<SaysError> separated(std::size_t at) const {
    std::size_t last = at;
    std::string digits = tokens_[at].text;
    const bool decimal =
        tokens_[at + 1].text == "," && tokens_[at + 2].text.size() < 3;
    if (decimal) digits += ".";
    while (is(last + 2, Kind::Digits) && is_separator(tokens_[last + 1])) {
      last += 2;
      digits += tokens_[last].text;
    }
    return SaysError{fmt::format("`{}` has a separator", written(at, last)),
                     "write " + digits};
  }

  std::optional<SaysError> check_sign(std::size_t at) const {
    const std::string& sign = tokens_[at].text;
    const auto found = std::ranges::find(kSigns, sign, &Sign::sign);
    if (found != kSigns.end()) {
      const bool or_equal =
          at + 1 < tokens_.size() && tokens_[at + 1].text == "=" && sign != "~";
      const char* words = found->words;
      if (or_equal && sign == ">") words = "at least";
      if (or_equal && sign == "<") words = "at most";
      return SaysError{fmt::format("`{}` is not in words", sign),
                       fmt::format("write `{}` before the number", words)};
    }
    if (std::ranges::find(kCurrencySigns, sign) == kCurrencySigns.end()) {
      return std::nullopt;
    }
    return SaysError{fmt::format("`{}` may stand for several currencies", sign),
                     "write USD 3.2 million"};
  }

  std::string_view text_;
  Tokens tokens_;
};

}  // namespace

std::optional<SaysError> misspelling(std::string_view text) {
  return SpellingCheck(text).run();
}

}  // namespace concord
