// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>

namespace concord {

/// The budget ended before an answer.  Thrown and caught inside engine/ only:
/// whoever catches it marks what was being found out as not decided.
class BudgetSpent : public std::exception {};

}  // namespace concord
