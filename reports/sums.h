// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "claims/constraint.h"
#include "reports/words.h"

namespace concord {

/// "a + 2 × b - c", each summand with its factor, what is added before what is
/// taken away; "0" for none.
std::string sum_text(std::vector<std::pair<Rational, std::string>> summands,
                     bool ascii);

/// "all killed = victims killed + attackers killed".
std::string constraint_text(const Constraint& constraint, const Words& words,
                            bool ascii);

}  // namespace concord
