// SPDX-License-Identifier: Apache-2.0
#include "tests/extract/pack_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace concord::extract {

std::string project_file(const std::string& path) {
  std::ifstream file(std::string(CONCORD_SOURCE_DIR) + "/" + path,
                     std::ios::binary);
  INFO(path);
  REQUIRE(file);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

PackFiles own_pack_files() {
  const std::string folder = "rules/packs/extract-en";
  PackFiles files;
  for (const auto& entry : std::filesystem::directory_iterator(
           std::string(CONCORD_SOURCE_DIR) + "/" + folder)) {
    const std::string path = folder + "/" + entry.path().filename().string();
    files.emplace_back(path, project_file(path));
  }
  std::ranges::sort(files);
  return files;
}

std::string told(const Complaints& complaints) {
  std::string all;
  for (const Diagnostic& one : complaints.sorted()) {
    const Place& at = one.place;
    all += fmt::format("{}:{}:{}-{}:{} {} {}", at.file, at.from.line,
                       at.from.column, at.to.line, at.to.column,
                       info(one.code).id, one.message);
    if (!one.help.empty()) all += "; " + one.help;
    all += '\n';
  }
  return all;
}

std::optional<ExtractPack> read_packs(const PackFiles& files) {
  Complaints complaints;
  auto pack = read_extract_packs(files, complaints);
  CHECK(told(complaints) == "");
  return pack;
}

}  // namespace concord::extract
