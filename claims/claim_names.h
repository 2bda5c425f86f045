// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "claims/audit.h"

namespace concord {

/// What people call claims by: "n5", and all at once by their source
/// ("newspaper"), by an origin in their chain ("ministry") or by their account:
/// "newspaper/ministry" means "newspaper/ministry@2016-07-18", too.
class ClaimNames {
 public:
  explicit ClaimNames(const Audit& audit);

  /// Sorted; none where nothing said has this name.
  const std::vector<ClaimId>& find(std::string_view name) const;
  /// All names, those of sources and origins that say nothing as well.
  std::vector<std::string> all() const;

 private:
  void add(const std::string& name, ClaimId claim);

  const Audit& audit_;
  std::map<std::string, std::vector<ClaimId>, std::less<>> claims_;
};

}  // namespace concord
