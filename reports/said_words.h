// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "reports/words.h"

namespace concord {

/// Whether the figure is said in terms of another: "40 %", "5 more".
bool is_relative(const Statement& statement);

/// What such a statement says: "40 % of all killed", "twice all killed (west)",
/// "5 more than d2.attackers" (or than that figure, if several say it), "3.5
/// per houses".
std::string relative_words(const Statement& statement, const Audit& audit,
                           const Words& words);

/// Whether a claim closes a list without saying the total: "three policemen and
/// one civilian" are all.
bool closes_a_list(const Claim& claim);

/// What such a claim makes of the total: the sum of its parts.
std::optional<Interval> sum_of_list(const Claim& claim);

/// "confirmed", "feared"; empty where the source does not say how sure it is.
std::string certainty_word(Certainty certainty);

}  // namespace concord
