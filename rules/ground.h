// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "claims/audit.h"
#include "claims/reading.h"
#include "claims/result.h"
#include "rules/law.h"
#include "rules/phases.h"
#include "rules/timelines.h"

namespace concord {

/// Which kind of law a ground law is an instance of; it decides the code of a
/// finding and the words of a proof.
enum class LawKind {
  Populations,  // partitions: part <= whole, disjoint and complete sums
  PartOf,       // parts of an event, likewise
  OverTime,     // rises, fixed, and 0 before the event begins
  Period,       // during = end - start
  StatusOrder,  // a one-way status
  SameThing,    // same-as
  Written,      // a Law of a pack or the audit
};

/// One instance of a law, over figures that exist.
struct GroundLaw {
  LawKind kind = LawKind::Written;
  std::string id;  // "part-of:attack", "complete:victims", "rises", "total"
  std::string because;  // "hospital is part of attack": a clause for proofs
  Constraint constraint;
  std::optional<int> cost;     // soft: with the others of `soft_group`
  std::string soft_group;      // "seen/wave": the assumption that is given up
  bool names_moments = false;  // of its own, or the one before: `@previous`
};

/// The figures that some claim touches, through the laws, and the laws between
/// them.  Sorted: the same for every order of the input.
struct Ground {
  std::vector<Figure> figures;
  std::vector<GroundLaw> laws;
  std::optional<Timelines> lines;
  Phases phases;
};

/// How many figures and clauses of laws a cone may hold: an `any/` law over
/// many events and moments multiplies them.
inline constexpr std::size_t kMaxFigures = 200'000;

/// Makes the cone of the claims that stand: the least set of figures that holds
/// theirs and is closed under
///   wholes   of a population and of an event,
///   parts    of a complete partition or an exhaustive event,
///   laws     if one figure of an instance is made, all of them are (but for
///            those of `sum(periods ...)`, which make no instance),
///   moments  a measure that rises or is fixed is made at every moment of its
///            root event,
///   periods  where one of a measure that rises is made, it is made of all
///            that this measure counts in the root event,
/// and every law instance over it.  `readings` are by claim, empty for those
/// that constrain nothing.  Refuses (Y192) a cone of more than `most`.
Result<Ground> ground(const Audit& audit, const LawBook& laws,
                      const std::vector<Reading>& readings,
                      std::size_t most = kMaxFigures);

/// The same for figures that nobody claims yet.
Result<Ground> ground(const Audit& audit, const LawBook& laws,
                      const std::vector<Figure>& figures,
                      std::size_t most = kMaxFigures);

/// What is left of a list of parts that is complete and disjoint: where it may
/// have left somebody out, its parts still share nobody; where somebody may be
/// in two of them, they still leave nobody out.  Nothing for all other laws.
std::optional<GroundLaw> without_completeness(const GroundLaw& law,
                                              const Audit& audit);
std::optional<GroundLaw> without_disjointness(const GroundLaw& law,
                                              const Audit& audit);

}  // namespace concord
