// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "reports/json_entries.h"

namespace concord {

/// Writes an object with one key a line, and in lists one entry a line.
class JsonWriter {
 public:
  void put(const char* key, const Json& value);
  void put(const char* key, const Entries& entries);

  std::string take() &&;

 private:
  std::string separator();

  std::string out_;
};

/// A page about an audit, begun as every one is: the version of the format, and
/// the name of the audit.
JsonWriter json_page(const std::string& audit);

}  // namespace concord
