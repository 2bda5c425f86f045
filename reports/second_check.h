// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "reports/view.h"

namespace concord {

/// What the second check tried and found, a line for each kind of thing that it
/// looked at.
std::vector<std::string> second_check(const View& view);

}  // namespace concord
