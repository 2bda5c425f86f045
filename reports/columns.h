// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "reports/ink.h"

namespace concord {

struct Cell {
  std::string text;  // harmless already
  Ink ink = Ink::Plain;
};

/// A table of text whose cells wrap within their columns, `indent` columns in.
/// Where the terminal is too narrow even for the longest words, each row stands
/// below itself instead: its first two cells on a line, each further one on a
/// line with the head of its column.
std::string columns(const std::vector<std::string>& heads,
                    const std::vector<std::vector<Cell>>& rows,
                    const Style& style, int indent);

}  // namespace concord
