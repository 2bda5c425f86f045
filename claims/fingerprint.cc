// SPDX-License-Identifier: Apache-2.0
#include "claims/fingerprint.h"

#include <fmt/format.h>

namespace concord {

void Fingerprint::add(std::string_view piece) {
  for (const char c : piece) {
    hash_ ^= static_cast<unsigned char>(c);
    hash_ *= 0x100000001b3;
  }
}

std::string Fingerprint::text() const { return fmt::format("{:016x}", hash_); }

std::string fingerprint_of(std::string_view text) {
  Fingerprint fingerprint;
  fingerprint.add(text);
  return fingerprint.text();
}

bool is_fingerprint(std::string_view text) {
  constexpr std::size_t kDigits = 16;
  return text.size() == kDigits &&
         text.find_first_not_of("0123456789abcdef") == text.npos;
}

}  // namespace concord
