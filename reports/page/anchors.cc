// SPDX-License-Identifier: Apache-2.0
#include "reports/page/anchors.h"

#include "claims/fingerprint.h"

namespace concord::page {
namespace {

constexpr std::size_t kLongest = 120;

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || c == '-';
}

// Letters, digits and hyphens as they are, any other byte as "_2f": two names
// never share an anchor.
std::string anchor(std::string_view kind, std::string_view name) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out = std::string(kind) + "-";
  if (name.size() > kLongest) return out + "_" + fingerprint_of(name);
  for (const char c : name) {
    if (is_plain(c)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '_';
    out += kDigits[byte / 16];
    out += kDigits[byte % 16];
  }
  return out;
}

}  // namespace

std::string anchor_of(const Figure& figure, const Audit& audit) {
  return anchor("f", to_string(figure, audit));
}

std::string anchor_of_finding(std::string_view id) { return anchor("d", id); }

std::string anchor_of_statement(std::string_view id) { return anchor("q", id); }

std::string anchor_of_source(std::string_view name) {
  return anchor("s", name);
}

std::string anchor_of_way_out(std::string_view name) {
  return anchor("k", name);
}

}  // namespace concord::page
