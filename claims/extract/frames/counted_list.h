// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

#include "claims/extract/frames/frames.h"

namespace concord::extract {

/// Both keep the links between those that stay.
void drop_counted(std::vector<Counted>& all,
                  const std::function<bool(const Counted&)>& test);
/// In the order of their figures in the sentence.
void sort_counted(std::vector<Counted>& all, const Sketch& sketch);

}  // namespace concord::extract
