// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <vector>

#include "rules/cone.h"
#include "rules/ground.h"
#include "rules/phases.h"

namespace concord {

using Figures = std::set<Figure>;

/// The laws of populations: part <= whole, disjoint sums, complete sums.  A
/// measure that may be negative has complete sums alone, since there a rest
/// that nobody names could be below 0.
void add_laws_of_populations(const Audit& audit, const Partitions& partitions,
                             const Figures& figures,
                             std::vector<GroundLaw>& laws);

/// The laws of part-of, likewise.
void add_laws_of_events(const Audit& audit, const Figures& figures,
                        std::vector<GroundLaw>& laws);

/// What ties a figure to itself at other moments: rises, starts, fixed, period,
/// and the one-way and same-as laws of things.
void add_laws_of_time(const Audit& audit, const Timelines& lines,
                      const Phases& phases, const Figures& figures,
                      std::vector<GroundLaw>& laws);
void add_laws_of_things(const Audit& audit, const Timelines& lines,
                        const Phases& phases, const Figures& figures,
                        std::vector<GroundLaw>& laws);

/// A soft law a measure and root event, "still": once the event is over, a toll
/// that somebody counts a week or more after the count before has not changed.
void add_laws_of_stillness(const Audit& audit, const Timelines& lines,
                           const Phases& phases, const Figures& figures,
                           std::vector<GroundLaw>& laws);

/// The instances of what somebody wrote, one ground law a clause.
void add_written_laws(const Audit& audit, const std::vector<BoundLaw>& written,
                      const std::set<LawInstance>& instances,
                      const Timelines& lines, std::vector<GroundLaw>& laws);

/// A constraint that is one comparison.
Constraint constraint(std::vector<Term> terms, Relation relation,
                      Rational constant = 0);

/// "police, soldiers and civilians"; of a long list the first eight and how
/// many there are besides.
std::string list_of(const std::vector<std::string>& names);

}  // namespace concord
