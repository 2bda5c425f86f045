// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claims/extract/proposals/said_numbers.h"

namespace concord::extract {

/// Whether a quote counts one without a number: "a policeman", "another man".
/// Not "in a blast", "a group of", nor the "a" of "a total of 5".
bool says_one(const NumberedText& text, Span quote);

/// Whether it counts two so: "both attackers".
bool says_both(const NumberedText& text, Span quote);

/// Whether it counts none without a number: "without injuries", "did not hurt
/// anyone".
bool says_none(const NumberedText& text, Span quote);

}  // namespace concord::extract
