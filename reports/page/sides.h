// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "reports/finding_words.h"
#include "reports/page/contents.h"
#include "reports/page/html.h"

namespace concord::page {

/// The two sides of a finding beside each other: what is said, in which words,
/// and by whom.
Html sides_of(const std::vector<SideWords>& sides, const Contents& page);

}  // namespace concord::page
