// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "claims/extract/quantities/quantity.h"
#include "claims/extract/quantities/words.h"

namespace concord::extract {

/// The words at one side of a number, up to token `edge`, that say how sure it
/// is and whether it comes on top of others.
struct HedgeWords {
  std::uint32_t edge = 0;
  Hedged hedge = Hedged::Exactly;
  bool increment = false;
};

/// "At least", "only about", "an additional", "at least another": all such
/// words right before token `number` and not before `floor`.
HedgeWords hedge_before(const Words& words, std::uint32_t number,
                        std::uint32_t floor);

/// "Or more", "and counting", "more" (not that of "more than"), from `end` on.
HedgeWords hedge_behind(const Words& words, std::uint32_t end);

/// What two hedges of one number promise together: "only about", "an estimated
/// 300 or more".  The one that promises more; the outer one of two bounds.
Hedged both(Hedged outer, Hedged inner);

/// Where "between", "from", "anywhere between" begins that ends before
/// `number`; `number` itself where there is none.
std::uint32_t range_opener(const Words& words, std::uint32_t number,
                           std::uint32_t floor);

}  // namespace concord::extract
