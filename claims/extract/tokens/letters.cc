// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/tokens/letters.h"

#include <utf8proc.h>

namespace concord::extract {

Sign sign_at(std::string_view text, std::size_t at) {
  Sign sign;
  const auto length = utf8proc_iterate(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
      static_cast<utf8proc_ssize_t>(text.size() - at), &sign.code_point);
  if (length <= 0) return {};
  sign.length = static_cast<std::size_t>(length);
  const auto category = utf8proc_category(sign.code_point);
  // Letters, marks on letters, and digits of other scripts.
  sign.letter =
      category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ND;
  sign.upper = category == UTF8PROC_CATEGORY_LU;
  return sign;
}

}  // namespace concord::extract
