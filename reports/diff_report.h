// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "reports/diff.h"
#include "reports/style.h"

namespace concord {

/// "updated", "broken"
const char* word_of(BaselineState state);
const char* word_of(Move move);

/// What changed since a lock or another report, whose name is `since`: files,
/// findings, figures, each with what brought it; then a line that counts, and
/// what to do next.  Figures are called as `now` calls them.
std::string diff_report(const Diff& diff, const std::string& since,
                        const Reconciliation& now, const Style& style);

/// The same for machines.
std::string diff_json(const Diff& diff, const std::string& since,
                      const std::string& audit);

}  // namespace concord
