// SPDX-License-Identifier: Apache-2.0
#include "cli/extract_packs.h"

#include <algorithm>
#include <filesystem>

#include "claims/extract/rule_examples.h"
#include "claims/yaml.h"
#include "cli/new_file.h"
#include "rules/packs.h"

namespace concord {

namespace fs = std::filesystem;

namespace {

constexpr const char* kOwn = "concord:extract-en/";

// "extract/cholera.yaml", sorted.
std::vector<std::string> packs_in(const std::string& root) {
  std::vector<std::string> files;
  const fs::path folder = fs::path(root) / "extract";
  if (root.empty() || !fs::is_directory(folder)) return files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".yaml") continue;
    files.push_back("extract/" + entry.path().filename().string());
  }
  std::ranges::sort(files);
  return files;
}

using Files = std::vector<std::pair<std::string, std::string>>;

Files own_files() {
  Files files;
  for (const auto& [name, text] : own_extract_packs()) {
    files.emplace_back(kOwn + name + ".yaml", text);
  }
  return files;
}

// The examples of ours that are not so even without other packs: a matter of
// our tests, and nobody else's.
std::vector<Place> places_of_our_faults() {
  Complaints complaints;
  const auto pack = extract::read_extract_packs(own_files(), complaints);
  if (pack) extract::check_examples(*pack, complaints);
  std::vector<Place> places;
  for (const Diagnostic& one : complaints.sorted()) places.push_back(one.place);
  return places;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> extract_pack_files(
    const std::string& root, const std::vector<std::string>& named) {
  Files files = own_files();
  for (const std::string& file : packs_in(root)) {
    files.emplace_back(
        file, read_bytes((fs::path(root) / file).string(), kMaxYamlBytes));
  }
  for (const std::string& file : named) {
    files.emplace_back(file, read_bytes(file, kMaxYamlBytes));
  }
  return files;
}

std::optional<extract::ExtractPack> read_extract_packs_of(
    const std::string& root, const std::vector<std::string>& named,
    Complaints& complaints) {
  return extract::read_extract_packs(extract_pack_files(root, named),
                                     complaints);
}

bool has_extract_packs(const std::string& root) {
  return !packs_in(root).empty();
}

PackLint lint_extract_packs(const std::string& root,
                            const std::vector<std::string>& named) {
  PackLint lint;
  const auto files = extract_pack_files(root, named);
  Complaints complaints;
  const auto pack = extract::read_extract_packs(files, complaints);
  lint.readable = pack.has_value();
  if (pack) {
    extract::check_examples(*pack, complaints);
    lint.rules = static_cast<std::size_t>(
        std::ranges::count_if(pack->rules, [](const extract::PackRule& rule) {
          return !rule.place.file.starts_with(kOwn);
        }));
  }
  lint.found = complaints.sorted();
  const std::vector<Place> ours = places_of_our_faults();
  std::erase_if(lint.found, [&](const Diagnostic& one) {
    return std::ranges::find(ours, one.place) != ours.end();
  });
  lint.files.files.insert(files.begin(), files.end());
  return lint;
}

}  // namespace concord
