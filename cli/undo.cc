// SPDX-License-Identifier: Apache-2.0
#include "cli/undo.h"

#include <filesystem>

#include "cli/new_file.h"
#include "cli/sole_writer.h"
#include "cli/terminal.h"

namespace concord {

void UndoableWrites::write(const std::string& path, const std::string& bytes) {
  Written one{path, bytes_if_there(path), bytes};
  write_whole_file(path, bytes);
  all_.push_back(std::move(one));
}

std::optional<std::string> UndoableWrites::undo() {
  if (all_.empty()) return std::nullopt;
  const Written& last = all_.back();
  const SoleWriter alone(last.path);
  if (bytes_if_there(last.path) != last.after) return std::nullopt;
  if (last.before) {
    write_whole_file(last.path, *last.before);
  } else {
    std::error_code error;
    std::filesystem::remove(last.path, error);
    if (error) throw CannotRun(last.path + ": " + error.message());
  }
  std::string path = last.path;
  all_.pop_back();
  return path;
}

}  // namespace concord
