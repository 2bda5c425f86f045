// SPDX-License-Identifier: Apache-2.0
#include "cli/arrive.h"

#include <algorithm>
#include <iterator>
#include <utility>

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

// Whether it speaks of the same root event, of a thing, or of another claim.
bool may_bear_on(const Claim& claim, const Figure& figure,
                 const EventGraph& events) {
  const auto is_near = [&](const Statement& said) {
    return said.figure &&
           (said.figure->is_status() || figure.is_status() ||
            events.root_of(said.figure->event) == events.root_of(figure.event));
  };
  return !claim.toward.empty() || is_near(claim.total) ||
         std::ranges::any_of(claim.parts, is_near);
}

class Telling {
 public:
  Telling(const Run& now, const PublishedRows& rows, Subject subject,
          const Budget& budget, Caching* caching)
      : now_(now),
        rows_(rows),
        budget_(budget),
        caching_(caching),
        store_(caching == nullptr ? nullptr : caching->answers(now.root)) {
    history_.subject = std::move(subject);
    figure_ = figure_of(*now.result, history_.subject);
    if (figure_ && !history_.subject.is_finding) {
      history_.label = Words(*now.result).figure(*figure_);
    }
    const bool is_finding = history_.subject.is_finding;
    came_.words = is_finding ? "not found" : "not spoken of";
  }

  /// Nothing, or what is wrong.
  std::vector<Diagnostic> let_in(const Arrival& arrival) {
    ++history_.arrivals;
    if (arrival.claims.empty()) return {};
    std::vector<ClaimId> news;
    for (const ClaimId claim : arrival.claims) {
      claims_.insert(claim);
      const bool bears = !figure_ || may_bear_on(now_.audit[claim], *figure_,
                                                 now_.audit.events);
      if (bears) news.push_back(claim);
    }
    const Audit audit = as_of_arrival(now_.audit, claims_);
    const auto solved = reconcile(audit, now_.laws, budget_, store_);
    if (!solved) return solved.complaints();
    ++history_.solved;
    if (caching_ != nullptr) caching_->count(solved.value());
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
    for (Citation& each : step->brought) set_published(each);
    history_.steps.push_back(std::move(*step));
  }

  // Of a row its own, which brought it in.
  void set_published(Citation& cited) const {
    const auto claim = now_.audit.find_claim(cited.name);
    if (!claim) return;
    if (const Stretch* own = published(now_.audit[*claim], rows_)) {
      cited.published = own->written;
    }
  }

  const Run& now_;
  const PublishedRows& rows_;
  const Budget& budget_;
  Caching* caching_;
  AnswerStore* store_;
  std::optional<Figure> figure_;  // nothing: of a finding that is gone
  std::set<ClaimId> claims_;      // that are in
  Came came_;
  History history_;
};

}  // namespace

Result<History> history_of(const Run& now, const Subject& subject,
                           const Budget& budget, Caching* caching) {
  Complaints unread;
  const PublishedRows rows = published_rows(now.folder, now.audit.zone, unread);
  if (!unread.empty()) return unread.sorted();
  Telling telling(now, rows, subject, budget, caching);
  for (const Arrival& arrival : arrivals(now.audit, rows)) {
    auto complaints = telling.let_in(arrival);
    if (!complaints.empty()) return complaints;
  }
  return std::move(telling).take();
}

}  // namespace concord
