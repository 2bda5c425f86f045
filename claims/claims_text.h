// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace concord {

/// Edits of a claims file as a text, each of which leaves every other byte as
/// it is, comments too.  The entries of a list have to stand one below the
/// other, each behind a dash: nothing where they do not, as in brackets, or
/// where the file cannot be read.

/// With entries behind those of the list `key` (`claims`, `declined`), which is
/// added at the end of the file where there is none.  `entries` are lines as
/// `concord fmt` writes them, their dashes indented by two spaces.
std::optional<std::string> with_entries(std::string_view bytes,
                                        const std::string& key,
                                        std::string_view entries);

/// Without the claims of these ids, each with the comment right above it.
std::optional<std::string> without_claims(std::string_view bytes,
                                          const std::set<std::string>& ids);

/// Without one key of a claim, and without those lines of the comment right
/// above it that `is_stale` picks.
std::optional<std::string> without_key(
    std::string_view bytes, const std::string& id, const std::string& key,
    const std::function<bool(std::string_view)>& is_stale);

/// The same of the comment alone.
std::optional<std::string> without_comment(
    std::string_view bytes, const std::string& id,
    const std::function<bool(std::string_view)>& is_stale);

/// With another value of a key that the claim has;
/// `value` is written as it stands in a YAML file.
std::optional<std::string> with_value(std::string_view bytes,
                                      const std::string& id,
                                      const std::string& key,
                                      const std::string& value);

/// The lines of a claim with the comment right above it, as they stand there.
std::optional<std::string> claim_lines(std::string_view bytes,
                                       const std::string& id);

}  // namespace concord
