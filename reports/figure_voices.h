// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "reports/style.h"
#include "reports/view.h"
#include "reports/words.h"

namespace concord {

/// Claims on one figure that come to the same count of one origin.
struct Voice {
  std::string value;
  OriginId origin;
  std::string remark;  // "doubted", "withdrawn with w1", "set aside", "feared"
  bool relative = false;
  std::vector<std::string> statements;
  std::set<SourceId> sources;
  std::set<std::string> outlets;
};

/// What is said of a figure; what was taken away stands behind the rest.
std::vector<Voice> voices_of(const FigureView& figure, const View& view,
                             const Words& words, const Style& style);

/// Of many voices those that say the same are told as one, whoever counted.
std::vector<Voice> by_value(const std::vector<Voice>& voices);

}  // namespace concord
