// SPDX-License-Identifier: Apache-2.0
#include "engine/exact.h"

namespace concord {

static_assert(sizeof(long) == sizeof(std::int64_t));

Exact::Exact(const Rational& value) {
  if (value.get_den() == 1 && value.get_num().fits_slong_p()) {
    word_ = value.get_num().get_si();
  } else {
    large_ = std::make_unique<Rational>(value);
  }
}

Rational Exact::rational() const {
  return large_ == nullptr ? Rational(static_cast<long>(word_)) : *large_;
}

bool Exact::large_is_integer() const { return large_->get_den() == 1; }

void Exact::add_large(const Exact& other) {
  *this = Exact(Rational(rational() + other.rational()));
}

void Exact::subtract_large(const Exact& other) {
  *this = Exact(Rational(rational() - other.rational()));
}

std::strong_ordering Exact::compare_large(const Exact& a, const Exact& b) {
  return cmp(a.rational(), b.rational()) <=> 0;
}

Exact Exact::times_large(std::int64_t factor) const {
  return Rational(rational() * Rational(static_cast<long>(factor)));
}

Exact Exact::divided_large(const Exact& divisor) const {
  return Rational(rational() / divisor.rational());
}

Exact floor(const Exact& number) {
  if (number.large_ == nullptr) return number;
  return Exact(floor(*number.large_));
}

Exact ceiling(const Exact& number) {
  if (number.large_ == nullptr) return number;
  return Exact(ceiling(*number.large_));
}

}  // namespace concord
