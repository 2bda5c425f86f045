// SPDX-License-Identifier: Apache-2.0
#include "tests/oracle/audit_text.h"

namespace concord::oracle {

std::string as_text(const Folder& folder) {
  std::string text;
  for (const auto& [name, bytes] : folder.files) {
    text += "=== " + name + "\n" + bytes;
  }
  return text;
}

std::string as_text(const std::vector<Diagnostic>& complaints) {
  std::string text;
  for (const Diagnostic& d : complaints) {
    text += d.place.file + ":" + std::to_string(d.place.from.line) + " " +
            d.message + "\n";
  }
  return text;
}

}  // namespace concord::oracle
