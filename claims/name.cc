// SPDX-License-Identifier: Apache-2.0
#include "claims/name.h"

#include <utf8proc.h>

namespace concord {

namespace {

bool is_letter_or_digit(utf8proc_int32_t c) {
  switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
      return true;
    default:
      return false;
  }
}

bool has_only(std::string_view text, std::string_view besides) {
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    utf8proc_int32_t c = 0;
    const utf8proc_ssize_t read = utf8proc_iterate(at, left, &c);
    if (read <= 0) return false;
    const bool listed =
        c < 0x80 && besides.find(static_cast<char>(c)) != besides.npos;
    if (!listed && !is_letter_or_digit(c)) return false;
    at += read;
    left -= read;
  }
  return !text.empty();
}

bool is_segment(std::string_view text) {
  return has_only(text, "-_.") && text.front() != '.' && text.back() != '.';
}

}  // namespace

bool is_name(std::string_view text) {
  return text.size() <= kLongestName && has_only(text, "-_");
}

bool is_event_name(std::string_view text) {
  if (text.size() > kLongestEventName) return false;
  while (true) {
    const std::size_t slash = text.find('/');
    if (!is_segment(text.substr(0, slash))) return false;
    if (slash == text.npos) return true;
    text.remove_prefix(slash + 1);
  }
}

}  // namespace concord
