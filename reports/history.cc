// SPDX-License-Identifier: Apache-2.0
#include "reports/history.h"

#include <algorithm>
#include <utility>

#include "reports/diff_report.h"
#include "reports/figure_table.h"
#include "reports/json_values.h"
#include "reports/speaker.h"

namespace concord {
namespace {

constexpr std::size_t kCited = 6;

const FigureView* figure_named(const View& view, const std::string& name) {
  for (const FigureView& each : view.figures()) {
    if (to_string(each.figure, view.audit()) == name) return &each;
  }
  return nullptr;
}

// Of a figure that nobody who is in speaks of, and nothing limits, nothing is
// known yet.
std::optional<FigureState> state_of(const FigureView& figure, const View& view,
                                    const std::set<ClaimId>& here) {
  FigureState state;
  for (const Json& entry : figure_entries(view)) {
    const std::string name = entry.at("figure").get<std::string>();
    if (name == to_string(figure.figure, view.audit())) {
      state = figure_state_of(entry);
    }
  }
  std::erase_if(state.claims, [&](const std::string& each) {
    const auto claim = speaker_of(each, view.audit());
    return !claim || !here.contains(*claim);
  });
  if (state.claims.empty()) return std::nullopt;
  return state;
}

// Of a dispute, who says what: those alone who are in.
std::string words_of(const FigureView& figure, const Words& words,
                     const std::set<ClaimId>& here) {
  const std::string result = result_of(figure, words);
  if (figure.status != FigureStatus::Disputed) return result;
  std::vector<std::string> said;
  for (const Said& each : figure.said) {
    const auto stated = stated_interval(*each.statement);
    if (!stated || !here.contains(each.claim)) continue;
    said.push_back(each.statement->id + " says " +
                   words.result(*stated, figure.figure));
  }
  return said.empty() ? result : result + "; " + listed(said);
}

Snapshot snapshot_of(const Subject& subject, const Came& came) {
  Snapshot snapshot;
  if (came.figure) snapshot.figures[subject.name] = *came.figure;
  if (came.finding) snapshot.findings[subject.name] = *came.finding;
  return snapshot;
}

std::set<ClaimId> claims_in(const Came& came, const Audit& audit) {
  std::vector<std::string> all;
  if (came.figure) all = came.figure->claims;
  if (came.finding) all = came.finding->claims;
  std::set<ClaimId> claims;
  for (const std::string& each : all) {
    if (const auto claim = speaker_of(each, audit)) claims.insert(*claim);
  }
  return claims;
}

bool speaks_to(const Claim& claim, const std::set<ClaimId>& others) {
  return std::ranges::any_of(claim.toward, [&](const Toward& each) {
    return others.contains(each.claim);
  });
}

// The new claims on it or behind its ends, and those that deny or take back
// such a claim; where there are none, all that can bear on it.
std::vector<ClaimId> bringers(const Came& before, const Came& now,
                              const std::vector<ClaimId>& news,
                              const Audit& audit) {
  std::set<ClaimId> behind = claims_in(before, audit);
  behind.merge(claims_in(now, audit));
  std::vector<ClaimId> found;
  for (const ClaimId claim : news) {
    if (behind.contains(claim) || speaks_to(audit[claim], behind)) {
      found.push_back(claim);
    }
  }
  return found.empty() ? news : found;
}

bool is_disputed(const Came& came) {
  return (came.figure && came.figure->status == "disputed") || came.finding;
}

std::optional<Figure> figure_of(const Subject& subject, const View& view) {
  const FigureView* found = figure_named(view, subject.name);
  if (found != nullptr) return found->figure;
  for (const Finding& finding : view.all().findings) {
    if (finding.id == subject.name) return finding.figure;
  }
  return std::nullopt;
}

// How it changed, in a word; empty where it did not.
std::string change_between(const Subject& subject, const Came& before,
                           const Came& now) {
  const Diff all =
      diff(snapshot_of(subject, before), snapshot_of(subject, now));
  for (const FindingDiff& each : all.findings) {
    if (each.state != BaselineState::Unchanged) return word_of(each.state);
  }
  for (const FigureDiff& each : all.figures) {
    if (each.move != Move::Same) return word_of(each.move);
  }
  return {};
}

}  // namespace

Came came_to(const Reconciliation& all, const Subject& subject,
             const std::set<ClaimId>& here) {
  const View view(all);
  const Words words(all);
  Came came;
  came.words = subject.is_finding ? "not found" : "not spoken of";
  if (subject.is_finding) {
    for (const Json& entry : finding_entries(view, words)) {
      if (entry.at("id").get<std::string>() != subject.name) continue;
      came.finding = finding_of(entry);
      came.words = came.finding->says;
    }
    return came;
  }
  const FigureView* figure = figure_named(view, subject.name);
  if (figure == nullptr) return came;
  came.figure = state_of(*figure, view, here);
  if (came.figure) came.words = words_of(*figure, words, here);
  return came;
}

std::optional<HistoryStep> step_between(const Subject& subject,
                                        const Came& before, const Came& now,
                                        const std::vector<ClaimId>& news,
                                        const View& view, const Words& words) {
  HistoryStep step;
  step.word = change_between(subject, before, now);
  if (step.word.empty()) return std::nullopt;
  step.before = before.words;
  step.now = now.words;
  step.breaks = is_disputed(now) && !is_disputed(before);
  // Some figures are disputed as soon as they are spoken of.
  if (step.breaks && now.figure) step.word = word_of(Move::Broken);
  step.narrows = step.word == word_of(Move::Narrowed);
  const std::optional<Figure> about = figure_of(subject, view);
  for (const ClaimId claim : bringers(before, now, news, view.audit())) {
    if (step.brought.size() == kCited) break;
    step.brought.push_back(cite(view, words, claim, about));
  }
  return step;
}

}  // namespace concord
