// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <optional>

#include "claims/audit.h"
#include "claims/guess_text.h"
#include "claims/yaml_insert.h"
#include "cli/commands.h"
#include "cli/find_audit.h"
#include "cli/new_file.h"
#include "reports/diagnostics.h"
#include "rules/packs.h"

namespace concord {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLongestYaml = 8 * 1024 * 1024;

// Nothing where there is none beside the table, or an empty one, as when the
// output goes to it.
std::optional<std::string> audit_beside(const fs::path& root) {
  const fs::path file = root / "audit.yaml";
  if (!fs::exists(fs::symlink_status(file))) return std::nullopt;
  std::string text = read_bytes(file.string(), kLongestYaml);
  if (text.empty()) return std::nullopt;
  return text;
}

Audit words_beside(const fs::path& root, const std::string& text) {
  Folder folder;
  for (const auto& [name, pack] : own_packs()) {
    folder.files[pack_file(name)] = pack;
  }
  folder.files["audit.yaml"] = text;
  const auto loaded = load_folder(root.string(), own_packs());
  Complaints ignored;  // `check` tells of them
  if (!loaded) return read_audit(folder, ignored);
  Folder without_rows = loaded.value();
  without_rows.tables.clear();
  return read_audit(without_rows, ignored);
}

std::string start_of(const std::string& event) {
  return "audit: " + event + "\nuses: [toll]\n\n";
}

void require_unmapped(const std::string& text, const std::string& file) {
  Complaints complaints;
  const auto audit = read_yaml("audit.yaml", text, complaints);
  if (!audit || audit->kind != Yaml::Kind::Map) return;
  for (const auto& [key, tables] : audit->entries) {
    if (key.text != "tables") continue;
    for (const Yaml& table : tables.items) {
      const bool is_it =
          std::ranges::any_of(table.entries, [&](const auto& entry) {
            return entry.first.text == "file" && entry.second.text == file;
          });
      if (is_it) throw CannotRun("audit.yaml maps `" + file + "` already");
    }
  }
}

std::string inserted(std::string text,
                     const std::vector<YamlSection>& sections) {
  for (const YamlSection& section : sections) {
    auto longer = insert_section(text, section);
    if (!longer) {
      throw CannotRun("audit.yaml has `" + section.key +
                      ":` on one line; `concord fmt` writes it as a block");
    }
    text = *std::move(longer);
  }
  return text;
}

}  // namespace

ExitCode import_table(const ImportOptions& options, const Terminal& terminal) {
  const fs::path path = options.file;
  const fs::path root = path.parent_path().empty() ? "." : path.parent_path();
  const std::string file = path.filename().string();
  if (!is_table_name(file) || !fs::is_regular_file(path)) {
    throw CannotRun("Y165", options.file +
                                ": no table that ends with .csv, .tsv or "
                                ".jsonl, or with .gz behind that");
  }
  Complaints complaints;
  const TableLook look = look_at({path.string()}, file, complaints);
  if (!complaints.empty()) {
    terminal.complain(
        diagnostics_report(complaints.sorted(), {}, terminal.error_style()));
    return ExitCode::CannotRun;
  }
  const auto text = audit_beside(root);
  if (text) require_unmapped(*text, file);
  const std::string plain_start = start_of("table");
  const Audit audit = words_beside(root, text ? *text : plain_start);
  const TableGuess guess = guess_table(look, audit.vocabulary);
  if (guess.is_empty()) {
    throw CannotRun(file +
                    ": no column that is called like a measure; write "
                    "its mapping by hand");
  }
  const auto sections = sections_of(look, guess);
  const std::string whole =
      text ? "" : start_of(guess.event) + to_yaml(sections);
  if (!options.write) {
    terminal.print(text ? to_yaml(sections) : whole);
    return ExitCode::Clean;
  }
  const std::string audit_file = (root / "audit.yaml").string();
  if (text) {
    replace_file(audit_file, inserted(*text, sections));
  } else {
    write_whole_file(audit_file, whole);
  }
  terminal.print("mapped " + file +
                 " in audit.yaml: read it, then run "
                 "`concord check`\n");
  return ExitCode::Clean;
}

}  // namespace concord
