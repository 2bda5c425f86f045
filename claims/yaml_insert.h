// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "claims/guess_text.h"

namespace concord {

/// The text with the lines of the section behind those that stand below its
/// key, or with the whole section at its end; every other byte stays.  Nothing
/// where the key is not written as a block, one line below the other.
std::optional<std::string> insert_section(std::string_view yaml,
                                          const YamlSection& section);

}  // namespace concord
