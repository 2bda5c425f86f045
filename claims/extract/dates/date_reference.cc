// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/dates/date_reference.h"

namespace concord::extract {
namespace {

// Two digits of `text` at `at`; 0 where there are none.
std::int64_t two_digits(std::string_view text, std::size_t at) {
  if (at + 2 > text.size()) return 0;
  const auto digit = [&](std::size_t place) {
    const char c = text[place];
    return '0' <= c && c <= '9' ? c - '0' : 0;
  };
  return digit(at) * 10 + digit(at + 1);
}

}  // namespace

std::optional<DateReference> date_reference(std::string_view edtf) {
  const auto days = days_written(edtf);
  if (!days) return std::nullopt;
  DateReference reference{days->begin, 0};
  const std::size_t clock = edtf.find('T');
  if (clock != std::string_view::npos) {
    const std::string_view told = edtf.substr(clock + 1);
    reference.clock = two_digits(told, 0) * 3600 + two_digits(told, 3) * 60 +
                      two_digits(told, 6);
  }
  return reference;
}

}  // namespace concord::extract
