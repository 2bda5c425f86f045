// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>

#include "claims/folder.h"
#include "claims/format.h"
#include "cli/commands.h"
#include "cli/find_audit.h"
#include "cli/new_file.h"
#include "reports/diagnostics.h"

namespace concord {

namespace fs = std::filesystem;

namespace {

/// As load_folder() limits a YAML file.
constexpr std::size_t kLongestYaml = 8 * 1024 * 1024;

struct Formatted {
  std::string path;
  std::string text;
};

// An audit may come from anybody: a link in it could lead to any file.
void refuse_links(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::symlink_status(path, error);
  if (fs::is_regular_file(status) || !fs::exists(status)) return;
  throw CannotRun(
      "Y101", path + ": " +
                  (fs::is_symlink(status) ? "a link; name the file it leads to"
                                          : "not an ordinary file"));
}

void add_yaml_files(const fs::path& folder, std::vector<std::string>& paths) {
  if (!fs::is_directory(fs::symlink_status(folder))) return;
  std::error_code error;
  fs::directory_iterator at(folder, error);
  for (; !error && at != fs::directory_iterator(); at.increment(error)) {
    if (at->path().extension() == ".yaml") paths.push_back(at->path().string());
  }
  if (error) throw CannotRun("Y101", folder.string() + ": " + error.message());
}

/// The files of an audit that people write in YAML; sources are never edited.
std::vector<std::string> files_of(const fs::path& root) {
  std::vector<std::string> paths;
  for (const char* name : {"audit.yaml", "decisions.yaml"}) {
    if (fs::exists(root / name)) paths.push_back((root / name).string());
  }
  add_yaml_files(root / "claims", paths);
  add_yaml_files(root / "rules", paths);
  std::ranges::sort(paths);
  return paths;
}

std::vector<std::string> files_behind(const std::vector<std::string>& paths) {
  if (paths.empty()) return files_of(find_audit("."));
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    std::error_code error;
    if (fs::is_regular_file(path, error)) {
      files.push_back(path);
    } else {
      std::ranges::copy(files_of(find_audit(path)), std::back_inserter(files));
    }
  }
  return files;
}

}  // namespace

// Nothing is written unless every file could be read.
ExitCode fmt(const FmtOptions& options, const Terminal& terminal) {
  Complaints complaints;
  Folder seen;  // for the excerpts of complaints
  std::vector<Formatted> changed;
  for (const std::string& path : files_behind(options.paths)) {
    refuse_links(path);
    std::string before = read_bytes(path, kLongestYaml);
    const auto after = format_yaml(path, before, complaints);
    if (after && *after != before) changed.push_back({path, *after});
    seen.files[path] = std::move(before);
  }
  if (!complaints.empty()) {
    terminal.complain(
        diagnostics_report(complaints.sorted(), seen, terminal.error_style()));
    return ExitCode::CannotRun;
  }
  for (const Formatted& each : changed) {
    if (!options.check) replace_file(each.path, each.text);
    terminal.print((options.check ? "would format " : "formatted ") +
                   each.path + "\n");
  }
  return options.check && !changed.empty() ? ExitCode::Findings
                                           : ExitCode::Clean;
}

}  // namespace concord
