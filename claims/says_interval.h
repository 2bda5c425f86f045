// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <variant>

#include "claims/hedge.h"
#include "claims/interval.h"
#include "claims/says.h"

namespace concord {

/// The two numbers of a range, or one number twice, with the slack of how it
/// was rounded.
struct Values {
  Rational low;
  Rational high;
  Rational slack = 0;
  bool range = false;
  bool whole = false;  // a count: "more than 4" is at least 5
};

struct PromiseContext {
  int about_percent = 10;
  bool may_be_negative = false;
};

/// What a hedge, or none, promises about the values; the message of an error
/// goes behind the text that was written.
std::variant<Interval, SaysError> promised(const Values& values,
                                           std::optional<Hedge> hedge,
                                           const PromiseContext& context);

/// Both ends moved by `by`.
Interval shifted(const Interval& interval, const Rational& by);

/// [3, 5] as [-5, -3].
Interval negated(const Interval& interval);

}  // namespace concord
