// SPDX-License-Identifier: Apache-2.0
#include "claims/claims_text.h"

#include <algorithm>

#include "claims/listed_entries.h"
#include "claims/text.h"
#include "claims/yaml.h"

namespace concord {
namespace {

constexpr const char* kClaims = "claims";
constexpr const char* kFile = "claims.yaml";

std::optional<Yaml> read(std::string_view bytes) {
  Complaints complaints;
  auto document = read_yaml(kFile, bytes, complaints);
  if (!complaints.empty()) return std::nullopt;
  return document;
}

bool is_crlf(std::string_view bytes) {
  return bytes.find("\r\n") != std::string_view::npos;
}

// Lines written for a margin of two, for this file.
std::string fitted(std::string_view lines, std::size_t margin, bool crlf) {
  constexpr std::size_t kWritten = 2;
  std::string out;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size() - 1);
    std::string_view line = lines.substr(0, end);
    lines.remove_prefix(end + 1);
    if (line.starts_with("  ")) {
      line.remove_prefix(kWritten);
      out += std::string(margin, ' ');
    }
    out += line;
    out += crlf ? "\r\n" : "\n";
  }
  return out;
}

// The line of a key whose list has nothing in it: `claims: []`.
std::optional<Span> empty_list(std::string_view bytes, const Yaml& document,
                               const std::string& key) {
  const LineTable lines(bytes);
  for (const auto& [name, value] : document.entries) {
    if (name.text != key || !value.items.empty()) continue;
    const std::string_view line = lines.line(bytes, name.place.from.line);
    const auto begin = static_cast<std::size_t>(line.data() - bytes.data());
    const std::size_t bracket = line.find('[');
    if (bracket == std::string_view::npos || !line.starts_with(key)) continue;
    const std::size_t close = line.find(']', bracket);
    if (close == std::string_view::npos) continue;
    return Span{begin + key.size() + 1, begin + close + 1};
  }
  return std::nullopt;
}

std::string with_list(std::string_view bytes, const std::string& key,
                      std::string_view entries) {
  const bool crlf = is_crlf(bytes);
  std::string out(bytes);
  if (!out.empty() && out.back() != '\n') out += crlf ? "\r\n" : "\n";
  return out + fitted(key + ":\n" + std::string(entries), 2, crlf);
}

// In place of the brackets that hold nothing.
std::string filled(std::string_view bytes, Span brackets,
                   std::string_view entries) {
  const std::size_t end =
      std::min(bytes.find('\n', brackets.end), bytes.size() - 1) + 1;
  std::string out(bytes.substr(0, brackets.begin));
  out += bytes.substr(brackets.end, end - brackets.end);
  if (out.back() != '\n') out += is_crlf(bytes) ? "\r\n" : "\n";
  out += fitted(entries, 2, is_crlf(bytes));
  return out.append(bytes.substr(end));
}

std::size_t items_in(std::string_view bytes, const std::string& key) {
  const auto document = read(bytes);
  const Yaml* list = document ? document->find(key) : nullptr;
  return list == nullptr ? 0 : list->items.size();
}

// Where blank lines above `at` begin.
std::size_t above_blanks(std::string_view bytes, std::size_t at) {
  while (at > 0) {
    const std::size_t before = at >= 2 ? bytes.rfind('\n', at - 2) + 1 : 0;
    const std::string_view line = bytes.substr(before, at - before);
    if (line.find_first_not_of(" \t\r\n") != line.npos) break;
    at = before;
  }
  return at;
}

}  // namespace

std::optional<std::string> with_entries(std::string_view bytes,
                                        const std::string& key,
                                        std::string_view entries) {
  const auto document = read(bytes);
  if (!document && !bytes.empty()) return std::nullopt;
  const Yaml none;
  const Yaml& tree = document ? *document : none;
  const Yaml* list = tree.find(key);
  std::string out;
  if (list == nullptr) {
    out = with_list(bytes, key, entries);
  } else if (const auto brackets = empty_list(bytes, tree, key)) {
    out = filled(bytes, *brackets, entries);
  } else if (const auto lines = listed_entries(bytes, tree, key)) {
    out = bytes.substr(0, lines->end);
    const bool crlf = is_crlf(bytes);
    if (out.back() != '\n') out += crlf ? "\r\n" : "\n";
    out += fitted(entries, lines->margin, crlf);
    out += bytes.substr(lines->end);
  }
  if (items_in(out, key) <= items_in(bytes, key)) return std::nullopt;
  return out;
}

std::optional<std::string> without_claims(std::string_view bytes,
                                          const std::set<std::string>& ids) {
  const auto document = read(bytes);
  if (!document) return std::nullopt;
  const auto entries = listed_entries(bytes, *document, kClaims);
  if (!entries) return std::nullopt;
  std::string out;
  std::size_t from = 0;
  std::size_t left = entries->all.size();
  for (std::size_t i = 0; i < entries->all.size(); ++i) {
    const Yaml* id = document->find(kClaims)->items[i].find("id");
    if (id == nullptr || !ids.contains(id->text)) continue;
    --left;
    const ListedEntry& lines = entries->all[i];
    out += bytes.substr(from, above_blanks(bytes, lines.lead) - from);
    from = lines.end;
  }
  out += bytes.substr(from);
  if (left > 0) return out;
  const std::size_t key = out.find(
      "claims:", out.starts_with("claims:") ? 0 : out.find("\nclaims:"));
  return out.insert(key + std::string_view("claims:").size(), " []");
}

}  // namespace concord
