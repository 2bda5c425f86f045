// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claims/extract/protocol/json_value.h"

namespace concord::extract {

/// Takes an object apart key by key.  The first thing that is wrong with it
/// stays as its problem(), and what is read behind that means nothing.
class JsonFields {
 public:
  /// `what` it is, in complaints: "a claim".
  JsonFields(const JsonValue& value, std::string what);

  const std::string& problem() const { return problem_; }
  void refuse(std::string why);

  /// Null where the key is absent, or its value is.
  const JsonValue* find(const char* key);
  /// The same; one that is absent is a problem.
  const JsonValue& need(const char* key);

  /// Empty where absent.  A text of at most 300 bytes, nothing in it that a
  /// terminal obeys or nobody sees.
  std::string word(const char* key);
  /// As it is, of any length.
  std::string text(const char* key);
  bool yes(const char* key);
  /// From 0 to 10^15.
  std::optional<std::uint64_t> whole(const char* key);

  /// A key that nobody asked for is a problem too.
  void finish();

 private:
  const JsonValue* typed(const char* key, JsonValue::Kind kind,
                         const char* wanted);

  const JsonValue& value_;
  std::string what_;
  std::string problem_;
  std::vector<std::string> asked_;
};

/// A number of at most 18 digits without sign and exponent, in units of
/// 10^-scale; zeros behind its point do not count: "5.0" is 5.
struct WrittenNumber {
  std::int64_t units = 0;
  std::uint8_t scale = 0;
};
std::optional<WrittenNumber> written_number(const std::string& written);

}  // namespace concord::extract
