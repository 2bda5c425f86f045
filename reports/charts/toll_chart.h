// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reports/charts/badges.h"
#include "reports/charts/chart_table.h"
#include "reports/charts/scale.h"
#include "reports/view.h"
#include "reports/words.h"

namespace concord {

/// A moment at which somebody counted, or a place in the order of those who
/// did: "2016-07-18", "then".
struct TollStop {
  std::string name;     // what stands below it
  std::string between;  // how it stands to the one before: "before", "open"
  std::optional<Interval> fits;  // what the toll can be there
};

/// What one claim says of the toll, at its stop; a figure of a period from the
/// stop at which that begins.
struct TollMark {
  std::size_t stop = 0;
  std::optional<std::size_t> since;
  std::string name;  // "n5.police"
  std::string says;  // "≥5"
  std::string who;
  Badge badge;
  Interval admits = Interval::anything();
};

/// One measure that only rises, from stop to stop.
struct TollChart {
  std::string name;      // "police killed"
  std::string occasion;  // what puts the stops into this order
  std::vector<TollStop> stops;
  std::vector<TollMark> marks;
  std::optional<Scale> scale;  // always there
};

/// One for each measure that rises and is counted at several moments, or by
/// several accounts whose order is forced; the most claimed first, at most
/// `most`.
std::vector<TollChart> toll_charts(const View& view, const Words& words,
                                   const Badges& badges, std::size_t most = 6);

std::string toll_svg(const TollChart& chart, const std::string& id);

/// STOP, CLAIM, WHO, SAYS, FITS.
ChartTable table_of(const TollChart& chart);

}  // namespace concord
