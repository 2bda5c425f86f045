// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "claims/extract/packs/pack.h"

namespace concord::extract {

using PackFiles = std::vector<std::pair<std::string, std::string>>;

/// Bytes of a file of this project, by its path there.
std::string project_file(const std::string& path);

/// Our own packs as the program has them, by their paths in the project.
PackFiles own_pack_files();

/// Reads packs; each complaint is a failed check.
std::optional<ExtractPack> read_packs(const PackFiles& files);

/// "frames.yaml:3:5-3:9 Y118 message; help", a line each.
std::string told(const Complaints& complaints);

}  // namespace concord::extract
