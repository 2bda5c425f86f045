// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "reports/headline.h"
#include "reports/page/contents.h"
#include "reports/page/section.h"

namespace concord::page {

/// What a reader sees who sees nothing else: the occasion, the question at
/// issue, what it comes to, and the counts.
Html opening(const Contents& page, const Headline& headline);

/// Links to the sections that are there.
Html navigation(const std::vector<Section>& sections);

}  // namespace concord::page
