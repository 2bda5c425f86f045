// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reports/charts/badges.h"
#include "reports/view.h"
#include "reports/words.h"

namespace concord {

/// What one claim says of a figure, or several that say the same.
struct ClaimMark {
  std::string name;  // "n5.police"; of several "n5, p1 and 3 more"
  std::string says;  // "≥5", "40 % of all killed"
  std::string who;   // "Interior Ministry, in The Daily"
  Badge badge;
  std::optional<Interval> admits;  // nothing where it is said of another figure
  bool has_say = true;             // false: doubted, withdrawn or set aside
  std::string remark;              // "withdrawn", "feared, doubted"
  std::vector<std::string> claims;  // ids
};

ClaimMark claim_mark(const Said& said, const View& view, const Words& words,
                     const Badges& badges);

/// "n5.police", "p2 (withdrawn)": the name behind what it says.
std::string note_of(const ClaimMark& mark);

/// The numbers in which it ends, for a scale.
void add_ends(const Interval& interval, std::vector<Rational>& values);

}  // namespace concord
