// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "claims/yaml.h"

namespace concord {

/// The bytes of one entry of a list that stands one below the other.
///
///     # what was said of it        <- lead
///     - id: w1                     <- dash
///       says: 4
///                                  <- end: blank lines belong to nobody
struct ListedEntry {
  std::size_t lead = 0;  // of the comment right above it, or the same as dash
  std::size_t dash = 0;  // of its first line
  std::size_t end = 0;   // just behind its last line
};

/// Where the entries of the list `key` stand in a file.
struct ListedEntries {
  std::vector<ListedEntry> all;
  std::size_t margin = 2;  // before their dashes
  std::size_t end = 0;     // where the next one would stand
};

/// Nothing where an entry does not begin with a dash on a line of its own.
/// `document` was read from `bytes` and has that list with entries.
std::optional<ListedEntries> listed_entries(std::string_view bytes,
                                            const Yaml& document,
                                            std::string_view key);

}  // namespace concord
