// SPDX-License-Identifier: Apache-2.0
#include "claims/check.h"

#include <string_view>

namespace concord {
namespace {

// The path inside the project, so that a message is the same on every machine.
std::string_view in_project(std::string_view file) {
  for (const std::string_view room :
       {"claims/", "rules/", "engine/", "reports/", "cli/"}) {
    const auto at = file.rfind(room);
    if (at != std::string_view::npos) return file.substr(at);
  }
  return file;
}

}  // namespace

void internal_error(const char* file, int line, const std::string& what) {
  throw InternalError(std::string(in_project(file)) + ":" +
                      std::to_string(line) + ": " + what);
}

}  // namespace concord
