// SPDX-License-Identifier: Apache-2.0
#include "cli/arrive.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/nearby.h"

namespace concord {
namespace {

std::optional<Figure> figure_of(const Reconciliation& all,
                                const Subject& subject) {
  for (const Finding& finding : all.findings) {
    if (finding.id == subject.name) return finding.figure;
  }
  const View view(all);
  for (const FigureView& each : view.figures()) {
    if (to_string(each.figure, view.audit()) == subject.name) {
      return each.figure;
    }
  }
  return std::nullopt;
}

// All of them where it is not known of which figure it is.
std::set<ClaimId> nearby(const Run& now, const std::optional<Figure>& figure) {
  if (figure) return claims_nearby(now.audit, now.laws, *figure);
  std::set<ClaimId> all;
  for (std::size_t i = 0; i < now.audit.claims.size(); ++i) all.emplace(i);
  return all;
}

/// Lets sources in, one arrival after the other.
class Telling {
 public:
  Telling(const Run& now, Subject subject, const Budget& budget)
      : now_(now), budget_(budget) {
    history_.subject = std::move(subject);
    const auto figure = figure_of(*now.result, history_.subject);
    nearby_ = nearby(now, figure);
    if (figure && !history_.subject.is_finding) {
      history_.label = Words(*now.result).figure(*figure);
    }
    const bool is_finding = history_.subject.is_finding;
    came_.words = is_finding ? "not found" : "not spoken of";
  }

  /// Nothing, or what is wrong.
  std::vector<Diagnostic> let_in(const Arrival& arrival) {
    ++history_.arrivals;
    here_.insert(arrival.sources.begin(), arrival.sources.end());
    std::vector<ClaimId> news;
    for (const ClaimId claim : claims_of(now_.audit, arrival)) {
      claims_.insert(claim);
      if (nearby_.contains(claim)) news.push_back(claim);
    }
    if (news.empty()) return {};
    const Audit audit = as_of_arrival(now_.audit, here_);
    const auto solved = reconcile(audit, now_.laws, budget_);
    if (!solved) return solved.complaints();
    ++history_.solved;
    add_step(solved.value(), arrival, news);
    return {};
  }

  History take() && {
    history_.is_broken =
        came_.finding || (came_.figure && came_.figure->status == "disputed");
    return std::move(history_);
  }

 private:
  void add_step(const Reconciliation& all, const Arrival& arrival,
                const std::vector<ClaimId>& news) {
    history_.undecided |= anything_undecided(all);
    Came came = came_to(all, history_.subject, claims_);
    const View view(all);
    const Words words(all);
    auto step = step_between(history_.subject, came_, came, news, view, words);
    came_ = std::move(came);
    if (!step) return;
    step->arrival = arrival;
    for (const SourceId source : arrival.sources) {
      step->sources.push_back(now_.audit[source].name);
    }
    history_.steps.push_back(std::move(*step));
  }

  const Run& now_;
  const Budget& budget_;
  std::set<ClaimId> nearby_;
  std::set<SourceId> here_;
  std::set<ClaimId> claims_;  // of the sources that are in
  Came came_;
  History history_;
};

}  // namespace

Result<History> history_of(const Run& now, const Subject& subject,
                           const Budget& budget) {
  Telling telling(now, subject, budget);
  for (const Arrival& arrival : arrivals(now.audit)) {
    auto complaints = telling.let_in(arrival);
    if (!complaints.empty()) return complaints;
  }
  return std::move(telling).take();
}

}  // namespace concord
