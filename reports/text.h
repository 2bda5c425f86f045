// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "engine/reconcile.h"
#include "reports/style.h"

namespace concord {

struct TextOptions {
  bool all = false;     // every conflict, way out and derived figure
  bool verify = false;  // what the second check did
  bool named = false;   // the audit's name above: one of several
};

/// What `concord check` prints: what was read; the findings, worst first, with
/// their quotes; the table of figures; the ways out; one line that sums up.
/// Nothing that a stranger wrote reaches the terminal unescaped.
std::string text_report(const Reconciliation& all, const Style& style,
                        const TextOptions& options);

}  // namespace concord
