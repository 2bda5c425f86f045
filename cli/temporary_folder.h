// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace concord {

/// A folder of our own that nobody else may open, and that is gone with all
/// that is in it when this is.
class TemporaryFolder {
 public:
  TemporaryFolder();  // throws CannotRun where none can be made
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

/// For whoever ends the program without going back through main(): ends the
/// children that may write there, and removes all folders.
void remove_temporary_folders();

}  // namespace concord
