// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "claims/diagnostic.h"

namespace concord {

/// A YAML file in canonical block style, for small diffs in git:
///
///   uses: [toll]   # packs          uses:          # packs
///   events:                           - toll
///       raid: { when: 2016-06-10 }  events:
///                                     raid:
///                                       when: 2016-06-10
///
/// Two spaces a level, one key a line, quotes of sources as `>-` or in double
/// quotes.  Order, comments and single blank lines stay, and so does every
/// value: what was written is read again and compared.  Formatting twice is
/// formatting once.  Nothing where the file cannot be read.
std::optional<std::string> format_yaml(const std::string& file,
                                       std::string_view bytes,
                                       Complaints& complaints);

}  // namespace concord
