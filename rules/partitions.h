// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "claims/audit.h"

namespace concord {

/// The partitions of an audit, seen from a figure: `killed.police&children` has
/// the wholes `killed.victims&children` and, if nobody declared what children
/// are part of, `killed.police`.
class Partitions {
 public:
  explicit Partitions(const Vocabulary& vocabulary);

  /// The figure's wholes on each of its axes, the values of the others kept.
  std::vector<Figure> wholes_of(const Figure& part) const;
  /// The partitions of which `whole` is the whole, by place in the vocabulary.
  std::vector<std::size_t> of_whole(const Figure& whole) const;
  /// The partitions in which the value is a part.
  std::vector<std::size_t> of_part(PopulationId value) const;
  /// The parts of `whole` in one of these.
  std::vector<Figure> parts_of(const Figure& whole, std::size_t which) const;

  const std::string& axis(std::size_t which) const { return axes_[which]; }
  /// The value of `part` on `axis`; nothing if it counts everyone there.
  std::optional<PopulationId> value_on(const Figure& figure,
                                       const std::string& axis) const;
  /// "victims"; "everyone" for no value.
  std::string name(std::optional<PopulationId> value) const;
  /// "complete:victims"; where a whole falls into parts in several ways they
  /// are named as well: "complete:everyone=victims+attackers".
  std::string law_id(const std::string& kind, std::size_t which) const;

 private:
  static Figure replaced(const Figure& figure, std::optional<PopulationId> old,
                         std::optional<PopulationId> by);

  const Vocabulary& vocabulary_;
  std::vector<std::string> axes_;  // by partition
  std::map<std::optional<PopulationId>, std::vector<std::size_t>> by_whole_;
  std::map<PopulationId, std::vector<std::size_t>> by_part_;
};

}  // namespace concord
