// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "claims/changes.h"
#include "claims/speakers.h"
#include "reports/differences.h"
#include "reports/style.h"

namespace concord {

/// What an audit comes to without one source or origin.
struct LeftOut {
  Speaker speaker;
  Differences differences;
  bool nothing_left = false;  // nobody else claims anything

  /// Whether the verdict changes, and not for want of claims.
  bool verdict_turns() const {
    return differences.verdict_changes() && !nothing_left;
  }
};

/// What an audit hangs on: the same audit without each source and origin, one
/// at a time.
struct Sensitivity {
  const Audit* audit = nullptr;  // as it is; outlives this value
  Outcome now;
  std::vector<LeftOut> each;

  /// What matters most first: a verdict that changes, then more findings that
  /// go, then more figures that change, then by name.
  void sort();
  bool anything_undecided() const;
};

/// Whether the verdict hangs on one source or origin, and what else does;
/// `changes` hold on both sides.
std::string sensitivity_report(const Sensitivity& all, const Changes& changes,
                               const Style& style);

/// The same for machines; docs/report.md tells each field.
std::string sensitivity_json(const Sensitivity& all, const Changes& changes);

}  // namespace concord
