// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace concord {

// What strangers wrote, made safe for a file.  In each format control and bidi
// characters show as visible escapes, as on a terminal (harmless()).

/// For HTML and XML, as text or in an attribute between double quotes.
std::string in_markup(std::string_view text);

/// For Markdown (CommonMark and GitHub's): nothing in it is markup, a link or
/// HTML, and it stays in its line.
std::string in_markdown(std::string_view text);

/// A cell of CSV (RFC 4180) that no spreadsheet takes for a formula: one that
/// begins with = + - @, a tab or a line end gets an apostrophe before it.
std::string csv_text(std::string_view text);

/// A link as it may be followed: http and https alone, without a control
/// character or a space; empty for any other.
std::string safe_url(std::string_view url);

}  // namespace concord
