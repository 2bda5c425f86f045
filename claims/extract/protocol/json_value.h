// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace concord::extract {

/// A value of JSON as somebody wrote it: 0.1 stays "0.1", and no key is lost.
struct JsonValue {
  enum class Kind : std::uint8_t { Null, Boolean, Number, Text, List, Object };

  Kind kind = Kind::Null;
  std::string text;               // of a Text; "true"; a Number's digits
  std::vector<JsonValue> items;   // of a List; of an Object behind its keys
  std::vector<std::string> keys;  // of an Object, each once

  /// Null where there is no such key.
  const JsonValue* find(std::string_view key) const;
};

/// Reads one value, or tells in words why not: no JSON, no UTF-8, a NUL, a key
/// that is there twice, more than 8 levels, 64 keys an object or 100,000 values
/// in all, so that no line takes more memory than a few times its length.
std::variant<JsonValue, std::string> read_json(std::string_view bytes);

}  // namespace concord::extract
