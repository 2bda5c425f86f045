// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "claims/diagnostic.h"
#include "claims/vocabulary.h"
#include "claims/yaml.h"

namespace concord {

/// Who declares a word: a pack, or the audit, which may tighten what packs say.
enum class Declarer { Pack, Audit };

/// The measures of all packs and of the audit, merged by name.
///   measures:
///     killed: { unit: people, over-time: rises, label: killed }
class MeasureTable {
 public:
  void read(const Yaml& measures, Declarer by, Complaints& complaints);
  std::vector<Measure> sorted() const;

 private:
  std::map<std::string, Measure> by_name_;
};

}  // namespace concord
