// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "reports/charts/badges.h"
#include "reports/charts/chart_table.h"
#include "reports/charts/claim_mark.h"
#include "reports/charts/scale.h"
#include "reports/view.h"
#include "reports/words.h"

namespace concord {

/// A moment at which somebody counted, or a place in the order of those who
/// did: "2016-07-18", "portal".
struct TollStop {
  std::string name;
  /// What the toll can be there: at least what was said of it up to there.
  std::optional<End> low = {};
  std::optional<End> high = {};
  std::string can_be = {};  // "5 or more"; empty where nothing is known
  bool disputed = false;    // what is said of it there does not fit
};

/// What one claim says of the toll at a stop; of a period, from `since` on.
struct TollMark {
  std::size_t stop = 0;
  std::optional<std::size_t> since;
  ClaimMark mark;
};

/// A measure that only rises, from stop to stop.
struct TollChart {
  std::string name;      // "police killed"
  std::string occasion;  // what puts the stops into theirs; empty: their dates
  std::vector<TollStop> stops;
  std::vector<TollMark> marks;  // by stop
  Scale scale;
};

/// One for each figure that rises and is counted at several moments, or by
/// several accounts of which the cheapest way out says who counted first; the
/// most claimed first, at most `most`.
std::vector<TollChart> toll_charts(const View& view, const Words& words,
                                   const Badges& badges, std::size_t most = 6);

std::string toll_svg(const TollChart& chart);

/// When, claim, who, what it says, what can be: a row a mark.
ChartTable table_of(const TollChart& chart);

}  // namespace concord
