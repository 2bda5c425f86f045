// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/proposals/currency_of.h"

#include <algorithm>
#include <string_view>

namespace concord::extract {
namespace {

struct Name {
  std::string_view word;
  std::string_view code;
};

constexpr Name kNames[] = {
    {"usd", "USD"},  {"us$", "USD"},      {"\u20ac", "EUR"},
    {"euro", "EUR"}, {"euros", "EUR"},    {"eur", "EUR"},
    {"gbp", "GBP"},  {"sterling", "GBP"}, {"yen", "JPY"},
    {"yuan", "CNY"}, {"tenge", "KZT"},    {"kzt", "KZT"},
    {"rub", "RUB"},  {"hryvnia", "UAH"},  {"naira", "NGN"},
    {"inr", "INR"},  {"zloty", "PLN"},    {"hk$", "HKD"},
    {"c$", "CAD"},   {"a$", "AUD"},       {"aud", "AUD"},
    {"cad", "CAD"},  {"nzd", "NZD"},      {"chf", "CHF"}};

// Before "$", without a space.
constexpr Name kBeforeSign[] = {{"us", "USD"},  {"usd", "USD"}, {"a", "AUD"},
                                {"au", "AUD"},  {"aud", "AUD"}, {"c", "CAD"},
                                {"ca", "CAD"},  {"can", "CAD"}, {"cad", "CAD"},
                                {"hk", "HKD"},  {"hkd", "HKD"}, {"nz", "NZD"},
                                {"nzd", "NZD"}, {"s", "SGD"},   {"sgd", "SGD"}};

// Before "dollars"; "Hong Kong" and "New Zealand" by their last words.
constexpr Name kBeforeDollars[] = {
    {"us", "USD"},        {"u.s", "USD"},        {"u.s.", "USD"},
    {"american", "USD"},  {"australian", "AUD"}, {"canadian", "CAD"},
    {"singapore", "SGD"}, {"kong", "HKD"},       {"zealand", "NZD"}};

template <std::size_t size>
std::string code_of(const Name (&names)[size], std::string_view word) {
  const auto found = std::ranges::find(names, word, &Name::word);
  return found == std::end(names) ? std::string() : std::string(found->code);
}

// "$", "US $", "A$", "NT$": by the letters that stand right before it.
std::string dollar_sign(std::span<const Token> words, std::uint32_t at) {
  const bool letters = at > 0 && words[at - 1].kind == Token::Kind::Word;
  if (!letters) return "USD";
  const std::string code = code_of(kBeforeSign, words[at - 1].lower);
  if (!words[at].space_before) return code;
  // "A $5 bill" tells no country, "HK $5" does.
  const bool country = words[at - 1].all_capitals && !code.empty();
  return country ? code : "USD";
}

// "dollars", "Hong Kong dollars": by what stands between it and the number.
std::string dollars(std::span<const Token> words, const Quantity& quantity,
                    std::uint32_t at) {
  const bool qualified = at > quantity.number_end &&
                         words[at - 1].kind == Token::Kind::Word &&
                         !words[at - 1].is("of");
  return qualified ? code_of(kBeforeDollars, words[at - 1].lower) : "USD";
}

}  // namespace

std::string currency_of(std::span<const Token> words,
                        const Quantity& quantity) {
  for (std::uint32_t i = quantity.first; i < quantity.last; ++i) {
    if (words[i].is("$")) return dollar_sign(words, i);
    if (words[i].is("dollar") || words[i].is("dollars")) {
      return dollars(words, quantity, i);
    }
    const bool signed_pound = words[i].is("\u00a3");
    if (signed_pound) {
      const bool letters = i > 0 && !words[i].space_before &&
                           words[i - 1].kind == Token::Kind::Word;
      return letters ? "" : "GBP";  // "E£5" is Egyptian
    }
    if (std::string code = code_of(kNames, words[i].lower); !code.empty()) {
      return code;
    }
  }
  return {};
}

}  // namespace concord::extract
