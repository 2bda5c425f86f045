// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/page/contents.h"
#include "reports/page/section.h"

namespace concord::page {

/// What changed since a lock, a revision or another report, and who brought it.
Section changes_section(const Contents& page);

}  // namespace concord::page
