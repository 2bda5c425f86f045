// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/page/contents.h"
#include "reports/page/section.h"

namespace concord::page {

/// How all the rest could hold: whole ways out, the cheapest first, with what
/// the disputed figures then are.
Section ways_out_section(const Contents& page);

}  // namespace concord::page
