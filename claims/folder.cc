// SPDX-License-Identifier: Apache-2.0
#include "claims/folder.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <vector>

#include "claims/source.h"
#include "claims/table_mapping.h"
#include "claims/yaml.h"

namespace fs = std::filesystem;

namespace concord {
namespace {

const std::string kAuditFile = "audit.yaml";

struct Room {
  const char* folder;
  const char* ending;
  std::size_t limit;
};
constexpr Room kRooms[] = {{"sources", ".txt", kMaxSourceBytes},
                           {"claims", ".yaml", kMaxYamlBytes},
                           {"rules", ".yaml", kMaxYamlBytes}};

// Hidden files and the backups of editors.
bool is_left_alone(const std::string& name) {
  return name.starts_with('.') || name.starts_with('#') ||
         name.ends_with('~') || name.ends_with(".bak");
}

bool lies_in(const fs::path& file, const fs::path& folder) {
  const fs::path relative = file.lexically_relative(folder);
  return !relative.empty() && *relative.begin() != "..";
}

/// Loads one folder; complaints are placed at the first line of a file.
class Loader {
 public:
  explicit Loader(const std::string& path) : root_(path) {}

  Result<Folder> load(const std::map<std::string, std::string>& own_packs);

 private:
  bool find_root();
  void check_names();
  void read_room(const Room& room);
  void read_entry(const Room& room, const fs::directory_entry& entry);
  void read_packs(const Yaml& audit);
  void find_tables(const Yaml& audit);
  void read_what_audit_names();
  bool read_file(const std::string& name, std::size_t limit);
  bool check_file(const std::string& name, std::size_t limit);
  void refuse(const std::string& name, Code code, std::string message,
              std::string help);

