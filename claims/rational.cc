// SPDX-License-Identifier: Apache-2.0
#include "claims/rational.h"

#include <algorithm>

namespace concord {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

mpz_class power_of_ten(std::size_t exponent) {
  mpz_class power;
  mpz_ui_pow_ui(power.get_mpz_t(), 10, exponent);
  return power;
}

// How often `divisor` divides `number`, which loses those factors.
std::size_t take_out(mpz_class& number, unsigned long divisor) {
  const mpz_class factor = divisor;
  return mpz_remove(number.get_mpz_t(), number.get_mpz_t(), factor.get_mpz_t());
}

// The digits behind the point that write the number exactly; nothing where its
// denominator has a prime other than 2 and 5.
std::optional<std::size_t> decimal_places(const Rational& number) {
  mpz_class rest = number.get_den();
  const std::size_t twos = take_out(rest, 2);
  const std::size_t fives = take_out(rest, 5);
  if (rest != 1) return std::nullopt;
  return std::max(twos, fives);
}

}  // namespace

bool is_integer(const Rational& number) { return number.get_den() == 1; }

Rational floor(const Rational& number) {
  mpz_class below;
  mpz_fdiv_q(below.get_mpz_t(), number.get_num_mpz_t(), number.get_den_mpz_t());
  return Rational(below);
}

Rational ceiling(const Rational& number) {
  mpz_class above;
  mpz_cdiv_q(above.get_mpz_t(), number.get_num_mpz_t(), number.get_den_mpz_t());
  return Rational(above);
}

std::optional<Rational> parse_decimal(std::string_view text) {
  const bool negative = text.substr(0, 1) == "-";
  if (negative) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  std::string_view decimals;
  if (point != std::string_view::npos) {
    decimals = text.substr(point + 1);
    if (!all_digits(decimals)) return std::nullopt;
  }
  if (!all_digits(whole)) return std::nullopt;
  Rational number(mpz_class(std::string(whole).append(decimals), 10),
                  power_of_ten(decimals.size()));
  number.canonicalize();
  if (negative) number = -number;
  return number;
}

std::string to_string(const Rational& number) {
  const std::optional<std::size_t> places = decimal_places(number);
  if (!places) return number.get_str();
  const mpz_class scaled =
      number.get_num() * (power_of_ten(*places) / number.get_den());
  std::string digits = mpz_class(abs(scaled)).get_str();
  if (*places > 0) {
    if (digits.size() <= *places) {
      digits.insert(0, *places + 1 - digits.size(), '0');
    }
    digits.insert(digits.size() - *places, ".");
  }
  return (scaled < 0 ? "-" : "") + digits;
}

}  // namespace concord
