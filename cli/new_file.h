// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace concord {

/// Writes a file that is not there yet, with the folders above it.  Throws
/// CannotRun where it is there, since nobody's words are overwritten.
void write_new_file(const std::string& path, std::string_view bytes);

/// Puts other bytes into a file, all or none of them: a crash on the way leaves
/// the old ones.
void replace_file(const std::string& path, std::string_view bytes);

/// Writes a file, whether it is there or not, all or none of it: whoever is
/// killed on the way, or loses power, leaves what was there.  On the way it is
/// called `.NAME.PID.new`, and locked (flock).
void write_whole_file(const std::string& path, std::string_view bytes);

/// Whether the writer of such a file, or anybody, still has it locked.
bool is_being_written(const std::string& path);

/// All bytes of a file, "-" for standard input.  Throws CannotRun where it
/// cannot be read or is larger than `most`.
std::string read_bytes(const std::string& path, std::size_t most);

/// The same of a file that Concord writes itself; nothing where there is none.
std::optional<std::string> bytes_if_there(const std::string& path);

}  // namespace concord
