// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

namespace concord {

/// The files that a page carries in itself, by name: "chart.css".  The build
/// writes them into the program (cmake/embed_texts.cmake).
const std::map<std::string, std::string>& page_texts();

}  // namespace concord
