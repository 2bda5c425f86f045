// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/page/contents.h"
#include "reports/page/section.h"

namespace concord::page {

/// Each source with its quotes marked in their words; or with all its text.
Section sources_section(const Contents& page);

}  // namespace concord::page
