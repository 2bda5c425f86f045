// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "claims/diagnostic.h"
#include "claims/folder.h"

namespace concord::oracle {

// What a failing case shows: the audit as it was written, and what was said of
// it.
std::string as_text(const Folder& folder);
std::string as_text(const std::vector<Diagnostic>& complaints);

}  // namespace concord::oracle
