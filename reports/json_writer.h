// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "reports/json_entries.h"

namespace concord {

/// What stands under names: {"n5": {...}}.
using Members = std::vector<std::pair<std::string, Json>>;

/// A value in one line.  Control and bidi characters that a person would not
/// see, or a terminal would obey, are escapes of JSON: "\u202e".
std::string json_text(const Json& value);

/// Writes an object with one key a line, and in lists and named members one
/// entry a line.
class JsonWriter {
 public:
  void put(const char* key, const Json& value);
  void put(const char* key, const Entries& entries);
  void put(const char* key, const Members& members);

  std::string take() &&;

 private:
  std::string separator();

  std::string out_;
};

/// A page about an audit, begun as every one is: the version of the format, and
/// the name of the audit.
JsonWriter json_page(const std::string& audit);

}  // namespace concord
