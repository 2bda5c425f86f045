// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/page/contents.h"
#include "reports/page/section.h"

namespace concord::page {

/// The disagreements and questions: a card for each, and one for all those that
/// repeat each other.
Section findings_section(const Contents& page);

}  // namespace concord::page
