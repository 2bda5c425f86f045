// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/spans/unit_spans.h"

#include "claims/extract/quantities/number_grammar.h"

namespace concord::extract {
namespace {

using At = std::uint32_t;
using Found = std::optional<NumberSpan>;

// Behind "%", "per cent", "percents" at `at`; `at` where they do not stand.
At past_percent(const Words& words, At at) {
  if (words.is(at, "per") && words.is(at + 1, "cent")) return at + 2;
  return words.has(at, Sense::Percent) ? at + 1 : at;
}

Found percent_at(const Words& words, At at) {
  if (const At of = past_percent(words, at); of != at) {
    // "Percents of twenty": the number may stand behind.
    const Found number =
        words.is(of, "of") ? number_span_at(words, of + 1) : std::nullopt;
    if (!number) return std::nullopt;
    return NumberSpan{at, number->last, number->value};
  }
  const Found number = number_span_at(words, at);
  if (!number) return std::nullopt;
  const At unit = words.past_hyphen(number->last);
  const At end = past_percent(words, unit);
  if (end == unit) return std::nullopt;
  return NumberSpan{at, end, number->value};
}

// Behind "old", "-olds", "of age"; `at` where they do not stand.
At past_old(const Words& words, At at) {
  const At old = words.is(at, "-") ? at + 1 : at;
  if (words.is(old, "old") || words.is(old, "olds")) return old + 1;
  return words.is(at, "of") && words.is(at + 1, "age") ? at + 2 : at;
}

Found age_at(const Words& words, At at) {
  if (words.is(at, "age") || words.is(at, "aged")) {
    const At digits = words.is(at + 1, "of") ? at + 2 : at + 1;
    const Found number = number_span_at(words, digits);
    if (!number) return std::nullopt;
    return NumberSpan{at, number->last, number->value};
  }
  const Found number = number_span_at(words, at);
  if (!number) return std::nullopt;
  const At unit = words.is(number->last, "-") ? number->last + 1 : number->last;
  if (!words.has(unit, Sense::TimeUnit)) return std::nullopt;
  const At end = past_old(words, unit + 1);
  if (end == unit + 1) return std::nullopt;
  return NumberSpan{at, end, number->value};
}

Found ordinal_at(const Words& words, At at) {
  const auto number = number_at(words, at);
  if (!number || !number->is(Number::Form::Ordinal)) return std::nullopt;
  return NumberSpan{at, number->end, number->value};
}

}  // namespace

std::vector<NumberSpan> percent_spans_in(const Words& words) {
  return all_spans(words, percent_at);
}

std::vector<NumberSpan> age_spans_in(const Words& words) {
  return all_spans(words, age_at);
}

std::vector<NumberSpan> ordinal_spans_in(const Words& words) {
  return all_spans(words, ordinal_at);
}

}  // namespace concord::extract
