// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace concord::page {

/// page.css and page.js, as CMake put them into the program.
std::string_view page_css();
std::string_view page_js();

}  // namespace concord::page
