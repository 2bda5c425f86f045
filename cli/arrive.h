// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/run.h"
#include "reports/history.h"

namespace concord {

/// Solves an audit again with only the first arrivals, one more each time, and
/// tells what became of something.  Every prefix is solved, and none is guessed
/// from its neighbours as a binary search would: a source may deny or take back
/// what an earlier one said, so a figure that broke may mend and break again.
/// What brings no claim changes nothing.  With `caching`, what a source does
/// not touch is not solved again.
Result<History> history_of(const Run& now, const Subject& subject,
                           const Budget& budget, Caching* caching = nullptr);

}  // namespace concord
