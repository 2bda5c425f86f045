// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/quantities/digits.h"
#include "claims/extract/quantities/range_grammar.h"
#include "claims/extract/quantities/unit_grammar.h"
#include "claims/extract/spans/unit_spans.h"

namespace concord::extract {
namespace {

using At = std::uint32_t;
using Found = std::optional<NumberSpan>;

// "us $", "mxn$": the code of a country before a sign.
At past_sign(const Words& words, At at) {
  const bool country = words.is_word(at) &&
                       words.has(at + 1, Sense::CurrencySign) &&
                       !words.is_word(at + 1) &&
                       words.has_any(at, {Sense::Nationality, Sense::Currency});
  return past_currency(words, country ? at + 1 : at);
}

// Behind "euros", "australian dollars", "€"; `at` where none stands.
At past_name(const Words& words, const NumberSpan& number) {
  Number read{number.last, number.value};
  const auto unit = unit_behind(words, read);
  return unit && unit->kind == QuantityKind::Money ? unit->end : number.last;
}

Found with_sign(const Words& words, At at) {
  const At digits = past_sign(words, at);
  if (digits == at) return std::nullopt;
  const Found number = number_span_at(words, digits);
  if (!number) return std::nullopt;
  return NumberSpan{at, past_name(words, *number), number->value};
}

Found with_name(const Words& words, At at) {
  const Found number = number_span_at(words, at);
  if (!number) return std::nullopt;
  const At end = past_name(words, *number);
  if (end == number->last) return std::nullopt;
  return NumberSpan{at, end, number->value};
}

// "Thirteen dollars AND FORTY-FIVE CENTS".
void take_cents(const Words& words, NumberSpan& price) {
  const bool cents = words.is(price.last - 1, "cents");
  if (cents) return;
  const At from = words.is(price.last, "and") ? price.last + 1 : price.last;
  const Found number = number_span_at(words, from);
  if (!number || !words.is(number->last, "cents")) return;
  price.value = plus(price.value, times(number->value, {1, 100}));
  price.last = number->last + 1;
}

Found price_at(const Words& words, At at) {
  Found price = with_sign(words, at);
  if (!price) price = with_name(words, at);
  if (price) take_cents(words, *price);
  return price;
}

}  // namespace

std::vector<NumberSpan> currency_spans_in(const Words& words) {
  return all_spans(words, price_at);
}

}  // namespace concord::extract
