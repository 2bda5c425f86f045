// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/answer.h"
#include "engine/oracle.h"

namespace concord {

/// Which assumptions a list of ways out may give up; all others are held.
///
///   HoldsIf    no claim: only soft laws and readings
///   SetAside   only claims
///   Both       at least one of each
enum class WayOutList : std::uint8_t { HoldsIf, SetAside, Both };

WayOutList list_of(const System& system, const Correction& correction);

Correction correction_of(const System& system, const Bits& give_up);

/// The order of a list: cheaper first, then fewer, then by index.
bool cheaper(const Correction& a, const Correction& b);

/// Appends the ways out of one list, the cheapest first, then the fewest, then
/// by index.  `cap` ends it, but never amid ties of the cheapest.  Throws
/// BudgetSpent when the budget ends, with `ways_out` complete up to there.
///
/// Implicit hitting sets: a way out meets every conflict, so the cheapest set
/// that meets those known is tried; either the rest holds, and it is a way out,
/// or the rest has a conflict to learn from.
void list_ways_out(Oracle& oracle, WayOutList list, std::int32_t cap,
                   Listed<Correction>& ways_out);

/// Appends the cheapest way out that gives up one of these, and no claim.
void list_cheapest_with(Oracle& oracle, const Bits& some_of,
                        Listed<Correction>& ways_out);

/// The same with whole accounts: all claims of an account together, the fewest
/// accounts first, then by the summed costs of their claims and by their first
/// claims.  A claim of several accounts goes with the last of them.
void list_account_ways_out(Oracle& oracle, std::int32_t cap,
                           Listed<Correction>& ways_out);

}  // namespace concord
