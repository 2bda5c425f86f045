// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "claims/text.h"

namespace concord::extract {

/// A word, a run of digits or a mark of a shadow (stage S1).
///
///   "Fifteen"     Word "fifteen"         "27-year-old"  27 - year - old
///   "1,081.5"     Digits, whole          "10th"         10 th
///   "A320"        Word "a320"            "France's"     france 's
///   "5-6"         5 - 6                  "don't"        Word
///   "$3.2m"       $ 3.2 m                "--", "..."    one Mark each
///   "U.S.", "a.m" Word, its dots in it   "No.5"         no . 5
///
/// Digits are 0 to 9, one token with their grouping where it is one
/// ("1,000,000", "1.5", "1.000.000"), and apart where it is none ("1,2",
/// "3, 4", "18.07.2016").  A mark that is repeated is one Mark ("!!!"), but
/// up to three quotation marks or brackets are as many.
struct Token {
  enum class Kind : std::uint8_t { Word, Digits, Mark };

  Kind kind = Kind::Mark;
  bool space_before = false;  // or the begin of the text
  bool capital = false;       // its first letter
  bool all_capitals = false;  // of two letters or more
  Span span;                  // in the shadow
  std::string_view lower;     // in lower case, of span's length

  bool is(std::string_view text) const { return lower == text; }
};

/// A sentence, a headline or a line of a list: tokens [first, last).
struct Sentence {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t body = 0;  // behind "ALMATY, July 18 (Reuters) --", else first
  bool new_paragraph = false;
  bool headline = false;  // a line that no mark ends: a heading, an item
};

/// A stretch between quotation marks, the marks not in it: tokens [first,
/// last).  One that is never closed ends with its paragraph.
struct Quotation {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// A text cut up.  It can be moved, not copied: Token::lower points into it.
struct Tokens {
  Tokens() = default;
  Tokens(Tokens&&) = default;
  Tokens& operator=(Tokens&&) = default;

  std::vector<Token> all;
  std::vector<Sentence> sentences;    // cover all tokens, in order
  std::vector<Quotation> quotations;  // in order, none in another
  std::vector<char> lower;            // the shadow in lower case, byte for byte
};

/// Sentences end at . ! ? and line breaks that end a paragraph, a heading or a
/// list's line; not behind abbreviations ("Lt. Col.", "U.S.", "No. 5") and
/// initials, nor within numbers.  One of more than 512 tokens is cut there.
/// The shadow is shorter than 4 GiB; linear in its length.
Tokens tokens_of(std::string_view shadow);

}  // namespace concord::extract
