// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/child_process.h"

namespace concord {

/// Runs the user's git with these arguments in `folder`: it never fetches, asks
/// nobody for a password, runs no program that a repository's settings name,
/// and leaves no trace in the repository.  Throws CannotRun where there is no
/// git.
ChildResult git(const std::string& folder,
                const std::vector<std::string>& arguments,
                const ChildProcess::Environment& more = {});

}  // namespace concord
