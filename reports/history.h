// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "claims/arrivals.h"
#include "reports/citation.h"
#include "reports/diff.h"

namespace concord {

/// What is asked about: a figure or a finding, by its name.
struct Subject {
  std::string name;  // "raid/killed@2024-05-02", "C101:raid/killed"
  bool is_finding = false;
};

/// What a figure or a finding came to once some sources were in.
struct Came {
  std::optional<FigureState> figure;
  std::optional<FindingState> finding;
  std::string words;  // "4", "disputed; w1 says 4, d2 says 5"
};

/// The same as `all` has it, of claims of sources that are in alone.
Came came_to(const Reconciliation& all, const Subject& subject,
             const std::set<ClaimId>& here);

/// An arrival at which something changed.
struct HistoryStep {
  Arrival arrival;
  std::vector<std::string> sources;  // by name
  std::string word;                  // "broken", "narrowed", "updated"
  std::string before;
  std::string now;
  std::vector<Citation> brought;
  bool breaks = false;   // disputed, or found, and was not
  bool narrows = false;  // less is left of it
};

/// What became of a figure or a finding, source by source.
struct History {
  Subject subject;
  std::string label;  // "all killed"
  std::vector<HistoryStep> steps;
  std::size_t arrivals = 0;
  std::size_t solved = 0;  // that bring claims
  bool is_broken = false;  // with all sources in
  bool undecided = false;  // something was, at some step
};

/// The step from one to the other, or nothing where nothing changed; `news` are
/// the claims that came in, as far as they bear on it.
std::optional<HistoryStep> step_between(const Subject& subject,
                                        const Came& before, const Came& now,
                                        const std::vector<ClaimId>& news,
                                        const View& view, const Words& words);

std::string history_report(const History& history, const Style& style);
std::string history_json(const std::vector<History>& histories,
                         const std::string& audit);

}  // namespace concord
