// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "claims/diagnostic.h"
#include "claims/folder.h"
#include "reports/style.h"

namespace concord {

/// Complaints about the input as a page, in the order given:
///
///   claims/harbour.yaml:7:12: error[Y141]: unknown event `harbor`
///     7 |   figure: harbor/killed
///       |           ^~~~~~
///   audit.yaml:4:3: note: `harbour` is declared here
///   help: did you mean `harbour`?
///
///   1 error
///
/// The line comes from the file in `folder`, as far as it fits; without it (a
/// file that could not be read) there is none.  What is quoted from files is
/// made harmless.
std::string diagnostics_report(const std::vector<Diagnostic>& complaints,
                               const Folder& folder, const Style& style);

}  // namespace concord
