// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/reconcile.h"

namespace concord {

/// What one side of a comparison comes to.
struct Outcome {
  Verdict verdict = Verdict::Agree;
  bool undecided = false;  // something was, by the budget
  std::string way_out;     // the cheapest of each dispute, in words; else empty

  friend bool operator==(const Outcome&, const Outcome&) = default;
};

/// A finding as one side has it.
struct FoundThere {
  std::optional<Verdict> verdict;  // nothing for rings and questions
  std::string title;  // "police killed: 3 and 4 leave no common value"

  friend bool operator==(const FoundThere&, const FoundThere&) = default;
};

enum class Fate { Gone, New, Changed, Stays };

/// A finding of either side; nothing where the other one does not have it.
struct FindingChange {
  std::string id;  // "C101:attack/killed.police"
  std::optional<FoundThere> now;
  std::optional<FoundThere> then;

  Fate fate() const;

  friend bool operator==(const FindingChange&, const FindingChange&) = default;
};

/// What a figure is on one side.
struct FigureResult {
  FigureStatus status = FigureStatus::Open;
  std::vector<Interval> values;  // as in report.json
  /// Where disputed: what each way out leaves, if that is one value each, and
  /// few in all.
  std::vector<Interval> between;
  std::string text;      // "3", "3 or 4 (disputed)", "set aside"
  bool heard = false;    // somebody speaks of it who was not set aside
  bool limited = false;  // it is less than what such a figure can ever be

  friend bool operator==(const FigureResult&, const FigureResult&) = default;
};

/// A figure that somebody claims and that is not the same on both sides;
/// nothing on a side that does not speak of it.
struct FigureChange {
  std::string figure;  // "attack/killed.police@2016-07-18"
  std::string label;   // "police killed"
  std::optional<FigureResult> now;
  std::optional<FigureResult> then;

  /// Whether nothing is known of it then, since nobody else speaks of it.
  bool is_lost() const;

  friend bool operator==(const FigureChange&, const FigureChange&) = default;
};

/// What differs between two Reconciliations, as plain values that need neither:
/// an audit as it is (now) and as it would be (then).  Findings and figures are
/// known by their names, so the two may be of different folders.
struct Differences {
  Outcome now;
  Outcome then;
  std::vector<FindingChange> findings;  // all: those that are gone first, by id
  std::vector<FigureChange> figures;    // in the order of reading

  bool verdict_changes() const { return now.verdict != then.verdict; }
  bool anything_undecided() const { return now.undecided || then.undecided; }
  /// How many findings have this fate.
  std::size_t count(Fate fate) const;
  /// Whether both sides say the same, but for the cheapest way out.
  bool nothing_changes() const;

  friend bool operator==(const Differences&, const Differences&) = default;
};

Differences differences(const Reconciliation& now, const Reconciliation& then);

}  // namespace concord
