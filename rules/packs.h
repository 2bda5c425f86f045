// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

namespace concord {

/// Our own packs, by name: "toll" to the text of rules/packs/toll.yaml.  The
/// build writes them into the program (cmake/embed_texts.cmake).
const std::map<std::string, std::string>& own_packs();

/// What extraction goes by: "frames" to the text of
/// rules/packs/extract-en/frames.yaml.
const std::map<std::string, std::string>& own_extract_packs();

}  // namespace concord
