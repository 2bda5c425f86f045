// SPDX-License-Identifier: Apache-2.0
#include "claims/listed_entries.h"

#include <algorithm>

namespace concord {
namespace {

/// The lines of a file by the bytes at which they begin; the last one ends it.
class Lines {
 public:
  explicit Lines(std::string_view bytes) : bytes_(bytes), begins_{0} {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      if (bytes[i] == '\n') begins_.push_back(i + 1);
    }
    if (begins_.back() != bytes.size()) begins_.push_back(bytes.size());
  }

  std::size_t count() const { return begins_.size() - 1; }
  std::size_t begin(std::size_t line) const { return begins_[line]; }
  std::string_view text(std::size_t line) const {
    return bytes_.substr(begins_[line], begins_[line + 1] - begins_[line]);
  }
  std::size_t indent(std::size_t line) const {
    return text(line).find_first_not_of(' ');
  }
  bool is_blank(std::size_t line) const {
    return text(line).find_first_not_of(" \t\r\n") == std::string_view::npos;
  }
  bool is_comment(std::size_t line) const {
    const std::string_view words = text(line);
    const std::size_t first = words.find_first_not_of(" \t");
    return first != std::string_view::npos && words[first] == '#';
  }

 private:
  std::string_view bytes_;
  std::vector<std::size_t> begins_;
};

// The first line that is a key of the file behind `line`, or one beyond the
// last.
std::size_t next_key(const Yaml& document, std::size_t line,
                     std::size_t count) {
  std::size_t next = count;
  for (const auto& [key, value] : document.entries) {
    const auto at = static_cast<std::size_t>(key.place.from.line) - 1;
    if (at > line) next = std::min(next, at);
  }
  return next;
}

std::size_t behind_words(const Lines& lines, std::size_t from, std::size_t to) {
  while (to > from + 1 && (lines.is_blank(to - 1) || lines.is_comment(to - 1)))
    --to;
  return to;
}

std::optional<std::vector<std::size_t>> dashes_of(const Lines& lines,
                                                  const Yaml& list) {
  std::vector<std::size_t> dashes;
  for (const Yaml& item : list.items) {
    const auto line = static_cast<std::size_t>(item.place.from.line) - 1;
    const std::size_t dash = lines.indent(line);
    const bool begins = dash != std::string_view::npos &&
                        lines.text(line)[dash] == '-' &&
                        (dashes.empty() || dashes.back() < line) &&
                        (dashes.empty() || dash == lines.indent(dashes[0]));
    if (!begins) return std::nullopt;
    dashes.push_back(line);
  }
  return dashes;
}

std::size_t lead_of(const Lines& lines, std::size_t dash) {
  while (dash > 0 && lines.is_comment(dash - 1)) --dash;
  return dash;
}

}  // namespace

std::optional<ListedEntries> listed_entries(std::string_view bytes,
                                            const Yaml& document,
                                            std::string_view key) {
  const Yaml* list = document.find(key);
  if (list == nullptr || list->items.empty()) return std::nullopt;
  const Lines lines(bytes);
  const auto dashes = dashes_of(lines, *list);
  if (!dashes) return std::nullopt;
  ListedEntries entries;
  entries.margin = lines.indent(dashes->front());
  const std::size_t last = next_key(document, dashes->back(), lines.count());
  for (std::size_t i = 0; i < dashes->size(); ++i) {
    const std::size_t dash = (*dashes)[i];
    const std::size_t next =
        i + 1 < dashes->size() ? lead_of(lines, (*dashes)[i + 1]) : last;
    entries.all.push_back({lines.begin(lead_of(lines, dash)), lines.begin(dash),
                           lines.begin(behind_words(lines, dash, next))});
  }
  // Comments below the list that are as deep as it are its own.
  std::size_t end = behind_words(lines, dashes->back(), last);
  while (end < last && entries.margin > 0 && lines.is_comment(end) &&
         lines.indent(end) >= entries.margin) {
    ++end;
  }
  entries.end = lines.begin(end);
  return entries;
}

}  // namespace concord
