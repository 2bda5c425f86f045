// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "claims/extract/quantities/words.h"

namespace concord::extract {

/// Behind a number that names and counts nothing, and that begins at `at`:
///   "No. 5", "Flight 370"      what a numbered thing is called
///   "AK-47", "F-16s", "3G"     models
///   "(555) 123-4567", "2-1"    telephones, scores
///   "1600 Pennsylvania Avenue" addresses
///   ".45-caliber", "1.2.3"     calibres, versions
std::optional<std::uint32_t> id_at(const Words& words, std::uint32_t at);

}  // namespace concord::extract
