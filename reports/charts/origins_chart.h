// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "reports/charts/badges.h"
#include "reports/charts/chart_table.h"
#include "reports/view.h"

namespace concord {

/// Which outlet carries whose counts: what several of them print of one origin
/// was counted once.
struct OriginsChart {
  struct Origin {
    std::string name;
    Badge badge;
    bool in_ring = false;  // of circular sourcing
  };
  struct Cell {
    std::size_t outlet = 0;
    std::size_t origin = 0;
    std::size_t claims = 0;
    bool copies = false;  // all of them are copies of what others print
  };

  std::vector<std::string> outlets;  // by claims, then name
  std::vector<Origin> origins;       // likewise
  std::vector<Cell> cells;           // those that are not empty, by row
  std::size_t more_outlets = 0;      // that there is no room for
  std::size_t more_origins = 0;
  std::vector<std::string> rings;  // "circular sourcing: ..."
};

OriginsChart origins_chart(const View& view, const Badges& badges);

/// Empty where nobody claims anything.
std::string origins_svg(const OriginsChart& chart);

/// OUTLET, ORIGIN, CLAIMS, COPIES.
ChartTable table_of(const OriginsChart& chart);

}  // namespace concord
