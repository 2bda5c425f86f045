// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "tests/oracle/wide_shape.h"

namespace concord::oracle {

/// Words, and what they let a figure be.
struct Words {
  std::string says;
  std::function<bool(int)> admits;
};

/// A number up to `largest`, hedged in one way or another.
Words make_words(Random& random, int largest);

/// A law of one's own, hard or soft, for an audit of one event and everyone.
void add_formula(const WideShape& shape, Random& random, WideAudit& audit);

}  // namespace concord::oracle
