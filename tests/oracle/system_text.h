// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "engine/system.h"

namespace concord {

/// The System in words, to read when a test fails.
std::string to_text(const System& system);

}  // namespace concord
