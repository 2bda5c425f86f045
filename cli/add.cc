// SPDX-License-Identifier: Apache-2.0
#include <filesystem>

#include "claims/moment.h"
#include "claims/name.h"
#include "claims/text.h"
#include "cli/commands.h"
#include "cli/find_audit.h"
#include "cli/new_file.h"

namespace concord {

namespace {

/// As load_folder() limits a source text, with room for the front matter.
constexpr std::size_t kLongestText = 16 * 1024 * 1024 - 4096;

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// "Daily News (2).txt" -> "daily-news-2": letters, digits and single hyphens.
std::string name_after(const std::string& file) {
  std::string name;
  for (char c : std::filesystem::path(file).stem().string()) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (is_letter_or_digit(c)) {
      name += c;
    } else if (!name.empty() && name.back() != '-') {
      name += '-';
    }
  }
  while (!name.empty() && name.back() == '-') name.pop_back();
  return name;
}

std::string source_name(const AddOptions& options) {
  if (!options.name.empty()) {
    if (is_name(options.name)) return options.name;
    throw CannotRun("--name `" + options.name +
                    "`: use letters, digits and hyphens, as in daily-news");
  }
  const std::string name = options.file == "-" ? "" : name_after(options.file);
  if (!name.empty()) return name;
  throw CannotRun("`" + options.file +
                  "` says no name for the source: add --name daily-news");
}

/// A YAML scalar in double quotes.
std::string quoted(const std::string& text) {
  std::string written = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') written += '\\';
    written += c == '\n' ? ' ' : c;
  }
  return written + '"';
}

/// `key: "value"`, or a line in comments for somebody to fill in.
std::string line(const std::string& key, const std::string& value,
                 const std::string& example) {
  if (value.empty()) return "# " + key + ": " + example + "\n";
  return key + ": " + quoted(value) + "\n";
}

/// With an outlet in any case: a source that nobody published cannot be read.
std::string front_matter(const AddOptions& options, const std::string& name) {
  const std::string& outlet = options.outlet.empty() ? name : options.outlet;
  return "---\noutlet: " + quoted(outlet) + "\n" +
         line("title", options.title, "its headline") +
         line("url", options.url, "where it can be read") +
         line("published", options.published,
              "2024-05-01, or 2024-05-01T14:02+01:00") +
         "---\n";
}

void require_utf8(const std::string& text, const std::string& file) {
  if (const auto bad = find_bad_utf8(text)) {
    const Position at = LineTable(text).position(text, *bad);
    throw CannotRun(file + ":" + std::to_string(at.line) +
                    ": not UTF-8, or a NUL; `iconv -f WINDOWS-1252 -t UTF-8` "
                    "and the like turn a text into UTF-8");
  }
}

void require_good_flags(const AddOptions& options) {
  for (const std::string& value :
       {options.outlet, options.title, options.url, options.published}) {
    if (find_bad_utf8(value)) throw CannotRun("a flag is not UTF-8");
  }
  if (options.published.empty()) return;
  const StretchOrError read = parse_edtf(options.published, Zone::utc());
  if (!read.stretch) throw CannotRun("--published: " + read.error);
}

}  // namespace

ExitCode add(const AddOptions& options, const Terminal& terminal) {
  const std::string name = source_name(options);
  const std::string root = find_audit(".");
  const std::string text = read_bytes(options.file, kLongestText);
  require_utf8(text, options.file);
  require_good_flags(options);
  const std::string file = "sources/" + name + ".txt";
  write_new_file((std::filesystem::path(root) / file).string(),
                 front_matter(options, name) + text);
  terminal.print("added " + file +
                 ": complete its front matter, then write its claims in "
                 "claims/" +
                 name + ".yaml\n");
  return ExitCode::Clean;
}

}  // namespace concord
