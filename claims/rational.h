// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gmpxx.h>

#include <optional>
#include <string>
#include <string_view>

namespace concord {

/// An exact number: counts, money, shares.  There is no floating point anywhere
/// in the model, and nothing overflows.
using Rational = mpq_class;

/// More people than have ever lived.  A larger figure is a misreading, and the
/// reader refuses it.
inline constexpr long kMaxFigure = 200'000'000'000;

bool is_integer(const Rational& number);
Rational floor(const Rational& number);
Rational ceiling(const Rational& number);

/// "1081", "-3", "3.25" exactly; nothing else: no exponent, no separators, no
/// sign but a leading minus.
std::optional<Rational> parse_decimal(std::string_view text);

/// The inverse: "1081", "3.25", and "1/3" for what has no finite decimal.
std::string to_string(const Rational& number);

}  // namespace concord
