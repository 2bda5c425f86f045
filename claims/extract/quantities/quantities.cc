// SPDX-License-Identifier: Apache-2.0
//
// One pass over the sentence.  Where a token may begin a quantity, every
// grammar reads from there: dates, times, names of numbered things, figures.
// The longest reading is taken; of two equally long ones the first in that
// order, as JAPE's appelt rule has it.  A figure's hedges lie before its first
// token and never reach into the quantity before.
#include <algorithm>

#include "claims/extract/quantities/age_grammar.h"
#include "claims/extract/quantities/date_grammar.h"
#include "claims/extract/quantities/digits.h"
#include "claims/extract/quantities/figure_grammar.h"
#include "claims/extract/quantities/id_grammar.h"
#include "claims/extract/quantities/quantity.h"
#include "claims/extract/quantities/time_grammar.h"
#include "claims/extract/quantities/words.h"

namespace concord::extract {
namespace {

using At = std::uint32_t;
using Found = std::optional<Quantity>;

Quantity plain(At at, At end, QuantityKind kind) {
  Quantity quantity;
  quantity.first = quantity.number = at;
  quantity.number_end = quantity.last = end;
  quantity.kind = kind;
  return quantity;
}

Found read_age_decade(const Words& words, At at, At) {
  const At end = age_decade_end(words, at);
  if (end == at) return std::nullopt;
  Quantity quantity = plain(at, end, QuantityKind::Age);
  quantity.low = value_of_digits(words.text(at)).num;
  quantity.high = quantity.low + 9;
  quantity.hedge = Hedged::Between;
  return quantity;
}

Found read_date(const Words& words, At at, At) {
  const auto date = date_at(words, at);
  if (!date) return std::nullopt;
  Quantity quantity = plain(at, date->end, QuantityKind::Date);
  quantity.low = date->low;
  quantity.high = date->high;
  if (date->low != date->high) quantity.hedge = Hedged::Between;
  return quantity;
}

Found read_time(const Words& words, At at, At) {
  const auto time = time_at(words, at);
  if (!time) return std::nullopt;
  Quantity quantity = plain(at, time->end, QuantityKind::Time);
  quantity.low = quantity.high = time->clock;
  return quantity;
}

Found read_id(const Words& words, At at, At) {
  const auto end = id_at(words, at);
  if (!end) return std::nullopt;
  return plain(at, *end, QuantityKind::Id);
}

Found longest_at(const Words& words, At at, At floor) {
  Found best;
  for (const auto reader :
       {read_age_decade, read_date, read_time, read_id, figure_at}) {
    const Found found = reader(words, at, floor);
    if (found && (!best || found->last > best->last)) best = found;
  }
  return best;
}

// Whether a quantity may begin with this token: most begin none.
bool may_begin(const Words& words, At at) {
  constexpr SenseSet kBegin = {
      Sense::Ones,    Sense::Tens,         Sense::Magnitude,  Sense::Magnitudes,
      Sense::Nothing, Sense::Vague,        Sense::Article,    Sense::Ordinal,
      Sense::Part,    Sense::Month,        Sense::Weekday,    Sense::Numbered,
      Sense::Minus,   Sense::CurrencySign, Sense::Nationality};
  if (words.has_any(at, kBegin) || words.is_digits(at)) return true;
  if (!words.is_word(at)) return !words.is(at, ",");
  return words.hyphen(at + 1) || words.is(at, "the");
}

// "Two (2) tickets" are two once.
bool is_repeated(const Words& words, const Quantity& before,
                 const Quantity& quantity) {
  return words.is(before.last, "(") && quantity.first == before.last + 1 &&
         words.is(quantity.last, ")") && before.low == quantity.low &&
         before.is_count() && quantity.is_count();
}

// What only the quantity before can tell; false where it is that one again.
bool settle(const Words& words, Quantity& before, Quantity& quantity) {
  if (is_repeated(words, before, quantity)) {
    before.last = quantity.last + 1;
    return false;
  }
  const bool age =
      quantity.is_count() && before.kind == QuantityKind::Age &&
      goes_on_with_age(words, before.last, quantity.first, quantity.last);
  if (age) quantity.kind = QuantityKind::Age;
  return true;
}

}  // namespace

std::vector<Quantity> quantities_in(std::span<const Token> sentence) {
  const Words words(sentence);
  std::vector<Quantity> found;
  At floor = 0;
  for (At at = 0; at < words.size();) {
    Found quantity =
        may_begin(words, at) ? longest_at(words, at, floor) : std::nullopt;
    if (!quantity) {
      ++at;
      continue;
    }
    if (found.empty() || settle(words, found.back(), *quantity)) {
      found.push_back(*quantity);
    }
    at = floor = std::max(quantity->last, at + 1);
  }
  return found;
}

}  // namespace concord::extract
