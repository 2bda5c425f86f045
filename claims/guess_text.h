// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "claims/guess_table.h"

namespace concord {

/// What stands below one key of audit.yaml, each line indented by two spaces.
struct YamlSection {
  std::string key;  // "tables"
  std::vector<std::string> lines;
};

/// The entry of `tables:` and what it needs, with comments that say what was
/// taken for what, and what was left out.
std::vector<YamlSection> sections_of(const TableLook& table,
                                     const TableGuess& guess);

std::string to_yaml(const std::vector<YamlSection>& sections);

}  // namespace concord
