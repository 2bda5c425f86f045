// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

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
/// Each part needs an entry of its own, so that a typing error is found.
class PopulationTable {
 public:
  void read(const Yaml& populations, Declarer by, Complaints& complaints);
  /// Settles the axes and puts both tables into `vocabulary`.
  void finish(Vocabulary& vocabulary, Complaints& complaints);

 private:
  struct Value {
    std::string label;
    std::string axis;  // empty until it is known
    Place axis_declared;
    Place declared;
  };
  struct Part {
    std::string name;
    Place place;
  };
  struct Split {
    std::string whole;  // "everyone" for the whole of all
    std::vector<Part> parts;
    std::string axis;
    bool disjoint = true;
    bool complete = false;
    Place declared;
  };

  std::map<std::string, Value> values_;
  std::vector<Split> splits_;
};

}  // namespace concord
