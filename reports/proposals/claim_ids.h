// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

namespace concord {

/// Gives ids: "wire-1", "wire-2"...  Each number is behind the greatest that is
/// in use, so that no id ever means another claim than before.
class ClaimIds {
 public:
  explicit ClaimIds(const std::vector<std::string>& used);

  /// The next for a claim of this source.
  std::string next(const std::string& source);

 private:
  std::map<std::string, int> last_;  // by what stands before the number
};

}  // namespace concord
