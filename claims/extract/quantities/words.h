// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "claims/extract/tokens/token.h"

namespace concord::extract {

/// What a word is to the grammar of quantities; it may be several things at
/// once: "second" an Ordinal and a TimeUnit, "quarter" a Part and a TimeUnit.
enum class Sense : std::uint8_t {
  Ones,           // "zero" to "nineteen"
  Tens,           // "twenty" to "ninety"
  Magnitude,      // "hundred", "dozen", "million"
  Magnitudes,     // "hundreds", "dozens", "millions"
  Letters,        // "m", "bn", "k": a magnitude right behind digits
  Minus,          // "minus", "negative"
  Nothing,        // "no", "nobody", "none"
  Vague,          // "several", "few", "handful"
  Article,        // "a", "an"
  Ordinal,        // "first", "third", "hundredth"
  OrdinalEnd,     // "st", "th"
  Part,           // "half", "quarter", "third"
  Parts,          // "halves", "thirds"
  Month,          // "july", "jul"
  Weekday,        // "monday"
  YearCue,        // "in", "since": a year may follow
  HalfDay,        // "am", "pm", "a.m."
  ClockUnit,      // "hours", "gmt": behind "0900"
  TimeUnit,       // "hour", "weeks"
  MeasureUnit,    // "km", "degrees"
  UnitQualifier,  // "square", "metric", "consecutive": before a unit
  Currency,       // "dollars", "usd"
  CurrencySign,   // "$", "usd": before digits
  Nationality,    // "australian": before "dollars"
  Percent,        // "%", "percent"
  Numbered,       // "flight", "highway": what a number behind it names
  Street,         // "avenue"
  Counted,        // "people", "homes", "killed": may follow a count
  Auxiliary,      // "was", "have"
  Contest,        // "won", "vote": has a score
  AgeBearer,      // "man", "suspect": who has an age between commas
  Limit,          // "under", "over": of ages
  Change,         // "rose": "from 10 to 12" is no range behind it
  Function,       // "of", "in", "the": no part of a name
  DateEdge,       // "early", "the": a date may begin with it
  DateWord,       // "last", "today": a date without a number may
};

/// Several senses; a word may have any of them.
class SenseSet {
 public:
  constexpr SenseSet(std::initializer_list<Sense> senses) {
    for (const Sense sense : senses) bits_ |= bit(sense);
  }
  static constexpr std::uint64_t bit(Sense sense) {
    return std::uint64_t{1} << static_cast<int>(sense);
  }
  constexpr std::uint64_t bits() const { return bits_; }

 private:
  std::uint64_t bits_ = 0;
};

/// The tokens of a sentence with their senses; each is looked up once.  An
/// index beyond either end, one before 0 too, is a token that is nothing.
class Words {
 public:
  explicit Words(std::span<const Token> sentence);

  std::uint32_t size() const {
    return static_cast<std::uint32_t>(senses_.size());
  }
  bool has(std::uint32_t at, Sense sense) const {
    return at < size() && (senses_[at].bits & SenseSet::bit(sense)) != 0;
  }
  bool has_any(std::uint32_t at, SenseSet set) const {
    return at < size() && (senses_[at].bits & set.bits()) != 0;
  }
  /// What a number word is worth, what number a month has.
  std::int64_t value(std::uint32_t at) const {
    return at < size() ? senses_[at].value : 0;
  }
  std::string_view text(std::uint32_t at) const {
    return at < size() ? sentence_[at].lower : std::string_view();
  }
  bool is(std::uint32_t at, std::string_view word) const {
    return at < size() && sentence_[at].lower == word;
  }
  bool is_word(std::uint32_t at) const { return is_a(at, Token::Kind::Word); }
  bool is_digits(std::uint32_t at) const {
    return is_a(at, Token::Kind::Digits);
  }
  bool capital(std::uint32_t at) const {
    return at < size() && sentence_[at].capital;
  }
  bool all_capitals(std::uint32_t at) const {
    return at < size() && sentence_[at].all_capitals;
  }
  /// Whether no space stands before it.
  bool glued(std::uint32_t at) const {
    return at < size() && !sentence_[at].space_before;
  }
  /// A hyphen within a word: "27-year-old".
  bool hyphen(std::uint32_t at) const {
    return is(at, "-") && glued(at) && glued(at + 1);
  }
  /// `at`, or what comes behind the hyphen there.
  std::uint32_t past_hyphen(std::uint32_t at) const {
    return hyphen(at) ? at + 1 : at;
  }

 private:
  struct Senses {
    std::uint64_t bits = 0;
    std::int64_t value = 0;
  };

  bool is_a(std::uint32_t at, Token::Kind kind) const {
    return at < size() && sentence_[at].kind == kind;
  }

  std::span<const Token> sentence_;
  std::vector<Senses> senses_;
};

}  // namespace concord::extract
