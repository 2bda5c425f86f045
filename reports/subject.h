// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reports/view.h"
#include "reports/words.h"

namespace concord {

// What a person may ask to be explained, by its name.

/// "killed.civilians&children" with its populations in order: they may be
/// written in any.
std::string with_sorted_populations(std::string_view what);

/// The figures of this name.  Where event or moment are left out, those that
/// are shown count.
std::vector<const FigureView*> figures_named(const View& view,
                                             const Words& words,
                                             std::string_view what);

/// The claim of this name, or with a part of this name.
std::optional<ClaimId> claim_named(const Audit& audit, std::string_view what);

/// The finding of this id; null if there is none.
const Finding* finding_named(const Reconciliation& all, std::string_view what);

/// "nothing is named `n55` here; did you mean `n5`?"
std::string unknown_subject(const Reconciliation& all, std::string_view what);

}  // namespace concord
