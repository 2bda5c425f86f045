// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/sarif_places.h"

#include "claims/text.h"
#include "reports/digest.h"
#include "reports/escape.h"

namespace concord {
namespace {

/// The audit folder, whose place is nobody's business: originalUriBaseIds.
constexpr const char* kBase = "AUDIT";

// Line ends stay, as they stand in the file.
std::string in_lines(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out += harmless(text.substr(at, end - at));
    if (end < text.size()) out += '\n';
    at = end + 1;
  }
  return out;
}

Json region_of(const Quote& quote) {
  const Place& place = quote.place;
  Json region = {{"startLine", place.from.line}};
  if (!quote.is_cell) {
    region["startColumn"] = place.from.column;
    region["endLine"] = place.to.line;
    region["endColumn"] = place.to.column;
  }
  region["snippet"] = {{"text", in_lines(quote.text)}};
  return region;
}

Json artifact_entry(const Source& source) {
  Json entry = {{"location", artifact_of(source.text->file())}};
  if (!source.title.empty() || !source.outlet.empty()) {
    const std::string gap =
        source.title.empty() || source.outlet.empty() ? "" : ": ";
    entry["description"] =
        message_of(in_message(source.outlet + gap + source.title));
  }
  entry["mimeType"] = "text/plain";
  entry["encoding"] = "utf-8";
  // From a fingerprint one finds the published text again.
  if (!source.is_private) {
    entry["hashes"] = {{"sha-256", digest_of(source.text->bytes())}};
  }
  return entry;
}

}  // namespace

std::string in_message(std::string_view text) {
  std::string out;
  const std::string shown = harmless(text);
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const char c = shown[i];
    const bool brackets_follow =
        i + 1 < shown.size() && (shown[i + 1] == '[' || shown[i + 1] == ']');
    if (c == '[' || c == ']' || (c == '\\' && brackets_follow)) out += '\\';
    out += c;
    if (c == '{' || c == '}') out += c;
  }
  return out;
}

Json message_of(std::string text) { return {{"text", std::move(text)}}; }

Json artifact_of(const std::string& file) {
  return {{"uri", path_as_uri(file)}, {"uriBaseId", kBase}};
}

Json location_of(const Quote& quote) {
  return {{"physicalLocation",
           {{"artifactLocation", artifact_of(quote.place.file)},
            {"region", region_of(quote)}}}};
}

Json location_of(const Place& place) {
  return {{"physicalLocation",
           {{"artifactLocation", artifact_of(place.file)},
            {"region", {{"startLine", place.from.line}}}}}};
}

Entries artifact_entries(const Audit& audit) {
  Entries entries;
  for (const Source& source : audit.sources) {
    const bool has_text = !source.is_table && source.text != nullptr;
    if (has_text) entries.push_back(artifact_entry(source));
  }
  for (const TableCount& table : audit.tables) {
    entries.push_back({{"location", artifact_of(table.file)}});
  }
  return entries;
}

}  // namespace concord