  fs::path root_;
  fs::path canonical_;
  Folder folder_;
  Complaints complaints_;
  std::size_t entries_ = 0;
  std::size_t bytes_ = 0;
};

void Loader::refuse(const std::string& name, Code code, std::string message,
                    std::string help) {
  complaints_.add(code, {name, {}, {}}, std::move(message), std::move(help));
}

bool Loader::find_root() {
  std::error_code error;
  canonical_ = fs::canonical(root_, error);
  if (error || !fs::is_directory(canonical_, error)) {
    refuse(root_.string(), Code::Y100, "no such folder",
           "give the folder that holds audit.yaml");
    return false;
  }
  if (!fs::exists(fs::symlink_status(root_ / kAuditFile, error))) {
    refuse(root_.string(), Code::Y100, "no audit.yaml in this folder",
           "give the folder that holds audit.yaml, or start one with "
           "`concord init`");
    return false;
  }
  return true;
}

// A folder `claim/` or a file `audit.yml` would be skipped in silence.
void Loader::check_names() {
  const std::vector<std::string> known = {"audit.yaml", "decisions.yaml",
                                          "sources", "claims", "rules"};
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(root_, error)) {
    const std::string name = entry.path().filename().string();
    const auto meant = did_you_mean(name, known);
    if (is_left_alone(name) || !meant || *meant == name) continue;
    refuse(name, Code::Y102, fmt::format("`{}` is not read", name),
           fmt::format("did you mean `{}`?  If not, give it a name that is "
                       "less like that one",
                       *meant));
  }
}

bool Loader::check_file(const std::string& name, std::size_t limit) {
  std::error_code error;
  const fs::path real = fs::canonical(root_ / name, error);
  if (error) {
    refuse(name, Code::Y101, "the file cannot be found: " + error.message(),
           "check its name, and where it leads if it is a link");
  } else if (fs::is_symlink(root_ / name, error) &&
             !lies_in(real, canonical_)) {
    refuse(name, Code::Y101, "a link that leads out of the audit folder",
           "put a copy of the file in its place");
  } else if (!fs::is_regular_file(real, error)) {
    refuse(name, Code::Y101, "this is not an ordinary file", "move it away");
  } else if (const auto size = fs::file_size(real, error);
             !error && size > limit) {
    refuse(name, Code::Y101,
           fmt::format("the file has {} bytes, more than {}", size, limit),
           "split it into several files");
  } else {
    return true;
  }
  return false;
}

bool Loader::read_file(const std::string& name, std::size_t limit) {
  if (!check_file(name, limit)) return false;
  std::ifstream stream(root_ / name, std::ios::binary);
  std::string& bytes = folder_.files[name];
  // Some files (in /proc) have more bytes than they say, so the limit counts.
  constexpr std::size_t kPiece = 1 << 16;
  while (stream && bytes.size() <= limit) {
    const std::size_t before = bytes.size();
    bytes.resize(before + kPiece);
    stream.read(bytes.data() + before, kPiece);
    bytes.resize(before + static_cast<std::size_t>(stream.gcount()));
  }
  bytes_ += bytes.size();
  const bool read = stream.eof() && bytes.size() <= limit;
  if (!read) {
    refuse(name, Code::Y101, "the file cannot be read",
           "check that you may open it");
  } else if (bytes_ > kMaxFolderBytes) {
    refuse(name, Code::Y101,
           fmt::format("the files have more than {} bytes together",
                       kMaxFolderBytes),
           "split the audit");
  }
  return read && bytes_ <= kMaxFolderBytes;
}

void Loader::read_entry(const Room& room, const fs::directory_entry& entry) {
  const std::string base = entry.path().filename().string();
  const std::string name = fmt::format("{}/{}", room.folder, base);
  if (is_left_alone(base)) return;
  if (find_bad_utf8(base) || harmless(base) != base) {
    refuse(name, Code::Y102, "a file name that cannot be printed",
           "rename the file");
  } else if (!base.ends_with(room.ending) ||
             base.size() == std::string_view(room.ending).size()) {
    refuse(name, Code::Y102, fmt::format("`{}` is not read", name),
           fmt::format("only `{}/*{}` is: rename it, or move it away",
                       room.folder, room.ending));
  } else {
    read_file(name, room.limit);
  }
}

void Loader::read_room(const Room& room) {
  std::error_code error;
  const fs::path path = root_ / room.folder;
  if (!fs::exists(fs::symlink_status(path, error))) return;
  const fs::path real = fs::canonical(path, error);
  if (error || !fs::is_directory(real, error) || !lies_in(real, canonical_)) {
    refuse(room.folder, Code::Y101, "this is not a folder of the audit",
           "put a folder in its place");
    return;
  }
  for (const auto& entry : fs::directory_iterator(real, error)) {
    if (++entries_ > kMaxFiles || bytes_ > kMaxFolderBytes) break;
    read_entry(room, entry);
  }
  if (entries_ > kMaxFiles) {
    refuse(room.folder, Code::Y101,
           fmt::format("an audit of more than {} files", kMaxFiles),
           "split the audit");
  }
  if (error) {
    refuse(room.folder, Code::Y101,
           "the folder cannot be read: " + error.message(),
           "check that you may open it");
  }
}

void Loader::read_packs(const Yaml& audit) {
  const Yaml* uses = audit.find("uses");
  if (!uses) return;
  std::vector<Yaml> written = uses->items;
  if (uses->kind == Yaml::Kind::Scalar) written.push_back(*uses);
  for (const Yaml& pack : written) {
    const std::string name = pack_file(pack.text);
    std::error_code error;
    const bool known = folder_.files.contains(name);
    if (known || name.empty() || !fs::exists(root_ / name, error)) continue;
    if (fs::path(name).is_absolute() || !name.ends_with(".yaml")) {
      complaints_.add(Code::Y101, pack.place,
                      fmt::format("`{}` is no path of a pack", name),
                      "write a path from the audit folder that ends in .yaml");
    } else {
      read_file(name, kMaxYamlBytes);
    }
  }
}

void Loader::find_tables(const Yaml& audit) {
  const Yaml* tables = audit.find("tables");
  if (!tables) return;
  for (const Yaml& table : tables->items) {
    const Yaml* file = table.find("file");
    std::error_code error;
    if (!file || !is_table_name(file->text) ||
        !fs::exists(fs::symlink_status(root_ / file->text, error))) {
      continue;
    }
    if (!check_file(file->text, kMaxTableBytes)) continue;
    folder_.tables[file->text] = {(root_ / file->text).string()};
  }
}

// Whatever is wrong with `uses:` and `tables:` is said by their own readers
// later.
void Loader::read_what_audit_names() {
  Complaints ignored;
  const auto audit = read_yaml(kAuditFile, folder_.files[kAuditFile], ignored);
  if (!audit) return;
  read_packs(*audit);
  find_tables(*audit);
}

Result<Folder> Loader::load(
    const std::map<std::string, std::string>& own_packs) {
  if (!find_root()) return complaints_.sorted();
  for (const auto& [name, text] : own_packs) {
    folder_.files[pack_file(name)] = text;
  }
  check_names();
  std::error_code error;
  if (read_file(kAuditFile, kMaxYamlBytes)) read_what_audit_names();
  if (fs::exists(root_ / "decisions.yaml", error)) {
    read_file("decisions.yaml", kMaxYamlBytes);
  }
  for (const Room& room : kRooms) read_room(room);
  if (!complaints_.empty()) return complaints_.sorted();
  return std::move(folder_);
}

}  // namespace

Result<Folder> load_folder(
    const std::string& path,
    const std::map<std::string, std::string>& own_packs) {
  return Loader(path).load(own_packs);
}

std::string pack_file(const std::string& written) {
  const bool path =
      written.find('/') != written.npos || written.find('.') != written.npos;
  return path || written.empty() ? written : "concord:" + written + ".yaml";
}

}  // namespace concord
