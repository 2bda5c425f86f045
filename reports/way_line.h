// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "reports/style.h"

namespace concord {

/// What one line of a list of ways out tells.
struct WayLine {
  std::string name;               // "K1"
  std::string text;               // "set aside n5"
  std::vector<std::string> then;  // "police killed 4"
};

/// As a page of this style shows it.
std::string told(const WayLine& way, const Style& style);

/// Keeps a few of many figures, and says how many more there are.
void shorten(std::vector<std::string>& figures);

}  // namespace concord
