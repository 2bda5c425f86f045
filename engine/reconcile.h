// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "engine/answer.h"
#include "engine/assemble.h"
#include "engine/finding.h"
#include "engine/solve.h"
#include "rules/ground.h"

namespace concord {

/// What becomes of a figure that somebody claims, or that a law reaches.
enum class FigureStatus { Settled, Open, Disputed, Undecided };

/// All that a report tells, as plain values.  Ways out and conflicts are
/// numbered through all components, in order: K1, K2... and X1, X2...
struct Reconciliation {
  const Audit* audit = nullptr;  // outlives this value
  const LawBook* laws = nullptr;
  Ground ground;
  std::vector<Reading> readings;    // by claim; empty if it constrains nothing
  std::vector<Standing> standings;  // by claim
  std::vector<Component> components;
  std::vector<Answer> answers;    // by component
  std::vector<Finding> findings;  // worst first, then by id
  Verdict verdict = Verdict::Agree;
  bool checked = false;
};

/// The front door: from an audit to everything that is true of it.
Reconciliation reconcile(const Audit& audit, const LawBook& laws,
                         const Budget& budget);

}  // namespace concord
