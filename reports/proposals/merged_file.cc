// SPDX-License-Identifier: Apache-2.0
#include "reports/proposals/merged_file.h"

#include <vector>

#include "claims/claims_text.h"
#include "reports/proposals/claim_yaml.h"

namespace concord {
namespace {

std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end == text.npos ? text.size() : end + 1);
  return line;
}

std::string_view without_return(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// A file apart from its comments about what cannot be claimed.
struct Apart {
  std::string rest;
  std::string obstacles;  // one below the other, with LF
};

Apart take_apart(std::string_view bytes) {
  Apart apart;
  bool inside = false;
  std::string blanks;  // that may stand above one of them
  while (!bytes.empty()) {
    const std::size_t size = bytes.size();
    const std::string_view from = bytes;
    const std::string_view line = without_return(take_line(bytes));
    const std::string_view whole = from.substr(0, size - bytes.size());
    inside = begins_obstacle(line) || (inside && continues_obstacle(line));
    if (inside) {
      blanks.clear();
      apart.obstacles += std::string(line) + "\n";
    } else if (line.empty()) {
      blanks += whole;
    } else {
      apart.rest += blanks + std::string(whole);
      blanks.clear();
    }
  }
  apart.rest += blanks;
  return apart;
}

std::string with_obstacles(const std::string& bytes, const FileChange& change) {
  std::string all;
  std::string apart_by_lines;
  for (const ProposedClaim& claim : change.changes.added) {
    if (claim.is_claim()) continue;
    all += obstacle_comment(claim);
    apart_by_lines += "\n" + obstacle_comment(claim);
  }
  Apart apart = take_apart(bytes);
  if (apart.obstacles == all) return bytes;
  if (!apart.rest.empty() && apart.rest.back() != '\n') apart.rest += '\n';
  if (bytes.find("\r\n") != std::string::npos) {
    for (std::size_t at = 0;
         (at = apart_by_lines.find('\n', at)) != std::string::npos; at += 2) {
      apart_by_lines.insert(at, 1, '\r');
    }
  }
  return apart.rest + apart_by_lines;
}

std::string new_file(const std::string& source, const FileChange& change,
                     const std::string& entries) {
  const bool is_own = change.file == "claims/" + source + ".yaml";
  std::string text = is_own ? "" : "source: " + scalar_yaml(source) + "\n";
  text += entries.empty() ? "claims: []\n" : "claims:\n" + entries;
  return with_obstacles(text, change);
}

}  // namespace

std::optional<std::string> merged_file(const std::string& before,
                                       const std::string& source,
                                       const FileChange& change) {
  std::string entries;
  for (const ProposedClaim& claim : change.changes.added) {
    if (claim.is_claim()) entries += claim_yaml(claim);
  }
  if (change.is_new) {
    if (change.changes.added.empty()) return "";
    return new_file(source, change, entries);
  }
  std::optional<std::string> bytes = before;
  if (!change.changes.gone.empty()) {
    bytes = without_claims(*bytes, change.changes.gone);
  }
  if (bytes && !entries.empty())
    bytes = with_entries(*bytes, "claims", entries);
  if (!bytes) return std::nullopt;
  return with_obstacles(*bytes, change);
}

}  // namespace concord
