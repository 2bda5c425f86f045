// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "reports/style.h"
#include "reports/view.h"
#include "reports/words.h"

namespace concord {

/// What a statement says of its figure, in a narrow place: "≥5", "40 % of all
/// killed", "3 + 1" of a list that its claim closes.
std::string said_value(const Said& said, const View& view, const Words& words,
                       const Style& style);

/// "doubted", "withdrawn with w1", "set aside", "feared"; empty where nothing
/// is to be remarked.
std::string said_remark(const Said& said, const View& view);

}  // namespace concord
