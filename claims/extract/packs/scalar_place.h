// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "claims/text.h"
#include "claims/yaml.h"

namespace concord::extract {

/// Where bytes `part` of the text of a scalar stand in the file that it was
/// read from, be it plain, in quotes with escapes, or a block: of the pattern
/// "a \"b\" [c" the bracket.  `file` is all of that file.
Place place_in(const Yaml& scalar, std::string_view file, Span part);

}  // namespace concord::extract
