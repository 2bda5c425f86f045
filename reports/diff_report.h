// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "reports/diff.h"
#include "reports/style.h"

namespace concord {

/// "updated", "broken"
const char* word_of(BaselineState state);
const char* word_of(Move move);

/// What changed since a lock, a revision or another report, whose name is
/// `since`: files, findings, figures, each with what brought it, and what is
/// obsolete in a lock; then a line that counts, and last what to do next.
/// Figures are called as `now` calls them; `folder` as in next_step().
std::string diff_report(const Diff& diff, const std::string& since,
                        const Reconciliation& now, const Style& style,
                        const std::string& folder = {});

/// The same for machines.
std::string diff_json(const Diff& diff, const std::string& since,
                      const std::string& audit);

/// "next: concord review ...": the command to go on with, for an audit in
/// `folder`, which is not named where it is empty; nothing where nothing
/// differs.
std::string next_step(const Diff& diff, const std::string& folder = {});

/// The JSON Schema (2020-12) of that: `concord schema diff`.
std::string diff_schema();

}  // namespace concord
