// SPDX-License-Identifier: Apache-2.0
#include "claims/fingerprint.h"

#include <fmt/format.h>

#include <cstdint>

namespace concord {

std::string fingerprint_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3;
  }
  return fmt::format("{:016x}", hash);
}

bool is_fingerprint(std::string_view text) {
  constexpr std::size_t kDigits = 16;
  return text.size() == kDigits &&
         text.find_first_not_of("0123456789abcdef") == text.npos;
}

}  // namespace concord
