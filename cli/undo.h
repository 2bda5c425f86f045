// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace concord {

/// Writes files of an audit whole, one at a time, and takes back the last of
/// them: what was there before is there again, byte by byte.
class UndoableWrites {
 public:
  /// The caller is the SoleWriter of `path`.  Throws CannotRun where it cannot
  /// be written.
  void write(const std::string& path, const std::string& bytes);

  /// Takes back the last write and returns whose path it was; nothing where
  /// somebody else changed the file since, or where nothing was written.
  std::optional<std::string> undo();

 private:
  struct Written {
    std::string path;
    std::optional<std::string> before;  // nothing: no such file
    std::string after;
  };

  std::vector<Written> all_;
};

}  // namespace concord
