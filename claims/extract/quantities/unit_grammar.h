// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "claims/extract/quantities/number_grammar.h"
#include "claims/extract/quantities/quantity.h"
#include "claims/extract/quantities/words.h"

namespace concord::extract {

/// What follows a number and makes more of it than a count, up to `end`:
/// "%", "million pesos", "years old", "square miles", "p.m.", "-member".
struct Unit {
  std::uint32_t end = 0;
  QuantityKind kind = QuantityKind::Count;
  bool increment = false;  // "three MORE weeks"
};

/// The unit behind `number`, that begins at `number.end`.
std::optional<Unit> unit_behind(const Words& words, const Number& number);

}  // namespace concord::extract
