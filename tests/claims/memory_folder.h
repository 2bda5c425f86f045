// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "claims/audit.h"
#include "claims/folder.h"

namespace concord {

/// A folder from one text: each line "--- path" begins a file.
Folder memory_folder(std::string_view text);

/// The complaints, one a line, with their notes and help indented:
///   claims/a.yaml:7:12 Y141 unknown event `harbor`
///     audit.yaml:4:3 `harbour` is declared here
std::string told(const Complaints& complaints);

/// The claims, one a line, their parts indented:
///   n5 attack/killed@2016-07-18 [4, 4] newspaper/ministry
std::string told(const Audit& audit);

}  // namespace concord
