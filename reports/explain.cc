// SPDX-License-Identifier: Apache-2.0
#include "reports/explain.h"

#include <algorithm>

#include "claims/text.h"
#include "reports/explainer.h"
#include "reports/figure_table.h"
#include "reports/ink.h"

namespace concord {
namespace {

// Where event or moment are left out, the figures that are shown count.
std::vector<const FigureView*> figures_named(const Page& page,
                                             std::string_view what) {
  const Audit& audit = page.view.audit();
  std::vector<const FigureView*> exact;
  std::vector<const FigureView*> by_path;
  for (const FigureView& figure : page.view.figures()) {
    if (to_string(figure.figure, audit) == what) exact.push_back(&figure);
  }
  if (!exact.empty()) return exact;
  for (const FigureView* figure :
       figures_to_show(page.view, page.words, true)) {
    const std::string path = path_of(figure->figure, audit);
    const bool tail = path.size() > what.size() && path.ends_with(what) &&
                      path[path.size() - what.size() - 1] == '/';
    if (path == what) exact.push_back(figure);
    if (tail) by_path.push_back(figure);
  }
  if (!exact.empty() || !by_path.empty()) {
    return exact.empty() ? by_path : exact;
  }
  for (const FigureView& figure : page.view.figures()) {
    if (path_of(figure.figure, audit) == what) exact.push_back(&figure);
  }
  return exact;
}

std::optional<ClaimId> claim_named(const Audit& audit, std::string_view what) {
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    const Claim& claim = audit.claims[i];
    if (claim.id == what) return ClaimId(i);
    for (const Statement& part : claim.parts) {
      if (part.id == what) return ClaimId(i);
    }
  }
  return std::nullopt;
}

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

// Populations may stand in any order: "killed.civilians&children".
std::string with_sorted_populations(std::string_view what) {
  const std::size_t end = std::min(what.find('@'), what.size());
  const std::size_t dot = what.substr(0, end).rfind('.');
  if (dot == std::string_view::npos) return std::string(what);
  std::vector<std::string> names;
  for (std::size_t at = dot + 1; at <= end;) {
    const std::size_t next = std::min(what.find('&', at), end);
    names.emplace_back(what.substr(at, next - at));
    at = next + 1;
  }
  std::ranges::sort(names);
  std::string sorted(what.substr(0, dot));
  for (std::size_t i = 0; i < names.size(); ++i) {
    sorted += (i == 0 ? "." : "&") + names[i];
  }
  return sorted + std::string(what.substr(end));
}

std::vector<std::string> all_subjects(const View& view) {
  std::vector<std::string> names;
  for (const Finding& finding : view.all().findings) {
    names.push_back(finding.id);
  }
  for (const FigureView& figure : view.figures()) {
    names.push_back(to_string(figure.figure, view.audit()));
    names.push_back(path_of(figure.figure, view.audit()));
  }
  for (const Claim& claim : view.audit().claims) {
    names.push_back(claim.id);
    for (const Statement& part : claim.parts) names.push_back(part.id);
  }
  return names;
}

}  // namespace

std::optional<std::string> explain(const Reconciliation& all,
                                   std::string_view asked, const Style& style) {
  const std::string what = with_sorted_populations(asked);
  const View view(all);
  const Words words(all);
  const Page page{view, words, style};
  for (const Finding& finding : all.findings) {
    if (finding.id == what) return explain_finding(page, finding);
  }
  if (const auto claim = claim_named(*all.audit, what)) {
    return explain_claim(page, *claim);
  }
  std::string out;
  for (const FigureView* figure : figures_named(page, what)) {
    if (!out.empty()) out += "\n";
    out += explain_figure(page, *figure);
  }
  if (!out.empty()) return out;
  return explain_numbered(page, what);
}

std::string unknown_subject(const Reconciliation& all, std::string_view what) {
  const View view(all);
  const std::string help = suggestion(what, all_subjects(view));
  return "no finding, figure or claim is named `" + harmless(what) + "`" +
         (help.empty() ? "" : "; " + help);
}

std::string explain_code(Code code, const Style& style) {
  const CodeInfo& about = info(code);
  if (style.plain) {
    return std::string(about.id) + ": " + about.title + ".\n" + about.text +
           "\n";
  }
  return paint(std::string(about.id) + ": " + about.title, Ink::Strong, style) +
         "\n\n" + wrapped(about.text, std::min(style.width, 80), 0) + "\n";
}

}  // namespace concord
