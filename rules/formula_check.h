// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "claims/audit.h"
#include "rules/formula.h"

namespace concord {

/// Complains of every name in `formula` that `audit` does not declare (Y182),
/// of moments (Y185) and of populations of one axis (Y191), each at its place.
/// False if it complained.
bool check_names(const Formula& formula, const Audit& audit,
                 Complaints& complaints);

/// Complains where a comparison mixes units (Y184) or, by what claims say of
/// its figures, currencies (Y190).  Names must be known.
void check_units(const Formula& formula, const Audit& audit,
                 Complaints& complaints);

/// Complains where a law with `sum(periods ...)`, which is made for periods
/// alone, names a moment, a status, or no figure of the whole period (Y180).
void check_periods(const Formula& formula, Complaints& complaints);

/// Complains of comparisons whose figures cancel out (Y193), of numbers too
/// large to be solved exactly and of too many clauses (Y181).
void check_size(const Formula& formula, const Place& place,
                Complaints& complaints);

/// The instant that `@2016-06-10` stands for: the end of that day.
std::optional<Instant> fixed_moment(const FigurePattern& figure,
                                    const Zone& zone);

}  // namespace concord
