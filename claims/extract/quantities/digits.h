// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "claims/extract/quantities/number_grammar.h"

namespace concord::extract {

/// The value of one token of digits, their grouping understood: "1,081.5",
/// "1.081,5", "12,34,567".  A point or comma before fewer or more than three
/// digits divides: "1.5", "5,00"; so does a lone point before three.
Ratio value_of_digits(std::string_view digits);

/// A number that begins with digits, without its magnitude in words:
/// "1 081 000", "5 1/2", "10k", "$1.5m".
std::optional<Number> digits_at(const Words& words, std::uint32_t at);

/// The point of ".45", which nothing stands before.
bool is_leading_point(const Words& words, std::uint32_t at);

/// "2/3", but not "10/12" and "24/7": a slash that divides.
bool is_slashed_fraction(const Words& words, std::uint32_t at);

}  // namespace concord::extract
