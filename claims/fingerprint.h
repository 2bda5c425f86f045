// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace concord {

/// Sixteen hexadecimal digits that change with the text: a stable name, no
/// secret.  FNV-1a of 64 bits (Fowler, Noll and Vo).
std::string fingerprint_of(std::string_view text);

/// Whether somebody could have copied it from a report.
bool is_fingerprint(std::string_view text);

}  // namespace concord
