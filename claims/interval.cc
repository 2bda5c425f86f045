// SPDX-License-Identifier: Apache-2.0
#include "claims/interval.h"

#include <ostream>
#include <utility>

#include "claims/check.h"

namespace concord {
namespace {

bool is_above(const Rational& value, const End& lower) {
  return lower.open ? value > lower.value : value >= lower.value;
}

bool is_below(const Rational& value, const End& upper) {
  return upper.open ? value < upper.value : value <= upper.value;
}

// Of two lower ends the one that admits less.
const std::optional<End>& tighter_lower(const std::optional<End>& a,
                                        const std::optional<End>& b) {
  if (!a || !b) return a ? a : b;
  if (a->value != b->value) return a->value > b->value ? a : b;
  return a->open ? a : b;
}

const std::optional<End>& tighter_upper(const std::optional<End>& a,
                                        const std::optional<End>& b) {
  if (!a || !b) return a ? a : b;
  if (a->value != b->value) return a->value < b->value ? a : b;
  return a->open ? a : b;
}

End first_whole(const End& lower) {
  Rational value = ceiling(lower.value);
  if (lower.open && value == lower.value) value += 1;
  return {value, false};
}

End last_whole(const End& upper) {
  Rational value = floor(upper.value);
  if (upper.open && value == upper.value) value -= 1;
  return {value, false};
}

}  // namespace

Interval Interval::exactly(Rational value) {
  return {End{value, false}, End{value, false}};
}

Interval Interval::at_least(Rational value) {
  return {End{std::move(value), false}, std::nullopt};
}

Interval Interval::at_most(Rational value) {
  return {std::nullopt, End{std::move(value), false}};
}

Interval Interval::above(Rational value) {
  return {End{std::move(value), true}, std::nullopt};
}

Interval Interval::below(Rational value) {
  return {std::nullopt, End{std::move(value), true}};
}

Interval Interval::between(Rational lower, Rational upper) {
  CONCORD_CHECK(lower <= upper);
  return {End{std::move(lower), false}, End{std::move(upper), false}};
}

std::optional<Interval> Interval::from_ends(std::optional<End> lower,
                                            std::optional<End> upper) {
  if (lower && upper) {
    if (lower->value > upper->value) return std::nullopt;
    const bool touches = lower->value == upper->value;
    if (touches && (lower->open || upper->open)) return std::nullopt;
  }
  return Interval(std::move(lower), std::move(upper));
}

bool Interval::is_exact() const {
  return lower_ && upper_ && lower_->value == upper_->value;
}

bool Interval::contains(const Rational& value) const {
  return (!lower_ || is_above(value, *lower_)) &&
         (!upper_ || is_below(value, *upper_));
}

std::optional<Interval> Interval::meet(const Interval& other) const {
  return from_ends(tighter_lower(lower_, other.lower_),
                   tighter_upper(upper_, other.upper_));
}

std::optional<Interval> Interval::whole_numbers() const {
  std::optional<End> lower = lower_;
  std::optional<End> upper = upper_;
  if (lower) lower = first_whole(*lower);
  if (upper) upper = last_whole(*upper);
  return from_ends(std::move(lower), std::move(upper));
}

std::string to_string(const Interval& interval) {
  const std::optional<End>& lower = interval.lower();
  const std::optional<End>& upper = interval.upper();
  std::string text = lower && lower->open ? "(" : "[";
  text += lower ? to_string(lower->value) : "..";
  text += ", ";
  text += upper ? to_string(upper->value) : "..";
  text += upper && upper->open ? ")" : "]";
  return text;
}

std::ostream& operator<<(std::ostream& out, const Interval& interval) {
  return out << to_string(interval);
}

}  // namespace concord
