// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claims/diagnostic.h"
#include "engine/answer.h"
#include "engine/assemble.h"

namespace concord {

enum class Severity { Note, Warning, Error };

/// What one claim alone, with the laws, lets the figure of a finding be.
struct Side {
  ClaimId claim;
  std::string statement;  // whose quote to show: "n5.police"
  Interval admits = Interval::anything();
  bool direct = false;  // said of this very figure; else it follows by laws
  Indices laws;         // constraints of the component it follows by
};

/// What a person reads: one disagreement, grouped from its conflicts.  No words
/// but names: reports/ makes the sentences.
struct Finding {
  Code code;
  std::string id;           // "C101:attack/killed.police", unique
  std::string fingerprint;  // code and figure or law, hashed (FNV-1a, 64 bits)
  Severity severity = Severity::Error;
  Verdict verdict = Verdict::Irreconcilable;
  int component = -1;  // in Reconciliation::components; -1: none (a question)
  std::optional<Figure> figure;
  std::string law;              // for one filed under a law
  std::vector<Side> sides;      // by their interval, then origin, then claim
  std::vector<ClaimId> claims;  // every claim of its conflicts
  std::vector<int> conflicts;   // of the component's answer
  std::vector<int> also;        // conflicts that follow it on other figures
  std::vector<int> ways_out;    // of the component's answer, that settle it
  int origins = 0;
  int outlets = 0;
};

}  // namespace concord
