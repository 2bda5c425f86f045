// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "engine/systematic.h"
#include "reports/charts/badges.h"
#include "reports/figure_table.h"
#include "reports/report_input.h"

namespace concord::page {

/// What the page has room for, found once: to nothing else do links lead.
struct Contents {
  explicit Contents(const ReportInput& input);

  const ReportInput& input;
  Badges badges;
  FiguresShown figures;
  std::vector<Systematic> repeated;
  std::vector<std::size_t> alone;  // findings with a card of their own
  std::size_t more_alone = 0;      // those that there is no room for
  std::vector<int> disputed;       // components whose ways out are listed
  std::size_t more_disputed = 0;   // and those for which there is no room

  const View& view() const { return input.view; }
  const Words& words() const { return input.words; }
  const Audit& audit() const { return input.audit(); }
  bool shows(const Figure& figure) const { return shown_.contains(figure); }
  /// How many ways out of a component are listed.
  std::size_t ways_shown(int component) const;
  /// Whether the quotes of this claim are marked in its source.
  bool marks(ClaimId claim) const;
  /// Where the page shows the words on which a statement rests: its own quote,
  /// or that of its claim; empty for the cells of tables.
  std::string quote_anchor(ClaimId claim, const Statement& statement) const;

 private:
  std::set<Figure> shown_;
};

}  // namespace concord::page
