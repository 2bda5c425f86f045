// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/spans/spans.h"

#include <algorithm>
#include <array>
#include <span>

#include "claims/extract/dates/date_spans.h"
#include "claims/extract/spans/range_spans.h"
#include "claims/extract/spans/unit_spans.h"
#include "claims/extract/tokens/token.h"

namespace concord::extract {
namespace {

constexpr std::array<std::string_view, 7> kNames = {
    "number",  "numberrange", "percentage", "age",
    "ordinal", "currency",    "datetime"};

// One sentence, read for one type after another.
class SentenceSpans {
 public:
  SentenceSpans(std::span<const Token> sentence, const Shadow& shadow,
                const std::optional<DateReference>& reference,
                std::vector<FoundSpan>& all)
      : sentence_(sentence),
        words_(sentence),
        shadow_(shadow),
        reference_(reference),
        all_(all) {}

  void read(SpanType type) {
    switch (type) {
      case SpanType::Number:
        return add(number_spans_in(words_), type, "");
      case SpanType::NumberRange:
        for (const RangeSpan& range : range_spans_in(words_)) {
          add(range.first, range.last, type).value = range_text(range);
        }
        return;
      case SpanType::Percentage:
        return add(percent_spans_in(words_), type, "%");
      case SpanType::Age:
        return add(age_spans_in(words_), type, "");
      case SpanType::Ordinal:
        return add(ordinal_spans_in(words_), type, "");
      case SpanType::Currency:
        return add(currency_spans_in(words_), type, "");
      case SpanType::DateTime:
        return add_dates();
    }
  }

 private:
  FoundSpan& add(std::uint32_t first, std::uint32_t last, SpanType type) {
    const Span place = shadow_.raw(
        {sentence_[first].span.begin, sentence_[last - 1].span.end});
    return all_.emplace_back(
        FoundSpan{place, std::string(span_type_name(type)), "", {}});
  }

  void add(const std::vector<NumberSpan>& numbers, SpanType type,
           std::string_view behind) {
    for (const NumberSpan& number : numbers) {
      add(number.first, number.last, type).value =
          number_text(number).append(behind);
    }
  }

  // Without a day to count from nobody knows when "yesterday" was.
  void add_dates() {
    if (!reference_) return;
    for (DateSpan& date : date_spans_in(sentence_, *reference_)) {
      FoundSpan& found = add(date.first, date.last, SpanType::DateTime);
      found.type = date.values.front().type;
      found.dates = std::move(date.values);
    }
  }

  std::span<const Token> sentence_;
  const Words words_;
  const Shadow& shadow_;
  const std::optional<DateReference>& reference_;
  std::vector<FoundSpan>& all_;
};

// In the order of the text, what lies in a longer one left out.
void drop_inner(std::vector<FoundSpan>& all) {
  std::ranges::stable_sort(all, [](const FoundSpan& a, const FoundSpan& b) {
    if (a.place.begin != b.place.begin) return a.place.begin < b.place.begin;
    return a.place.end > b.place.end;
  });
  std::size_t end = 0;
  std::erase_if(all, [&](const FoundSpan& span) {
    if (span.place.end <= end) return true;
    end = span.place.end;
    return false;
  });
}

}  // namespace

std::string_view span_type_name(SpanType type) {
  return kNames[static_cast<std::size_t>(type)];
}

std::optional<SpanType> find_span_type(std::string_view name) {
  const auto found = std::ranges::find(kNames, name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<SpanType>(found - kNames.begin());
}

std::vector<FoundSpan> spans_in(std::string_view raw, const TextAbout& about,
                                std::optional<SpanType> only) {
  const Shadow shadow = shadow_of(raw, about.markup);
  const Tokens tokens = tokens_of(shadow.text());
  const auto reference = date_reference(about.published);
  std::vector<FoundSpan> all;
  for (const Sentence& sentence : tokens.sentences) {
    SentenceSpans spans(
        std::span<const Token>(tokens.all)
            .subspan(sentence.first, sentence.last - sentence.first),
        shadow, reference, all);
    // The wider types first: of two of one place the first is kept.
    for (const SpanType type :
         {SpanType::DateTime, SpanType::Currency, SpanType::Age,
          SpanType::Percentage, SpanType::NumberRange, SpanType::Ordinal,
          SpanType::Number}) {
      if (!only || *only == type) spans.read(type);
    }
  }
  if (!only) drop_inner(all);
  return all;
}

}  // namespace concord::extract
