// SPDX-License-Identifier: Apache-2.0
//
// One pass from left to right.  ASCII goes by a table of classes, every other
// code point by its Unicode category.  The text is put into lower case at once,
// byte for byte, and a letter whose other case is longer or shorter in UTF-8
// stays as it is, so that a token's lower case has the place of the token.
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <limits>

#include "claims/check.h"
#include "claims/extract/tokens/letters.h"
#include "claims/extract/tokens/quotations.h"
#include "claims/extract/tokens/sentences.h"
#include "claims/extract/tokens/token.h"

namespace concord::extract {
namespace {

// More brackets or quotation marks in a row open and close nothing.
constexpr std::size_t kMostLone = 3;

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

std::vector<char> ascii_lower(std::string_view text) {
  std::vector<char> lower(text.size());
  std::transform(text.begin(), text.end(), lower.begin(), [](char c) {
    return is_upper(c) ? static_cast<char>(c | 0x20) : c;
  });
  return lower;
}

class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {
    tokens_.lower = ascii_lower(text);
    tokens_.all.reserve(text.size() / 5);  // of English
  }

  Tokens run() {
    while (at_ < text_.size()) step();
    return std::move(tokens_);
  }

 private:
  // What stands at `at`; a space behind the end.
  Class look(std::size_t at) const {
    return at < text_.size() ? class_of(text_[at]) : Class::Space;
  }
  bool stands(std::size_t at, char c) const {
    return at < text_.size() && text_[at] == c;
  }
  bool is_alnum(std::size_t at) const {
    const Class c = look(at);
    return c == Class::Letter || c == Class::Digit ||
           (c == Class::High && sign_at(text_, at).letter);
  }

  void step();
  void word();
  std::size_t word_end();
  std::size_t initials_end() const;
  void lower_high(std::size_t at, const Sign& sign);
  std::size_t digits_end(std::size_t at) const;
  std::size_t groups_end(std::size_t at, char comma) const;
  std::size_t number_end() const;
  bool is_genitive() const;
  // Behind the mark here and all that are the same.
  std::size_t run_end() const {
    return std::min(text_.find_first_not_of(text_[at_], at_), text_.size());
  }
  Token& add(Token::Kind kind, std::size_t end);

