// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>

#include "engine/propagator.h"

namespace concord {

/// Looks for a world by trying: one value after another, each time with all
/// that follows from it.  What it finds is one; that it finds none says
/// nothing.
class WorldSearch {
 public:
  explicit WorldSearch(const System& system) : system_(system) {}

  /// The world nearest to `point`, so far as trying goes, in which all holds
  /// that `propagator` holds and supposes.  It has run, and is left as it was.
  /// These constraints hold at the point; others may.
  std::optional<Point> near(Propagator& propagator, const Point& point,
                            const Bits& constraints) const;

  /// One in which every unknown is as low (or as high) as those before it let
  /// it be.
  std::optional<Point> at_edge(Propagator& propagator, bool high) const;

 private:
  using Choose =
      std::function<Exact(std::size_t unknown, const Propagator::Edges&)>;

  std::optional<Point> one_by_one(Propagator& propagator,
                                  const Choose& choose) const;

  const System& system_;
};

}  // namespace concord
