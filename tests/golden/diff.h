// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace concord::golden {

/// The lines in which two texts differ, "-" expected and "+" printed, each with
/// two lines round it; bytes that do not show are escaped.
std::string line_diff(const std::string& expected, const std::string& printed);

}  // namespace concord::golden
