// SPDX-License-Identifier: Apache-2.0
#include "reports/page/csp.h"

#include <sha2.h>

#include <array>
#include <cstdint>

namespace concord::page {
namespace {

using Digest = std::array<std::uint8_t, SHA256_DIGEST_LENGTH>;

Digest sha256(std::string_view text) {
  SHA2_CTX context;
  SHA256Init(&context);
  SHA256Update(&context, reinterpret_cast<const std::uint8_t*>(text.data()),
               text.size());
  Digest digest{};
  SHA256Final(digest.data(), &context);
  return digest;
}

// Base64 (RFC 4648, section 4).
std::string base64(const Digest& bytes) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const auto at = [&](std::size_t k) -> std::uint32_t {
      return i + k < bytes.size() ? bytes[i + k] : 0;
    };
    const std::uint32_t group = at(0) << 16U | at(1) << 8U | at(2);
    const std::size_t digits = i + 2 < bytes.size() ? 4 : bytes.size() - i + 1;
    for (std::size_t k = 0; k < 4; ++k) {
      out += k < digits ? kDigits[group >> (18U - 6U * k) & 63U] : '=';
    }
  }
  return out;
}

}  // namespace

std::string policy_hash(std::string_view text) {
  return "'sha256-" + base64(sha256(text)) + "'";
}

std::string content_policy(std::string_view style, std::string_view script) {
  return "default-src 'none'; style-src " + policy_hash(style) +
         "; script-src " + policy_hash(script) +
         "; base-uri 'none'; form-action 'none'";
}

}  // namespace concord::page
