// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "claims/declarations.h"
#include "claims/diagnostic.h"
#include "claims/read_measures.h"
#include "claims/vocabulary.h"
#include "claims/yaml.h"

namespace concord {

/// The populations of all packs and of the audit, and how they fall into parts.
///   populations:
///     everyone: { axis: role, parts: [victims, attackers], complete: yes }
///     attackers: {}                  # its axis is that of its whole
///     victims:
///       - { parts: [police, civilians] }
///       - { parts: [locals, visitors], complete: yes }
/// Each part needs an entry of its own, so that a typing error is found.  An
/// axis may be stated at any of the names that hang together.
class PopulationTable {
 public:
  void read(const std::vector<Declaration>& populations, Declarer by,
            Complaints& complaints);
  /// Complains of what only the whole shows, and fills the two tables of
  /// `vocabulary` with what fits.
  void finish(Vocabulary& vocabulary, Complaints& complaints);

 private:
  struct Axis {
    std::string name;
    Place place;
  };
  struct Value {
    std::string label;
    std::optional<Axis> axis;
    Place declared;
  };
  /// One whole with one list of parts; what is not stated has its default.
  struct Split {
    std::string whole;  // "everyone" for the whole of all
    std::map<std::string, Place> parts;
    std::optional<Axis> axis;  // where the whole is everyone
    std::optional<bool> disjoint;
    std::optional<bool> complete;
    Place declared;
  };

  void read_entry(const Declaration& declared, const Yaml& node, Declarer by,
                  Complaints& complaints);
  static void check_sums(const Split& split, Complaints& complaints);
  void merge_value(const std::string& name, const Value& value,
                   Complaints& complaints);
  void merge_split(const Split& split, Declarer by, Complaints& complaints);
  void drop_unknown_parts(Complaints& complaints);
  void complain_of_cycles(Complaints& complaints);
  void settle_axes(Complaints& complaints);
  void spread_axes();
  std::vector<std::string> names_in(const Split& split) const;
  std::optional<Axis> axis_of(const Split& split) const;
  void check_axis(const Split& split, Complaints& complaints);

  using SplitKey = std::pair<std::string, std::set<std::string>>;

  std::map<std::string, Value> values_;
  std::map<SplitKey, Split> splits_;
};

}  // namespace concord
