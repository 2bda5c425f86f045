// SPDX-License-Identifier: Apache-2.0
#include "reports/page/contents.h"

#include <algorithm>

#include "reports/page/anchors.h"
#include "reports/systematic_words.h"

namespace concord::page {
namespace {

// Beyond these a page is a book: groups, counts, and report.json has the rest.
constexpr std::size_t kFigures = 1200;
constexpr std::size_t kFindings = 120;
constexpr std::size_t kMarkedClaims = 4000;
constexpr std::size_t kDisputed = 20;
constexpr std::size_t kWays = 6;

FiguresShown figures_of(const ReportInput& input) {
  FiguresShown all{figures_to_show(input.view, input.words, false)};
  if (all.figures.size() <= kFigures) return all;
  return figures_with_room(input.view, input.words, false);
}

}  // namespace

Contents::Contents(const ReportInput& report)
    : input(report),
      badges(report.audit()),
      figures(figures_of(report)),
      repeated(systematic(report.all())) {
  const std::set<std::size_t> together = told_together(repeated);
  for (std::size_t i = 0; i < report.all().findings.size(); ++i) {
    if (together.contains(i)) continue;
    if (alone.size() < kFindings) {
      alone.push_back(i);
    } else {
      ++more_alone;
    }
  }
  for (std::size_t i = 0; i < report.all().answers.size(); ++i) {
    if (report.all().answers[i].ways_out.items.empty()) continue;
    if (disputed.size() < kDisputed) {
      disputed.push_back(static_cast<int>(i));
    } else {
      ++more_disputed;
    }
  }
  for (const FigureView* each : figures.figures) shown_.insert(each->figure);
}

std::size_t Contents::ways_shown(int component) const {
  const bool listed = std::ranges::binary_search(disputed, component);
  return listed
             ? std::min(kWays, view().answer(component).ways_out.items.size())
             : 0;
}

bool Contents::marks(ClaimId claim) const {
  return claim.index() < kMarkedClaims &&
         audit()[audit()[claim].source].text != nullptr;
}

std::string Contents::quote_anchor(ClaimId claim,
                                   const Statement& statement) const {
  if (!marks(claim)) return {};
  const Statement& total = audit()[claim].total;
  const Statement& quoted = statement.quote ? statement : total;
  if (!quoted.quote || quoted.quote->is_cell) return {};
  return anchor_of_statement(quoted.id);
}

}  // namespace concord::page
