// SPDX-License-Identifier: Apache-2.0
#include "reports/iri.h"

#include <fmt/format.h>

#include "reports/escape.h"

namespace concord {
namespace {

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
}

}  // namespace

std::string percent_encoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool last_dot = text[i] == '.' && i + 1 == text.size();
    if (is_unreserved(text[i]) && !last_dot) {
      out += text[i];
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(text[i]));
    }
  }
  return out;
}

std::string iri_base(const Audit& audit) {
  return "urn:x-concord:" + percent_encoded(audit.name) + ":";
}

std::string iri_of(const Audit& audit, std::string_view kind,
                   std::string_view name) {
  return iri_base(audit) + std::string(kind) + "/" + percent_encoded(name);
}

std::string iri_of(const Audit& audit, const Source& source) {
  const std::string url = safe_url(source.url);
  return url.empty() ? iri_of(audit, "source", source.name) : url;
}

}  // namespace concord
