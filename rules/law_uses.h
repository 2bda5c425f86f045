// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "rules/bound_law.h"
#include "rules/partitions.h"

namespace concord {

/// What the written laws of an audit speak of: whether a figure that no claim
/// needs could matter to them.
class LawUses {
 public:
  /// A figure of a law: the law, and the place of the figure in it.
  using Mention = std::pair<std::size_t, std::size_t>;

  LawUses(const std::vector<BoundLaw>& laws, const Vocabulary& vocabulary,
          const Partitions& partitions);

  /// The mentions of figures like this one, at any event and moment.
  const std::vector<Mention>& about(const Figure& figure) const;
  /// Those of a measure in laws that are made once, since they name all events.
  const std::vector<Mention>& of_named_events(MeasureId measure) const;

  /// The place of the measure that the law defines: `casualties = killed +
  /// injured`, where no other law names casualties.  Whatever the others are,
  /// a defined figure can be chosen to fit.
  std::optional<std::size_t> defines(std::size_t law) const {
    return defines_[law];
  }
  bool is_named_once(MeasureId measure) const;
  /// Whether a law that is no definition names the measure.
  bool limits(MeasureId measure) const { return limited_.contains(measure); }
  /// Whether one names it for a part of the partition, or for a part of that.
  bool limits(MeasureId measure, std::size_t partition) const {
    return limited_parts_.contains({measure, partition});
  }

 private:
  using Shape = std::tuple<MeasureId, ThingId, Population>;

  void count(const std::vector<BoundLaw>& laws);
  std::optional<std::size_t> defined_by(const BoundLaw& law,
                                        const Vocabulary& vocabulary) const;
  void limit(const BoundFigure& figure, const Vocabulary& vocabulary,
             const Partitions& partitions);

  const std::vector<Mention> none_;
  std::map<Shape, std::vector<Mention>> about_;
  std::map<MeasureId, std::vector<Mention>> named_events_;
  std::map<MeasureId, std::size_t> mentions_;
  std::vector<std::optional<std::size_t>> defines_;
  std::set<MeasureId> limited_;
  std::set<std::pair<MeasureId, std::size_t>> limited_parts_;
};

}  // namespace concord
