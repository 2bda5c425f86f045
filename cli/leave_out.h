// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/run.h"
#include "reports/sensitivity.h"

namespace concord {

/// Solves an audit again without each source and origin, one at a time.  What
/// was read is read once: to leave somebody out is to set aside what they say,
/// as Changes::without does.  Complains as reconcile() does.
Result<Sensitivity> leave_out_each(const Run& now, const Budget& budget,
                                   Caching* caching = nullptr);

}  // namespace concord
