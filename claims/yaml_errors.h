// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

#include "claims/yaml_checks.h"

namespace concord {

/// How far a file was understood when yaml-cpp gave up.
struct YamlContext {
  std::size_t last = 0;  // behind the last scalar
  std::size_t open = 0;  // where the innermost open list or map begins
};

/// Complains of a syntax error (Y104, Y108) in our own words.  `message` and
/// `at` are yaml-cpp's, which blames the place where it noticed, most often the
/// end of the file for a bracket or quote that is not closed.
void add_yaml_error(const YamlText& text, const std::string& message,
                    std::size_t at, const YamlContext& context,
                    Complaints& complaints);

/// Complains of the quote that begins at `at` and is never closed.
void add_open_quote(const YamlText& text, std::size_t at,
                    Complaints& complaints);

}  // namespace concord
