// SPDX-License-Identifier: Apache-2.0
#include "cli/find_audit.h"

#include <filesystem>

#include "cli/terminal.h"

namespace concord {

namespace fs = std::filesystem;

namespace {

// Whatever bears the name: of a link to nowhere the reader tells more.  Where
// nobody may look, it is not known, and one above would be another audit.
bool is_audit(const fs::path& folder) {
  std::error_code error;
  const fs::file_status found =
      fs::symlink_status(folder / "audit.yaml", error);
  if (fs::status_known(found)) return fs::exists(found);
  throw CannotRun("Y101", folder.string() + ": " + error.message());
}

fs::path existing_folder(const std::string& folder) {
  if (folder.empty()) throw CannotRun("Y100", "the folder has no name");
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    const std::string why = error ? error.message() : "not a folder";
    throw CannotRun("Y100", folder + ": " + why);
  }
  return folder;
}

}  // namespace

// What was asked for is kept as it was written, where it is an audit itself:
// so is it shown.
std::string find_audit(const std::string& folder) {
  const fs::path given = existing_folder(folder);
  if (is_audit(given)) return folder;
  std::error_code error;
  fs::path above = fs::canonical(given, error);
  while (!error && above.has_relative_path()) {
    above = above.parent_path();
    if (is_audit(above)) return above.string();
  }
  throw CannotRun(
      "Y100",
      folder + ": no audit.yaml here or above; `concord init` starts one");
}

}  // namespace concord
