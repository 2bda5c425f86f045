// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/card.h"
#include "reports/view.h"

namespace concord {

/// In which order the accounts of a component counted, if each may have counted
/// at any time of its own, "by counts alone" and "with statuses"; and what
/// clashes even so, by its name (S1).
Remarks order_remarks(const View& view, int component);

}  // namespace concord
