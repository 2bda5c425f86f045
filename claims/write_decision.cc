// SPDX-License-Identifier: Apache-2.0
#include "claims/write_decision.h"

#include <algorithm>
#include <array>

#include "claims/text.h"
#include "claims/yaml.h"

namespace concord {
namespace {

constexpr const char* kFile = "decisions.yaml";

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Words that YAML readers have ever taken for something else.
bool is_special(std::string_view text) {
  constexpr std::array<std::string_view, 10> kSpecial = {
      "yes", "no", "on", "off", "true", "false", "null", "y", "n", "none"};
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return std::ranges::find(kSpecial, lower) != kSpecial.end();
}

bool is_plain(std::string_view text) {
  return !text.empty() && is_letter(text.front()) && text.back() != ':' &&
         text.back() != ' ' && text.find(": ") == text.npos &&
         text.find(" #") == text.npos &&
         text.find_first_of("\"'`\\[]{}\n\r\t") == text.npos &&
         !is_special(text);
}

std::string scalar(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

const Yaml* list_in(const std::optional<Yaml>& document) {
  return document ? document->find("decisions") : nullptr;
}

std::size_t entries_in(std::string_view bytes) {
  Complaints complaints;
  const auto document = read_yaml(kFile, bytes, complaints);
  const Yaml* list = list_in(document);
  if (!complaints.empty() || list == nullptr) return 0;
  return list->items.size();
}

// What stands before the dash of the first entry: a tab would not have been
// read.  Nothing where there is no dash.
std::optional<std::string> margin_of(std::string_view bytes, const Yaml& list) {
  if (list.items.empty()) return std::nullopt;
  const LineTable lines(bytes);
  const std::string_view line =
      lines.line(bytes, list.items.front().place.from.line);
  const std::size_t dash = line.find_first_not_of(' ');
  if (dash == line.npos || line[dash] != '-') return std::nullopt;
  return std::string(dash, ' ');
}

std::string text_of(const SetAsideEntry& entry, const std::string& margin,
                    const std::string& end) {
  return margin + "- set-aside: " + scalar(entry.claim) + end + margin +
         "  reason: " + scalar(entry.reason) + end + margin +
         "  by: " + scalar(entry.by) + end + margin + "  date: " + entry.date +
         end;
}

}  // namespace

std::optional<std::string> with_entry(std::string_view bytes,
                                      const SetAsideEntry& entry) {
  Complaints complaints;
  const auto document = read_yaml(kFile, bytes, complaints);
  if (!complaints.empty()) return std::nullopt;
  const std::string end = bytes.find("\r\n") == bytes.npos ? "\n" : "\r\n";
  std::string out(bytes);
  if (!out.empty() && out.back() != '\n') out += end;
  const Yaml* list = list_in(document);
  if (list == nullptr) {
    if (document && document->kind != Yaml::Kind::Nothing) return std::nullopt;
    out += "decisions:" + end + text_of(entry, "  ", end);
  } else {
    const auto margin = margin_of(bytes, *list);
    if (!margin) return std::nullopt;
    out += text_of(entry, *margin, end);
  }
  if (entries_in(out) != entries_in(bytes) + 1) return std::nullopt;
  return out;
}

}  // namespace concord
