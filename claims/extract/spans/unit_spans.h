// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "claims/extract/spans/number_spans.h"

namespace concord::extract {

/// Numbers with what makes a share, an age, a rank or a price of them, all of a
/// sentence in order; the value is that of the number.

/// "40%", "40 per cent", "percent of twenty".
std::vector<NumberSpan> percent_spans_in(const Words& words);

/// "45 years old", "90-day-old", "aged 45", "age 87".
std::vector<NumberSpan> age_spans_in(const Words& words);

/// "21st", "twenty-fifth"; not the fifths of "three fifths".
std::vector<NumberSpan> ordinal_spans_in(const Words& words);

/// "$ 280 million", "USD 5", "470 pence", "thirteen dollars and five cents".
std::vector<NumberSpan> currency_spans_in(const Words& words);

}  // namespace concord::extract
