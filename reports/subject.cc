// SPDX-License-Identifier: Apache-2.0
#include "reports/subject.h"

#include <algorithm>

#include "claims/text.h"
#include "reports/figure_table.h"

namespace concord {
namespace {

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

std::vector<const FigureView*> figures_named(const View& view,
                                             const Words& words,
                                             std::string_view what) {
  const Audit& audit = view.audit();
  std::vector<const FigureView*> exact;
  std::vector<const FigureView*> by_path;
  for (const FigureView& figure : view.figures()) {
    if (to_string(figure.figure, audit) == what) exact.push_back(&figure);
  }
  if (!exact.empty()) return exact;
  for (const FigureView* figure : figures_to_show(view, words, true)) {
    const std::string path = path_of(figure->figure, audit);
    const bool tail = path.size() > what.size() && path.ends_with(what) &&
                      path[path.size() - what.size() - 1] == '/';
    if (path == what) exact.push_back(figure);
    if (tail) by_path.push_back(figure);
  }
  if (!exact.empty() || !by_path.empty()) {
    return exact.empty() ? by_path : exact;
  }
  for (const FigureView& figure : view.figures()) {
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

const Finding* finding_named(const Reconciliation& all, std::string_view what) {
  const auto found = std::ranges::find(all.findings, what, &Finding::id);
  return found == all.findings.end() ? nullptr : &*found;
}

std::string unknown_subject(const Reconciliation& all, std::string_view what) {
  const View view(all);
  const std::string help = suggestion(what, all_subjects(view));
  return "no finding, figure or claim is named `" + harmless(what) + "`" +
         (help.empty() ? "" : "; " + help);
}

}  // namespace concord
