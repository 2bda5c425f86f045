// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/page/contents.h"
#include "reports/page/html.h"

namespace concord::page {

/// What is said of a figure, value by value, with the names of those who say
/// it.
Html claims_of(const Contents& page, const FigureView& figure);

/// What a figure can be, and why; of a disputed one, what ways out leave.
Html result_of(const Contents& page, const FigureView& figure);

}  // namespace concord::page
