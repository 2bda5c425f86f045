// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "reports/proposals/claims_update.h"

namespace concord {

/// A claims file with what is new behind the rest, and without what is gone;
/// every other byte stays.  Of a file that is not there, `before` is empty; so
/// is what comes out, where there is nothing to put into one.  Nothing where no
/// claim can be put behind the others, as in a list in brackets.
std::optional<std::string> merged_file(const std::string& before,
                                       const std::string& source,
                                       const FileChange& change);

}  // namespace concord
