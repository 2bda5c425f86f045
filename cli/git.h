// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace concord {

/// What the user's git prints when it is run with these arguments in `folder`:
/// as a process of its own, never through a shell.  Nothing where there is no
/// git, or where it fails; what it complains of is dropped.
std::optional<std::string> git(const std::string& folder,
                               const std::vector<std::string>& arguments);

}  // namespace concord
