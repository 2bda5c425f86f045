// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace concord {

/// The audit that `folder` belongs to: the nearest folder with an audit.yaml,
/// itself or above.  Throws CannotRun where there is none.
std::string find_audit(const std::string& folder);

}  // namespace concord
