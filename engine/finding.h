// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claims/diagnostic.h"
#include "claims/provenance.h"
#include "engine/answer.h"
#include "engine/assemble.h"

namespace concord {

enum class Severity { Note, Warning, Error };

/// One claim of a disagreement: what its words, with the laws, let `figure` be.
struct Side {
  ClaimId claim;
  std::string statement;  // whose quote to show: "n5.police"
  Figure figure;          // the finding's own, or what the statement is about
  Interval admits = Interval::anything();
  bool denied = false;  // it says that the figure is *not* in `admits`
  bool direct = false;  // said of this very figure; else it follows by `laws`
  Indices laws;         // indices into Ground::laws
};

/// What the other claims of a conflict make of a figure together, where no one
/// of them alone clashes with what is said of it: "the parts come to 24".
struct Together {
  Interval admits = Interval::anything();
  std::vector<std::string> against;     // who says otherwise: "n9"
  std::vector<std::string> statements;  // "d2.attackers", "d3": by claim
  Indices laws;                         // indices into Ground::laws
};

/// What a person reads: one disagreement, grouped from its conflicts.  No words
/// but names: reports/ makes the sentences.
struct Finding {
  Code code;
  std::string id;           // "C101:attack/killed.police", unique in the audit
  std::string fingerprint;  // of code and figure or law: FNV-1a, 64 bits, hex
  Severity severity = Severity::Error;
  Verdict verdict = Verdict::Irreconcilable;
  int component = -1;  // in Reconciliation::components; -1: in none
  std::optional<Figure> figure;
  /// Where it is made of several, of which each can be settled by itself but
  /// not all of them together: the figures of all, its own first.
  std::vector<Figure> joined;
  std::string decision;            // the id of the one that is a question
  std::vector<std::string> laws;   // ids, sorted: that its conflicts rest on
  std::vector<Side> sides;         // its figure's first; by what they admit
  std::vector<Together> together;  // of its conflicts without two that clash
  std::vector<ClaimId> claims;     // of all its conflicts, copies too
  std::vector<int> conflicts;      // of the component's answer
  std::vector<int> also;           // conflicts that hang on it elsewhere
  std::vector<int> ways_out;       // of the component's answer
  int origins = 0;                 // distinct, among `claims`
  int outlets = 0;
  std::optional<Ring> ring;  // of circular sourcing
};

/// All sides that say the same of one figure, and who stands behind them.
struct Support {
  Figure figure;
  Interval admits = Interval::anything();
  bool denied = false;
  std::string relative;  // "twice", as written, where it is said of another
  std::vector<std::string> statements;
  std::vector<ClaimId> claims;
  Voices voices;
};

/// What a statement of an amount or a status admits; nothing for one that says
/// no more than how its figure stands to another.
std::optional<Interval> stated_interval(const Statement& statement);

/// The disagreements of one component (engine/grouping.cc tells how they are
/// grouped), or the contradiction of its laws.
std::vector<Finding> group_conflicts(const Audit& audit, const Ground& ground,
                                     const Component& component,
                                     const Answer& answer, int index);

/// A question (Q301) for each claim that another claim doubts.
std::vector<Finding> questions(const Audit& audit);

/// Circular sourcing (W201): each ring in which sources have one figure from
/// one another.
std::vector<Finding> circular_sourcing(const Audit& audit);

/// What is said of the figures of a finding, each value with its voices, in the
/// order of the sides.
std::vector<Support> support_of(const Audit& audit, const Finding& finding);
/// A question (Q302) for each decision that is not carried out any more.
std::vector<Finding> questions(const std::vector<Decision>& decisions);

/// Gives every finding its unique id and fingerprint and sorts them, the worst
/// first, then by id.
void finish(const Audit& audit, std::vector<Finding>& findings);

}  // namespace concord
