// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "engine/reconcile.h"

namespace concord {

/// report.json: everything that Concord found, for machines.  Lists are sorted
/// and stand one entry a line, so that a diff of two reports can be read.
/// Whole numbers up to 2^53 are numbers; larger ones and fractions are strings.
/// docs/report.md tells each field.
std::string json_report(const Reconciliation& all);

/// The JSON Schema (2020-12) of report.json: `concord schema report`.
std::string report_schema();

}  // namespace concord
