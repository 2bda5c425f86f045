// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/reconcile.h"

namespace concord {

/// The same disagreement again and again: findings of one code, by the same
/// laws, on one measure, between the same sources.
struct Systematic {
  Code code = Code::C101;
  std::string id;                 // "C102:any/cases", unique in the audit
  std::vector<std::string> laws;  // of whatever event: "part-of", "total"
  std::vector<SourceId> sources;  // sorted; empty: others each time
  MeasureId measure;
  std::vector<std::size_t> findings;  // in Reconciliation; the widest gap first
  /// Of the places where claims of these sources meet, those in which they do
  /// not fit: instances of the law all of whose figures are claimed; where no
  /// law takes part, figures that several of the sources claim.  0 of 0 where
  /// several laws take part.
  std::size_t broken = 0;
  std::size_t tested = 0;
};

/// From how many findings on they are one thing to a reader.
inline constexpr std::size_t kSystematic = 4;

/// The findings that repeat each other at least kSystematic times, the most
/// frequent first.  No finding is in two of them.
std::vector<Systematic> systematic(const Reconciliation& all);

/// How far apart the sides of a finding are: by how much the greatest of what
/// they leave open from below exceeds the least of what they leave from above.
Rational gap_of(const Finding& finding);

}  // namespace concord
