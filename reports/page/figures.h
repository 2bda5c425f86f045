// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/page/contents.h"
#include "reports/page/section.h"

namespace concord::page {

/// What each figure can be, with the claims on it; by event, and of many
/// settled ones most folded away.
Section figures_section(const Contents& page);

}  // namespace concord::page
