// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "claims/constraint.h"
#include "reports/words.h"

namespace concord {

/// How relations and products are written, in Unicode or in ASCII.
struct Sign {
  const char* at_least;
  const char* at_most;
  const char* above;
  const char* below;
  const char* times;
};
Sign signs(bool ascii);

/// "a + 2 × b - c", each summand with its factor, what is added before what is
/// taken away; "0" for none.
std::string sum_text(std::vector<std::pair<Rational, std::string>> summands,
                     const Sign& sign);

/// "all killed = victims killed + attackers killed".
std::string constraint_text(const Constraint& constraint, const Words& words,
                            bool ascii);

}  // namespace concord
