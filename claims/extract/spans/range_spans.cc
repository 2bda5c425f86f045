// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/spans/range_spans.h"

#include "claims/extract/quantities/number_grammar.h"
#include "claims/extract/spans/comparison.h"

namespace concord::extract {
namespace {

using At = std::uint32_t;
using Way = Comparison::Way;
using Found = std::optional<RangeSpan>;
using End = RangeSpan::End;

RangeSpan bounded(At first, At last, Ratio value, const Comparison& told) {
  RangeSpan range{first, last, std::nullopt, std::nullopt};
  const End end{value, told.or_equal};
  if (told.way != Way::Below) range.low = end;
  if (told.way != Way::Above) range.high = end;
  return range;
}

// An end of a range is a number or a rank.
std::optional<NumberSpan> end_at(const Words& words, At at) {
  const auto number = number_span_at(words, at);
  if (number && number->is_exact()) return number;
  const auto rank = number_at(words, at);
  if (!rank || !rank->is(Number::Form::Ordinal)) return std::nullopt;
  return NumberSpan{at, rank->end, rank->value};
}

// With what is told behind: "less than 5000 or equal (to it)", "equal to 5000
// or less".
RangeSpan bounded(At first, const NumberSpan& number, Comparison told,
                  const Words& words) {
  At last = number.last;
  if (told.way == Way::Equal) {
    if (const auto behind = comparison_behind(words, last)) {
      return bounded(first, behind->end, number.value, *behind);
    }
  } else if (words.is(last, "or") && words.is(last + 1, "equal")) {
    const At end = words.is(last + 2, "to") ? last + 3 : last + 2;
    if (!number_span_at(words, end)) {
      told.or_equal = true;
      last = end;
    }
  }
  return bounded(first, last, number.value, told);
}

// "more than 12", "5000 or more", "more than 5000 or equal to (it)".
Found one_sided(const Words& words, At at) {
  if (const auto before = comparison_at(words, at)) {
    const auto number = end_at(words, before->end);
    if (!number) return std::nullopt;
    return bounded(at, *number, *before, words);
  }
  const auto number = number_span_at(words, at);
  if (!number || !number->is_exact()) return std::nullopt;
  if (words.is(number->last, "+") && words.glued(number->last) &&
      !words.is_digits(number->last + 1)) {
    return bounded(at, number->last + 1, number->value, {0, Way::Above, true});
  }
  const auto behind = comparison_behind(words, number->last);
  if (!behind) return std::nullopt;
  return bounded(at, behind->end, number->value, *behind);
}

bool is_dash(const Words& words, At at) {
  return words.is(at, "-") || words.is(at, "~") || words.is(at, "--");
}

// "138-2010-2015" is a name, "1995-01" a month.
bool is_chain(const Words& words, const NumberSpan& low,
              const NumberSpan& high) {
  const At dash = low.last;
  if (!words.glued(dash)) return false;
  const auto joins = [&](At at) {
    return is_dash(words, at) || words.is(at, "/") || words.is(at, ".");
  };
  return (joins(low.first - 1) && words.glued(low.first)) ||
         (joins(high.last) && words.glued(high.last) &&
          words.glued(high.last + 1));
}

// "Two to three thousand", "2.5-5 million": thousands and millions are both.
void share_magnitude(const Words& words, NumberSpan& low,
                     const NumberSpan& high) {
  const auto own = number_at(words, low.first);
  const auto shared = number_at(words, high.first);
  if (!own || !shared || own->magnitude > 1 || shared->magnitude < 1'000) {
    return;
  }
  const Ratio larger = times(low.value, {shared->magnitude, 1});
  if (less(larger, high.value)) low.value = larger;
}

// "between 5 and 7", "from 5 to 7", "5 to 7", "5 - 7".
Found two_sided(const Words& words, At at) {
  const bool between = words.is(at, "between");
  const bool from = words.is(at, "from");
  const bool opened = between || from;
  auto low = opened ? end_at(words, at + 1) : number_span_at(words, at);
  if (!low || !low->is_exact()) return std::nullopt;
  const At joint = low->last;
  const bool dash = is_dash(words, joint);
  const bool until = words.is(joint, "until") || words.is(joint, "till");
  const bool to =
      words.is(joint, "to") || words.is(joint, "through") || (from && until);
  if (!dash && !to && !(between && words.is(joint, "and"))) {
    return std::nullopt;
  }
  const auto high =
      opened ? end_at(words, joint + 1) : number_span_at(words, joint + 1);
  if (!high || !high->is_exact()) return std::nullopt;
  share_magnitude(words, *low, *high);
  if (!less(low->value, high->value)) return std::nullopt;
  if (dash && is_chain(words, *low, *high)) return std::nullopt;
  return RangeSpan{at, high->last, End{low->value, true},
                   End{high->value, false}};
}

// "above 1000 and below 1500", "over 5, under 7": two bounds of one number.
Found combined(const Words& words, const RangeSpan& first) {
  At at = first.last;
  if (words.is(at, ",")) ++at;
  if (words.is(at, "and") || words.is(at, "but")) ++at;
  const Found second = one_sided(words, at);
  if (!second) return std::nullopt;
  const bool up = first.low && !first.high && second->high && !second->low;
  const bool down = first.high && !first.low && second->low && !second->high;
  if (!up && !down) return std::nullopt;
  const RangeSpan& low = up ? first : *second;
  const RangeSpan& high = up ? *second : first;
  if (!less(low.low->value, high.high->value)) return std::nullopt;
  return RangeSpan{first.first, second->last, low.low, high.high};
}

Found range_at(const Words& words, At at) {
  if (const Found found = two_sided(words, at)) return found;
  const Found found = one_sided(words, at);
  if (!found) return std::nullopt;
  const Found both = combined(words, *found);
  return both ? both : found;
}

// What stands within a number begins no range.
At behind(const Words& words, At at) {
  const auto number = number_span_at(words, at);
  return number ? number->last : at + 1;
}

}  // namespace

std::vector<RangeSpan> range_spans_in(const Words& words) {
  std::vector<RangeSpan> found;
  for (At at = 0; at < words.size();) {
    const Found range = range_at(words, at);
    if (range) found.push_back(*range);
    at = range ? range->last : behind(words, at);
  }
  return found;
}

std::string range_text(const RangeSpan& range) {
  std::string text = range.low && range.low->included ? "[" : "(";
  if (range.low) text += number_text(range.low->value);
  text += ",";
  if (range.high) text += number_text(range.high->value);
  return text + (range.high && range.high->included ? "]" : ")");
}

}  // namespace concord::extract