  std::string_view text_;
  Tokens tokens_;
  std::size_t at_ = 0;
  bool space_ = true;
  // Of the word at hand.
  std::size_t letters_ = 0;
  std::size_t uppers_ = 0;
};

Token& Cutter::add(Token::Kind kind, std::size_t end) {
  Token& token = tokens_.all.emplace_back();
  token.kind = kind;
  token.space_before = space_;
  token.span = {at_, end};
  token.lower = {tokens_.lower.data() + at_, end - at_};
  at_ = end;
  space_ = false;
  return token;
}

void Cutter::step() {
  switch (look(at_)) {
    case Class::Space:
      space_ = true;
      ++at_;
      return;
    case Class::Letter:
      return word();
    case Class::Digit:
      add(Token::Kind::Digits, number_end());
      return;
    case Class::Lone:
      if (is_genitive()) {
        add(Token::Kind::Word, at_ + 2);
      } else {
        const std::size_t end = run_end();
        add(Token::Kind::Mark, end - at_ > kMostLone ? end : at_ + 1);
      }
      return;
    case Class::Mark:
      add(Token::Kind::Mark, run_end());
      return;
    case Class::High: {
      const Sign sign = sign_at(text_, at_);
      if (sign.letter) return word();
      add(Token::Kind::Mark, at_ + sign.length);
      return;
    }
  }
}

void Cutter::word() {
  letters_ = 0;
  uppers_ = 0;
  const Class first = look(at_);
  const bool capital =
      first == Class::Letter ? is_upper(text_[at_]) : sign_at(text_, at_).upper;
  const std::size_t initials = initials_end();
  const std::size_t end = initials > at_ ? initials : word_end();
  if (initials > at_ && capital) letters_ = uppers_ = 2;
  Token& token = add(Token::Kind::Word, end);
  token.capital = capital;
  token.all_capitals = letters_ >= 2 && uppers_ == letters_;
}

// The word that begins here, its letters counted; "'s" at its end is no part.
std::size_t Cutter::word_end() {
  std::size_t at = at_;
  while (at < text_.size()) {
    const char c = text_[at];
    const Class is = class_of(c);
    if (is == Class::Letter) {
      ++letters_;
      uppers_ += is_upper(c) ? 1 : 0;
      ++at;
    } else if (is == Class::Digit) {
      ++at;
    } else if (is == Class::High) {
      const Sign sign = sign_at(text_, at);
      if (!sign.letter) return at;
      ++letters_;
      uppers_ += sign.upper ? 1 : 0;
      lower_high(at, sign);
      at += sign.length;
    } else if (c == '\'' && is_alnum(at + 1)) {
      const bool genitive = tokens_.lower[at + 1] == 's' && !is_alnum(at + 2);
      if (genitive) return at;
      ++at;
    } else {
      return at;
    }
  }
  return at;
}

// Behind "U.S.", "p.m"; at_ where none begins.
std::size_t Cutter::initials_end() const {
  std::size_t at = at_;
  std::size_t end = at_;
  int letters = 0;
  while (look(at) == Class::Letter && !is_alnum(at + 1)) {
    ++letters;
    end = at + 1;
    if (!stands(end, '.')) break;
    at = ++end;
  }
  return letters >= 2 ? end : at_;
}

void Cutter::lower_high(std::size_t at, const Sign& sign) {
  if (!sign.upper) return;
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto length =
      utf8proc_encode_char(utf8proc_tolower(sign.code_point), bytes.data());
  if (static_cast<std::size_t>(length) != sign.length) return;
  std::transform(bytes.begin(), bytes.begin() + length,
                 tokens_.lower.begin() + static_cast<std::ptrdiff_t>(at),
                 [](utf8proc_uint8_t byte) { return static_cast<char>(byte); });
}

std::size_t Cutter::digits_end(std::size_t at) const {
  while (look(at) == Class::Digit) ++at;
  return at;
}

// Behind ",000,000" at `at`; `at` where there is no such group.
std::size_t Cutter::groups_end(std::size_t at, char comma) const {
  while (stands(at, comma) && digits_end(at + 1) == at + 4) at += 4;
  return at;
}

std::size_t Cutter::number_end() const {
  const std::size_t whole = digits_end(at_);
  // The 7 of "18.07.2016" begins no decimal: dates, addresses, versions.
  if (at_ >= 2 && text_[at_ - 1] == '.' && look(at_ - 2) == Class::Digit) {
    return whole;
  }
  std::size_t end = whole;
  if (whole - at_ <= 3) {
    const std::size_t dotted = groups_end(whole, '.');
    if (dotted - whole >= 8) return dotted;
    end = groups_end(whole, ',');
  }
  if (!stands(end, '.')) return end;
  const std::size_t decimal = digits_end(end + 1);
  if (decimal == end + 1) return end;
  const bool chain = stands(decimal, '.') && look(decimal + 1) == Class::Digit;
  return chain ? end : decimal;
}

bool Cutter::is_genitive() const {
  return text_[at_] == '\'' && !space_ && at_ + 1 < text_.size() &&
         tokens_.lower[at_ + 1] == 's' && !is_alnum(at_ + 2) &&
         !tokens_.all.empty() && tokens_.all.back().kind != Token::Kind::Mark;
}

}  // namespace

Tokens tokens_of(std::string_view shadow) {
  CONCORD_CHECK(shadow.size() < std::numeric_limits<std::uint32_t>::max());
  Tokens tokens = Cutter(shadow).run();
  split_sentences(shadow, tokens);
  find_quotations(tokens);
  return tokens;
}

}  // namespace concord::extract
