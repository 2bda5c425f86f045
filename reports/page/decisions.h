// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/page/contents.h"
#include "reports/page/section.h"

namespace concord::page {

/// What analysts decided, and what became of it; and what origins took back.
Section decisions_section(const Contents& page);

}  // namespace concord::page
