// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "rules/law.h"
#include "rules/timelines.h"

namespace concord {

/// A figure of a law with its names looked up.
struct BoundFigure {
  std::optional<EventId> event;  // nothing: the event of the instance
  MeasureId measure;
  ThingId thing;
  Population of;
  bool sum_of_parts = false;
  bool sum_of_periods = false;
  FigurePattern::At at = FigurePattern::At::Instance;
  Instant fixed;

  bool is_status() const { return thing.value >= 0; }
};

struct BoundTerm {
  Rational factor;
  std::size_t figure;  // in BoundLaw::figures
};

struct BoundComparison {
  std::vector<BoundTerm> terms;
  Relation relation;
  Rational constant;
};

/// A written law, ready to be made at events and moments.
struct BoundLaw {
  /// At which events it is made: at those where a figure that names no event is
  /// in the cone; at every event (`any/`); or once, when all figures name
  /// theirs.
  enum class Scope { Schematic, Any, Once };

  const Law* law = nullptr;
  Scope scope = Scope::Once;
  bool timeless = false;  // every figure has a moment of its own
  /// At which times it is made.  With `sum(periods ...)` for periods alone;
  /// else at moments, and for periods too where what it says of them follows
  /// from what it says (docs/formulas.md: Periods).
  bool of_moments = true;
  bool of_periods = false;
  std::vector<BoundFigure> figures;
  std::vector<std::vector<BoundComparison>> clauses;
};

/// One application of a law.  `event` is unset for a law that is made once,
/// `from` is set for a period.
struct LawInstance {
  std::size_t law = 0;
  EventId event;
  std::optional<Instant> from = {};
  Instant moment;

  friend auto operator<=>(const LawInstance&, const LawInstance&) = default;
};

BoundLaw bind(const Law& law, const Audit& audit);

/// The figures that `figure` of a law stands for in one instance: more than one
/// for a sum.  Nothing where there is no previous moment, or no part, or where
/// no claimed periods make up that of the instance.
std::vector<Figure> figures_in(const BoundFigure& figure,
                               const LawInstance& instance, const Audit& audit,
                               const Timelines& lines);

}  // namespace concord
