// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/page/contents.h"
#include "reports/page/section.h"

namespace concord::page {

/// What the words of the page mean, how it was decided, and from what.
Section method_section(const Contents& page);

}  // namespace concord::page
