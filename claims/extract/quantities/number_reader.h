// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "claims/extract/quantities/digits.h"
#include "claims/extract/quantities/number_grammar.h"
#include "claims/extract/quantities/words.h"

namespace concord::extract {

/// The grammar behind number_at(), a function a rule; each reads from one token
/// on and gives the longest that fits.
///
///   cardinal = whole { magnitude [ [ "and" ] whole ] }    in falling
///   magnitudes whole    = digits | small [ "hundred" [ [ "and" ] small ] ]
///   small    = "forty" [ "one" ] | "nineteen" | "a" before a magnitude
///   part     = ( whole | "a" ) ( "thirds" | "quarter" ... ) | "half"
///   fraction = part [ [ "a" ] magnitude ]        "half a dozen" is six
///   share    = whole ( "out of" | "in" ) whole   "one in five residents"
///   ordinal  = [ cardinal ] "third"              "hundred and third", "21st"
///
/// "And a half" may follow a whole and each magnitude.  "And" joins only where
/// a smaller number in the same signs follows, which no magnitude multiplies:
/// "two hundred and three hundred" are two numbers.
class NumberReader {
 public:
  using At = std::uint32_t;
  using Found = std::optional<Number>;

  explicit NumberReader(const Words& words) : words_(words) {}

  Found read(At at) const;

 private:
  bool has(At at, Sense sense) const { return words_.has(at, sense); }
  bool is(At at, std::string_view word) const { return words_.is(at, word); }
  At past_hyphen(At at) const { return words_.past_hyphen(at); }

  // cardinals.cc
  static void multiply(Number& number, std::int64_t magnitude, At end);
  static void add(Number& number, const Number& rest);
  Found small(At at) const;
  Found whole(At at) const;
  bool is_part(const Number& number) const;
  Found group(At at) const;
  void take_point(Number& number) const;
  void take_fraction(Number& number, Ratio unit) const;
  Found joined(const Number& number, std::int64_t last) const;
  Found cardinal(At at) const;
  bool is_magnitude(At at, bool counted) const;

  // fractions.cc
  Found fraction(At at) const;
  Found share(At at) const;
  Found part_of_one(At at) const;
  static Found part(At end, Ratio value);
  bool may_be_ordinal(At at) const;

  // number_grammar.cc
  bool is_pronoun(At at) const;
  bool begins_clause(At at) const;
  Found ordinal(At at) const;
  static Found nth(At end, Ratio value);
  Found vague(At at) const;
  bool is_vague_word(At at, bool article) const;
  bool does_harm(At at) const;
  bool is_counted(At at) const;
  bool starts_number(At at) const;
  Found nothing(At at) const;
  Found without(At at) const;

  const Words& words_;
};

template <std::size_t size>
bool lists(const std::array<std::string_view, size>& list,
           std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

}  // namespace concord::extract
