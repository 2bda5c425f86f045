// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace concord {

/// The words of a command line that no shell ever sees: `python3 "my tool.py"`
/// is two.  Spaces part words, unless they stand in '...' or "..." or behind a
/// backslash; in "..." a backslash keeps its sense but before " and \, in '...'
/// always.  Nothing else means anything: $HOME is five letters.  Throws
/// CannotRun where a quote is not closed, or there is no word at all.
std::vector<std::string> command_words(std::string_view line);

}  // namespace concord
