// SPDX-License-Identifier: Apache-2.0
#include "claims/rational.h"

#include <catch2/catch.hpp>

namespace concord {
namespace {

std::string read_and_shown(std::string_view text) {
  const std::optional<Rational> number = parse_decimal(text);
  return number ? to_string(*number) : "refused";
}

TEST_CASE("a decimal is read exactly and shown in its shortest form") {
  struct {
    const char* written;
    const char* shown;
  } const cases[] = {
      {"0", "0"},
      {"1081", "1081"},
      {"-3", "-3"},
      {"3.25", "3.25"},
      {"3.250", "3.25"},
      {"-0.05", "-0.05"},
      {"0.1", "0.1"},
      {"007", "7"},
      {"-0", "0"},
      {"123456789012345678901234567890.5", "123456789012345678901234567890.5"},
      // Anything else belongs to the grammar of `says`.
      {"", "refused"},
      {"-", "refused"},
      {"+3", "refused"},
      {".5", "refused"},
      {"5.", "refused"},
      {"1,081", "refused"},
      {"1e3", "refused"},
      {"0x10", "refused"},
      {" 5", "refused"},
      {"5 ", "refused"},
      {"--5", "refused"},
      {"1.2.3", "refused"},
      {"\xD9\xA5", "refused"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.written);
    CHECK(read_and_shown(c.written) == c.shown);
  }
}

TEST_CASE("a number without a finite decimal is shown as a fraction") {
  struct {
    Rational number;
    const char* shown;
  } const cases[] = {
      {Rational(1, 3), "1/3"},
      {Rational(-2, 3), "-2/3"},
      {Rational(1, 2), "0.5"},
      {Rational(1, 8), "0.125"},
      {Rational(-7, 40), "-0.175"},
      {Rational(7, 6), "7/6"},
      {Rational(3, 1000000), "0.000003"},
  };
  for (const auto& c : cases) CHECK(to_string(c.number) == c.shown);
}

TEST_CASE("floor and ceiling are the whole numbers on either side") {
  for (int twelfths = -30; twelfths <= 30; ++twelfths) {
    Rational number(twelfths, 12);
    number.canonicalize();
    CAPTURE(to_string(number));
    const Rational below = floor(number);
    const Rational above = ceiling(number);
    CHECK(is_integer(below));
    CHECK(is_integer(above));
    CHECK((below <= number && number < below + 1));
    CHECK((above - 1 < number && number <= above));
    CHECK((below == above) == is_integer(number));
  }
}

}  // namespace
}  // namespace concord
