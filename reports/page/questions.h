// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/page/contents.h"
#include "reports/page/section.h"

namespace concord::page {

/// What somebody could find out, with what each answer would do.
Section questions_section(const Contents& page);

}  // namespace concord::page
