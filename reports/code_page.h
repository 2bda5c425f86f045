// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "claims/diagnostic.h"
#include "reports/style.h"

namespace concord {

/// The pages of docs/codes, by code: "C101" to the text of C101.md.  The build
/// writes them into the program (cmake/embed_texts.cmake).
const std::map<std::string, std::string>& code_pages();

/// Of the page of a code only what it means, and only what to do: each as one
/// paragraph.
std::string meaning_of_code(Code code);
std::string what_to_do_about(Code code);

/// The page of a code: what it means, an example, what to do.  Where no
/// drawings are wanted the example is left out, since it is a terminal's.
std::string explain_code(Code code, const Style& style);

}  // namespace concord
