// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "claims/diagnostic.h"
#include "claims/vocabulary.h"
#include "claims/written.h"
#include "claims/yaml.h"

namespace concord {

/// The `readings:` of all packs and of the audit, merged: each adds.
///   readings:
///     precise: yes                              # 2,000 may be rounded
///     scope: { toll: [everyone, victims] }      # of whom "toll" may be said
///     complete: [so far, confirmed]             # cues of a count that goes on
class LicenceBook {
 public:
  void read(const Yaml& readings, Complaints& complaints);
  /// With the names of populations looked up.
  Licences finish(const Vocabulary& vocabulary, Complaints& complaints) const;

 private:
  struct Word {
    std::vector<Written> populations;
    Place declared;
  };

  bool precise_ = false;
  std::map<std::string, Word> scope_;  // by phrase
  std::set<std::string> complete_;
};

}  // namespace concord
