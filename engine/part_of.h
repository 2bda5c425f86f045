// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/answer.h"
#include "engine/bits.h"
#include "engine/system.h"

namespace concord {

/// Some constraints of a System as a System of their own, with what they speak
/// of: what clashes in it clashes in the whole.  Its assumptions are the claims
/// that guard some of them; what something else guards is held.
struct Part {
  System system;
  Indices assumptions;  // of the whole, by assumption here
  Indices constraints;  // likewise
  Indices unknowns;     // likewise
};

Part part_of(const System& whole, const Bits& constraints);

/// What these are in the whole, given what each is there: sorted.
Indices of_whole(const Indices& here, const Indices& there);

/// The constraints that these claims guard, and these laws.
Bits just(const System& system, const Indices& claims, const Indices& laws);

}  // namespace concord
