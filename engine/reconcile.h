// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/answer.h"
#include "engine/answer_store.h"
#include "engine/assemble.h"
#include "engine/finding.h"
#include "engine/question.h"
#include "engine/solve.h"
#include "rules/ground.h"
#include "rules/moved_accounts.h"

namespace concord {

/// What becomes of a figure that somebody claims, or that a law reaches.
/// Settled: only one value is left.  Open: several.  Disputed: the listed ways
/// out differ on it, or all of them leave nothing of what a claim says of it.
enum class FigureStatus { Settled, Open, Disputed, Undecided };

/// All that a report tells, as plain values.  Ways out and conflicts are
/// numbered through all components, in order: K1, K2... and X1, X2...
struct Reconciliation {
  const Audit* audit = nullptr;  // outlives this value
  const LawBook* laws = nullptr;
  std::vector<Decision> decisions;        // as they were carried out
  std::vector<Alternative> alternatives;  // that may be taken
  Ground ground;
  /// Those that may be read as standing elsewhere, once some claims clash;
  /// their laws stand in `ground`.
  std::optional<MovedAccounts> moved;
  std::vector<Reading> readings;    // by claim; empty if it constrains nothing
  std::vector<Standing> standings;  // by claim
  std::vector<Component> components;
  std::vector<Answer> answers;  // by component
  /// What becomes of each figure: by component, then unknown.
  std::vector<std::vector<FigureStatus>> status;
  std::vector<Finding> findings;    // worst first, then by id
  std::vector<Question> questions;  // by component; the most telling first
  Verdict verdict = Verdict::Agree;
  bool checked = false;
  /// Components about which something was found anew; of the others all was
  /// in the store.
  int solved = 0;
};

/// The front door: from an audit to everything that is true of it.  Complains
/// only of what shows when laws meet claims (Y1xx): too many figures, and
/// decisions about laws that are not there.  What is costly is asked of the
/// store first, if there is one; that changes nothing but `solved`.
Result<Reconciliation> reconcile(const Audit& audit, const LawBook& laws,
                                 const Budget& budget,
                                 AnswerStore* store = nullptr);

/// Whether anything at all was left undecided by the budget: exit code 3.
bool anything_undecided(const Reconciliation& all);

/// The bound of a figure that is settled or open, whichever way out is taken:
/// that of a component that agrees, or the same in all rows.  Null otherwise.
const Bound* bound_of(const Reconciliation& all, int component, int unknown);

}  // namespace concord
