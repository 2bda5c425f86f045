// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace concord {

/// The columns that a line of a YAML file of ours takes, where it can.
inline constexpr int kYamlWidth = 80;

/// `text` as a YAML scalar on one line: "\"four dead\"".
std::string in_double_quotes(std::string_view text);

/// Whether folded() keeps `text`: single spaces between words, nothing else.
bool can_fold(std::string_view text);

/// `text` as a block `>-` whose lines stand at `indent`.
std::string folded(std::string_view text, int indent);

/// A block scalar as written ("|-", then its lines) with its lines moved to
/// `indent`.
std::string moved_block(std::string_view written, int indent);

}  // namespace concord
