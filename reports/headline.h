// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "reports/view.h"
#include "reports/words.h"

namespace concord {

/// What a report comes to, for a reader who sees nothing else.
struct Headline {
  std::string occasion;           // the audit's title, or its name
  std::string question;           // "Police killed: 3 or 4?"
  std::vector<std::string> lead;  // two or three sentences
};

Headline headline_of(const View& view, const Words& words);

}  // namespace concord
