// SPDX-License-Identifier: Apache-2.0
#include "claims/folder.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "claims/source.h"

using namespace concord;
namespace fs = std::filesystem;

namespace {

/// A folder on disk for one test.
class Disk {
 public:
  Disk() {
    std::string name = (fs::temp_directory_path() / "concord-XXXXXX").string();
    root_ = mkdtemp(name.data());
    write("audit/audit.yaml", "audit: a\n");
  }
  ~Disk() { fs::remove_all(root_); }
  Disk(const Disk&) = delete;
  Disk& operator=(const Disk&) = delete;

  void write(const std::string& name, const std::string& bytes) const {
    fs::create_directories((root_ / name).parent_path());
    std::ofstream(root_ / name, std::ios::binary) << bytes;
  }
  fs::path path(const std::string& name) const { return root_ / name; }

  // "audit.yaml=9 sources/a.txt=4", or the complaints.
  std::string load(const std::string& name = "audit") const {
    const auto folder = load_folder(path(name), {{"toll", "pack: toll\n"}});
    std::string result;
    if (!folder) {
      for (const Diagnostic& said : folder.complaints()) {
        result += fmt::format("{} {} {}\n", info(said.code).id,
                              fs::path(said.place.file).filename().string(),
                              said.message);
      }
      return result;
    }
    for (const auto& [file, bytes] : folder.value().files) {
      result += fmt::format("{}={} ", file, bytes.size());
    }
    return result;
  }

 private:
  fs::path root_;
};

}  // namespace

TEST_CASE("a folder is read with the packs that it uses") {
  const Disk disk;
  disk.write("audit/audit.yaml",
             "audit: a\nuses: [toll, ../desk.yaml, packs/b.yaml, missing]\n");
  disk.write("desk.yaml", "pack: desk\n");
  disk.write("audit/packs/b.yaml", "pack: b\n");
  disk.write("audit/sources/a.txt", "text");
  disk.write("audit/sources/.hidden", "");
  disk.write("audit/sources/a.txt~", "");
  disk.write("audit/claims/a.yaml.bak", "");
  disk.write("audit/claims/a.yaml", "claims: []");
  disk.write("audit/rules/r.yaml", "laws: []");
  disk.write("audit/decisions.yaml", "");
  disk.write("audit/README.md", "whatever");
  CHECK(disk.load() ==
        "../desk.yaml=11 audit.yaml=59 claims/a.yaml=10 concord:toll.yaml=11 "
        "decisions.yaml=0 packs/b.yaml=8 rules/r.yaml=8 sources/a.txt=4 ");
}

TEST_CASE("what is no audit folder") {
  const Disk disk;
  CHECK(disk.load("nowhere") == "Y100 nowhere no such folder\n");
  CHECK(disk.load("audit/audit.yaml") == "Y100 audit.yaml no such folder\n");
  fs::create_directory(disk.path("empty"));
  CHECK(disk.load("empty") == "Y100 empty no audit.yaml in this folder\n");
}

TEST_CASE("nothing in the folders of an audit is skipped in silence") {
  const Disk disk;
  disk.write("audit/sources/a.md", "");
  disk.write("audit/claims/a.yml", "");
  disk.write("audit/rules/more/a.yaml", "");
  disk.write("audit/claim/a.yaml", "");
  disk.write("audit/audit.yml", "");
  disk.write("audit/sources/.txt", "");
  disk.write("audit/sources/bad\x1B.txt", "");
  CHECK(disk.load() ==
        "Y102 audit.yml `audit.yml` is not read\n"
        "Y102 claim `claim` is not read\n"
        "Y102 a.yml `claims/a.yml` is not read\n"
        "Y102 more `rules/more` is not read\n"
        "Y102 a.md `sources/a.md` is not read\n"
        "Y102 bad\x1B.txt a file name that cannot be printed\n");
}

TEST_CASE("links stay inside, and only ordinary files are read") {
  const Disk disk;
  disk.write("secret.txt", "secret");
  disk.write("audit/sources/a.txt", "text");
  fs::create_symlink("a.txt", disk.path("audit/sources/b.txt"));
  CHECK(disk.load() ==
        "audit.yaml=9 concord:toll.yaml=11 sources/a.txt=4 sources/b.txt=4 ");
  fs::create_symlink("../../secret.txt", disk.path("audit/sources/c.txt"));
  fs::create_symlink("nowhere", disk.path("audit/sources/d.txt"));
  fs::create_directory(disk.path("audit/sources/e.txt"));
  REQUIRE(mkfifo(disk.path("audit/sources/f.txt").c_str(), 0600) == 0);
  fs::create_symlink("/etc", disk.path("audit/rules"));
  CHECK(disk.load() ==
        "Y101 rules this is not a folder of the audit\n"
        "Y101 c.txt a link that leads out of the audit folder\n"
        "Y101 d.txt the file cannot be found: No such file or directory\n"
        "Y101 e.txt this is not an ordinary file\n"
        "Y101 f.txt this is not an ordinary file\n");
}

TEST_CASE("files have a limit") {
  const Disk disk;
  disk.write("audit/sources/a.txt", "");
  fs::resize_file(disk.path("audit/sources/a.txt"), kMaxSourceBytes);
  CHECK(disk.load().starts_with("audit.yaml"));
  fs::resize_file(disk.path("audit/sources/a.txt"), kMaxSourceBytes + 1);
  CHECK(disk.load() ==
        "Y101 a.txt the file has 16777217 bytes, more than 16777216\n");
}

TEST_CASE("a pack is named, or given by its path") {
  CHECK(pack_file("toll") == "concord:toll.yaml");
  CHECK(pack_file("packs/desk.yaml") == "packs/desk.yaml");
  CHECK(pack_file("desk.yaml") == "desk.yaml");
}
