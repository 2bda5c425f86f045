// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "claims/audit.h"

namespace concord {

/// Who says the statement of this id: "n5.police" is said by n5, and
/// "tolls.csv:4" by the row of that name.
std::optional<ClaimId> speaker_of(std::string_view statement,
                                  const Audit& audit);

}  // namespace concord
