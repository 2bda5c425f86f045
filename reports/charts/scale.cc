// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/scale.h"

#include <algorithm>
#include <cmath>

#include "claims/check.h"

namespace concord {
namespace {

/// From how many times the least value on a linear scale shows no difference.
constexpr int kLinear = 100;
/// How many times the difference of all values their greatest is, from where on
/// a scale that begins at 0 shows no difference.
constexpr int kNear = 10;
/// What 0 has to itself on a logarithmic scale, of the whole.
constexpr double kZero = 0.08;

Rational power_of_ten(int exponent) {
  Rational power = 1;
  for (int i = 0; i < std::abs(exponent); ++i) power *= 10;
  return exponent < 0 ? 1 / power : power;
}

// The greatest power of ten that is not above it.
int decade_below(const Rational& value) {
  int exponent = 0;
  while (power_of_ten(exponent) > value) --exponent;
  while (power_of_ten(exponent + 1) <= value) ++exponent;
  return exponent;
}

int decade_above(const Rational& value) {
  const int below = decade_below(value);
  return power_of_ten(below) == value ? below : below + 1;
}

// 1, 2 or 5 times a power of ten, so that at most so many steps cover it all.
Rational step_for(const Rational& low, const Rational& high, int most,
                  bool whole) {
  for (int exponent = whole ? 0 : decade_below((high - low) / most);;
       ++exponent) {
    for (const int times : {1, 2, 5}) {
      const Rational step = times * power_of_ten(exponent);
      if (ceiling(high / step) - floor(low / step) < most) return step;
    }
  }
}

}  // namespace

bool needs_logarithms(const std::vector<Rational>& values) {
  Rational least;
  Rational greatest;
  for (const Rational& value : values) {
    if (value < 0) return false;
    if (value > 0 && (least == 0 || value < least)) least = value;
    greatest = std::max(greatest, value);
  }
  return greatest > kLinear * least;
}

Scale::Scale(const std::vector<Rational>& values, const Figure& figure,
             const Audit& audit, const Words& words, int most_ticks) {
  if (figure.is_status()) {
    kind_ = Kind::Names;
    const std::size_t names = audit[figure.thing].status.size();
    for (std::size_t i = 0; i < names; ++i) add(static_cast<long>(i));
  } else {
    whole_ = !audit.vocabulary[figure.measure].unit.money;
    if (needs_logarithms(values)) {
      make_logarithmic(values, most_ticks);
    } else {
      make_linear(values, most_ticks);
    }
  }
  for (Tick& tick : ticks_) tick.label = words.number(tick.value, figure);
}

void Scale::make_linear(const std::vector<Rational>& values, int most) {
  Rational low = values.empty() ? Rational(0) : std::ranges::min(values);
  Rational high = values.empty() ? Rational(1) : std::ranges::max(values);
  if (low > 0 && (low == high || kNear * (high - low) >= high)) low = 0;
  if (low == high) high += 1;
  const Rational step = step_for(low, high, most, whole_);
  const Rational end = ceiling(high / step) * step;
  for (Rational at = floor(low / step) * step; at <= end; at += step) add(at);
}

void Scale::make_logarithmic(const std::vector<Rational>& values, int most) {
  kind_ = Kind::Logarithmic;
  std::vector<Rational> above;
  std::ranges::copy_if(values, std::back_inserter(above),
                       [](const Rational& value) { return value > 0; });
  const int first = decade_below(std::ranges::min(above));
  const int last = decade_above(std::ranges::max(above));
  const int stride = 1 + (last - first) / most;
  if (above.size() < values.size()) add(0);
  has_zero_ = !ticks_.empty();
  for (int at = first; at < last + stride; at += stride) add(power_of_ten(at));
}

double Scale::share(const Rational& value) const {
  if (kind_ == Kind::Names) {
    return (value.get_d() + 0.5) / static_cast<double>(ticks_.size());
  }
  const double high = ticks_.back().value.get_d();
  const double low = ticks_[has_zero_ ? 1 : 0].value.get_d();
  if (kind_ == Kind::Linear) return (value.get_d() - low) / (high - low);
  if (has_zero_ && value <= 0) return 0;
  const double start = has_zero_ ? kZero : 0;
  return start +
         (1 - start) * std::log10(value.get_d() / low) / std::log10(high / low);
}

double Scale::step(const Rational& value) const {
  if (kind_ == Kind::Names) return 1 / static_cast<double>(ticks_.size());
  if (!whole_) return 0;
  if (value <= 0 && has_zero_) return kZero;
  return share(value + 1) - share(value);
}

std::string Scale::remark() const {
  if (kind_ == Kind::Logarithmic) return "logarithmic scale";
  const bool far = kind_ == Kind::Linear && ticks_.front().value > 0;
  return far ? "the scale does not begin at 0" : "";
}

}  // namespace concord
