// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/proposals/currency_of.h"

#include <catch2/catch.hpp>
#include <string>

namespace concord::extract {
namespace {

// The currencies of the amounts in a text; "-" where one is left open.
std::string currencies(const std::string& text) {
  const Tokens tokens = tokens_of(text);
  std::string codes;
  for (const Quantity& quantity : quantities_in(tokens.all)) {
    if (quantity.kind != QuantityKind::Money) continue;
    const std::string code = currency_of(tokens.all, quantity);
    codes += (codes.empty() ? "" : " ") + (code.empty() ? "-" : code);
  }
  return codes;
}

TEST_CASE("the currency of an amount is told where its words leave no choice") {
  struct {
    const char* text;
    const char* currencies;
  } const cases[] = {
      {"It cost $5 million.", "USD"},
      {"It cost US$5 million.", "USD"},
      {"It cost five million dollars.", "USD"},
      {"It cost 5 million U.S. dollars.", "USD"},
      {"A $5 million bridge was built.", "USD"},
      {"A 5-million-dollar bridge was built.", "USD"},
      {"It cost A$5 million.", "AUD"},
      {"It cost 5 million Australian dollars.", "AUD"},
      {"It cost HK$5 million.", "HKD"},
      {"It cost 5 million Hong Kong dollars.", "HKD"},
      {"It cost C$5 million or S$6 million.", "CAD SGD"},
      {"It cost NZ$5 million.", "NZD"},
      // No code is sure here.
      {"It cost 5 million Jamaican dollars.", "-"},
      {"It cost NT$5 million.", "-"},
      {"It cost 5 million pesos.", "-"},
      {"It cost 5 million euros.", "EUR"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(currencies(c.text) == c.currencies);
  }
}

}  // namespace
}  // namespace concord::extract
