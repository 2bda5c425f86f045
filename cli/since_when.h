// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/run.h"
#include "reports/blame.h"

namespace concord {

/// When the entry of a claim in its file, or its row in its table, was last
/// written: the newest revision that git blames for one of its lines.
Writing since_when(const Run& run, ClaimId claim);

}  // namespace concord
