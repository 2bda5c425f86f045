// SPDX-License-Identifier: Apache-2.0
#pragma once

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

/// One figure: its claims, and what they leave.
struct RangeRow {
  const FigureView* figure = nullptr;
  std::string name;                // "police killed"
  std::string result;              // "4 or 6", "disputed"
  std::vector<ClaimMark> marks;    // by origin, then statement
  std::size_t more = 0;            // values that no mark has room for
  std::vector<Interval> left;      // where settled or open
  std::optional<Interval> no_fit;  // where disputed: what its claims span
  std::size_t scale = 0;           // in RangeChart::scales
};

/// What each figure can be.  Figures of one unit share a scale.
struct RangeChart {
  std::vector<Scale> scales;
  std::vector<RangeRow> rows;  // as the figures were given
};

RangeChart range_chart(const std::vector<const FigureView*>& figures,
                       const View& view, const Words& words,
                       const Badges& badges);

/// The vertical lines of all scales, once before the pictures that use them;
/// `prefix` begins the ids, so that two charts on one page never share one.
std::string range_grids_svg(const RangeChart& chart, const std::string& prefix);
/// The picture of one row.  A page shows them below each other, in columns of
/// the same width, and range_axis_svg() wherever the scale changes.
std::string range_svg(const RangeChart& chart, std::size_t row,
                      const std::string& prefix);
/// The numbers over the rows of a scale; empty where the rows have names of
/// their own, as those of a status.  Hidden from screen readers.
std::string range_axis_svg(const RangeChart& chart, std::size_t scale);

/// What the signs of these pictures mean, as a list of HTML: <ul class="key">.
std::string range_key(const RangeChart& chart, const Badges& badges);

/// FIGURE, CLAIM, WHO, SAYS, REMARK, RESULT: a row a mark.
ChartTable table_of(const RangeChart& chart);
/// Of one row alone, without its figure.
ChartTable table_of(const RangeRow& row);

}  // namespace concord
