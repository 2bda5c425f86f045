// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "reports/proposals/claims_update.h"
#include "reports/style.h"

namespace concord {

/// What an update changed, a line a file, and what is left to a person.
std::string update_words(const AuditUpdate& update, const Style& style);

}  // namespace concord
