// SPDX-License-Identifier: Apache-2.0
#include "reports/speaker.h"

namespace concord {

std::optional<ClaimId> speaker_of(std::string_view statement,
                                  const Audit& audit) {
  for (;;) {
    const auto claim = audit.find_claim(statement);
    const std::size_t dot = statement.rfind('.');
    if (claim || dot == statement.npos) return claim;
    statement = statement.substr(0, dot);
  }
}

}  // namespace concord
