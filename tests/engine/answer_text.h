// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "engine/answer.h"

namespace concord {

/// An answer in a few lines, for tables of tests:
///
///   irreconcilable
///   conflict 0 1 by c2
///   way out 1 (20 0 0)
///   row without 1: x0 [4, 4] low 0 high 0
std::string to_text(const Answer& answer);

}  // namespace concord
