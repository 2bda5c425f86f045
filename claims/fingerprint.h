// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace concord {

/// Sixteen hexadecimal digits that change with the text: a stable name, no
/// secret.  FNV-1a of 64 bits (Fowler, Noll and Vo).
std::string fingerprint_of(std::string_view text);

/// The same of a text that comes piece by piece.
class Fingerprint {
 public:
  void add(std::string_view piece);
  std::string text() const;

 private:
  std::uint64_t hash_ = 0xcbf29ce484222325;
};

/// Whether somebody could have copied it from a report.
bool is_fingerprint(std::string_view text);

}  // namespace concord
