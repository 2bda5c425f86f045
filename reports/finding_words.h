// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "reports/card.h"
#include "reports/view.h"
#include "reports/words.h"

namespace concord {

/// One side of a finding in words, with the statement whose quote is shown.
struct SideWords {
  ClaimId claim;
  const Statement* statement = nullptr;
  std::string label;         // "at least 6, since hospital is part of attack"
  std::string name;          // "n6"
  bool tells_chain = false;  // its label says who counted
  bool first = true;  // of the first group of sides; the others contradict it
};

/// A finding in words, for every format: what it is, its sides, and remarks by
/// key ("why", "or else", "note").
struct FindingWords {
  std::string level;  // "error", "warning", "question"
  std::string title;  // "police killed: 3 and 4 leave no common value"
  std::vector<SideWords> sides;
  Remarks remarks;
};

FindingWords in_words(const Finding& finding, const View& view,
                      const Words& words);

}  // namespace concord
