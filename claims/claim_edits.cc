// SPDX-License-Identifier: Apache-2.0
// Edits of one claim of a claims file.
#include <algorithm>

#include "claims/claims_text.h"
#include "claims/listed_entries.h"
#include "claims/yaml_layout.h"

namespace concord {
namespace {

constexpr const char* kClaims = "claims";

std::optional<Yaml> read(std::string_view bytes) {
  Complaints complaints;
  auto document = read_yaml("claims.yaml", bytes, complaints);
  if (!complaints.empty()) return std::nullopt;
  return document;
}

// The place of a claim in the list.
std::optional<std::size_t> find_claim(const Yaml& document,
                                      const std::string& id) {
  const Yaml* list = document.find(kClaims);
  if (list == nullptr) return std::nullopt;
  for (std::size_t i = 0; i < list->items.size(); ++i) {
    const Yaml* own = list->items[i].find("id");
    if (own != nullptr && own->text == id) return i;
  }
  return std::nullopt;
}

struct Found {
  Yaml document;
  ListedEntry lines;
  std::size_t index = 0;

  const Yaml& claim() const { return document.find(kClaims)->items[index]; }
};

std::optional<Found> find(std::string_view bytes, const std::string& id) {
  auto document = read(bytes);
  if (!document) return std::nullopt;
  const auto index = find_claim(*document, id);
  const auto entries = listed_entries(bytes, *document, kClaims);
  if (!index || !entries) return std::nullopt;
  return Found{*std::move(document), entries->all[*index], *index};
}

// The comment above a claim, without the lines that say what is over.
std::string kept_comment(
    std::string_view comment,
    const std::function<bool(std::string_view)>& is_stale) {
  std::string kept;
  while (!comment.empty()) {
    const std::size_t end = std::min(comment.find('\n'), comment.size() - 1);
    const std::string_view line = comment.substr(0, end + 1);
    comment.remove_prefix(end + 1);
    const std::string_view words =
        line.substr(std::min(line.find('#'), line.size()));
    if (!is_stale(words)) kept += line;
  }
  return kept;
}

// The lines of an entry without those of a key, up to the line of the next one;
// where it stands on that of the dash, the next one gets it.
std::optional<std::string> without_lines(std::string entry, std::size_t key,
                                         std::size_t next) {
  const auto line_of = [&](std::size_t at) {
    return at == 0 ? 0 : entry.rfind('\n', at - 1) + 1;
  };
  const std::size_t begin = line_of(key);
  const std::size_t end = next < entry.size() ? line_of(next) : next;
  if (begin == end) return std::nullopt;  // in braces
  const std::size_t dash = entry.find_first_not_of(' ', begin);
  if (entry[dash] == '-' && dash < key) {
    if (end == entry.size()) return std::nullopt;
    entry[end + dash - begin] = '-';
  }
  return entry.erase(begin, end - begin);
}

}  // namespace

std::optional<std::string> without_key(
    std::string_view bytes, const std::string& id, const std::string& key,
    const std::function<bool(std::string_view)>& is_stale) {
  const auto found = find(bytes, id);
  if (!found) return std::nullopt;
  const YamlLayout layout(bytes, found->document);
  const ListedEntry& lines = found->lines;
  const auto& keys = found->claim().entries;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i].first.text != key) continue;
    const std::size_t next =
        i + 1 < keys.size() ? layout.span(keys[i + 1].first).begin : lines.end;
    const auto entry = without_lines(
        std::string(bytes.substr(lines.dash, lines.end - lines.dash)),
        layout.span(keys[i].first).begin - lines.dash, next - lines.dash);
    if (!entry) return std::nullopt;
    std::string out(bytes.substr(0, lines.lead));
    out += kept_comment(bytes.substr(lines.lead, lines.dash - lines.lead),
                        is_stale);
    out += *entry;
    out += bytes.substr(lines.end);
    const auto now = find(out, id);
    if (!now || now->claim().entries.size() + 1 != keys.size()) break;
    return out;
  }
  return std::nullopt;
}

std::optional<std::string> without_comment(
    std::string_view bytes, const std::string& id,
    const std::function<bool(std::string_view)>& is_stale) {
  const auto found = find(bytes, id);
  if (!found) return std::nullopt;
  const ListedEntry& lines = found->lines;
  std::string out(bytes.substr(0, lines.lead));
  out +=
      kept_comment(bytes.substr(lines.lead, lines.dash - lines.lead), is_stale);
  return out.append(bytes.substr(lines.dash));
}

std::optional<std::string> with_value(std::string_view bytes,
                                      const std::string& id,
                                      const std::string& key,
                                      const std::string& value) {
  const auto found = find(bytes, id);
  const Yaml* old = found ? found->claim().find(key) : nullptr;
  if (old == nullptr || old->kind != Yaml::Kind::Scalar) return std::nullopt;
  const Span span = YamlLayout(bytes, found->document).span(*old);
  std::string out(bytes);
  out.replace(span.begin, span.end - span.begin, value);
  if (!find(out, id)) return std::nullopt;
  return out;
}

std::optional<std::string> claim_lines(std::string_view bytes,
                                       const std::string& id) {
  const auto found = find(bytes, id);
  if (!found) return std::nullopt;
  return std::string(
      bytes.substr(found->lines.lead, found->lines.end - found->lines.lead));
}

}  // namespace concord
