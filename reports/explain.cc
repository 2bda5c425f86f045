// SPDX-License-Identifier: Apache-2.0
#include "reports/explain.h"

#include "claims/text.h"
#include "reports/explainer.h"
#include "reports/ink.h"
#include "reports/subject.h"
#include "reports/systematic_words.h"

namespace concord {
namespace {

std::optional<std::string> explain_numbered(const Page& page,
                                            std::string_view what) {
  for (std::size_t i = 0; i < page.view.all().answers.size(); ++i) {
    const int at = static_cast<int>(i);
    const Answer& answer = page.view.answer(at);
    for (int j = 0; j < static_cast<int>(answer.conflicts.items.size()); ++j) {
      if (page.view.conflict_name(at, j) == what) {
        return explain_conflict(page, at, j);
      }
    }
    for (int j = 0; j < static_cast<int>(answer.ways_out.items.size()); ++j) {
      if (page.view.way_out_name(at, j) == what) {
        return explain_way_out(page, at, j);
      }
    }
    const int ways = static_cast<int>(answer.account_ways_out.items.size());
    for (int j = 0; j < ways; ++j) {
      if (page.view.account_way_out_name(at, j) == what) {
        return explain_account_way_out(page, at, j);
      }
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> explain(const Reconciliation& all,
                                   std::string_view asked, const Style& style) {
  const std::string what = with_sorted_populations(asked);
  const View view(all);
  const Words words(all);
  const Page page{view, words, style};
  if (const Finding* finding = finding_named(all, what)) {
    return explain_finding(page, *finding);
  }
  if (const auto claim = claim_named(*all.audit, what)) {
    return explain_claim(page, *claim);
  }
  for (const Systematic& repeated : systematic(all)) {
    if (repeated.id == asked) {
      return systematic_text(repeated, view, words, style, true);
    }
  }
  std::string out;
  for (const FigureView* figure : figures_named(view, words, what)) {
    if (!out.empty()) out += "\n";
    out += explain_figure(page, *figure);
  }
  if (!out.empty()) return out;
  return explain_numbered(page, what);
}

}  // namespace concord
