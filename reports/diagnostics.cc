// SPDX-License-Identifier: Apache-2.0
#include "reports/diagnostics.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "claims/text.h"
#include "reports/excerpt.h"
#include "reports/ink.h"

namespace concord {
namespace {

// A line of megabytes is looked at no farther than this from its mark.
constexpr std::size_t kFar = 2'000;
// A longer mark is told by its first rows: the place is what matters.
constexpr std::size_t kRows = 3;
// Longer than any quote or list of names that a person would read.
constexpr std::size_t kLongest = 4'000;

bool warns(const Diagnostic& said) { return info(said.code).id[0] == 'W'; }

bool continues_code_point(std::string_view text, std::size_t at) {
  return at < text.size() &&
         (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

std::size_t offset_of(std::string_view line, int column) {
  std::size_t at = 0;
  for (int i = 1; i < column && at < line.size(); ++i) {
    ++at;
    while (continues_code_point(line, at)) ++at;
  }
  return at;
}

// A line with the bytes of its mark, cut where it is far too long to show.
struct Marked {
  std::string_view line;
  std::size_t begin;
  std::size_t end;
};

Marked marked(std::string_view line, const Place& place) {
  const std::size_t begin = offset_of(line, place.from.column);
  std::size_t end = place.to.line > place.from.line
                        ? line.size()
                        : std::max(begin, offset_of(line, place.to.column));
  end = std::min(end, begin + kFar);
  while (continues_code_point(line, end)) --end;
  std::size_t skipped = begin - std::min(begin, kFar);
  while (continues_code_point(line, skipped)) --skipped;
  return {line.substr(skipped, end + kFar - skipped), begin - skipped,
          end - skipped};
}

/// Writes one page; knows where the lines of the files begin.
class Page {
 public:
  Page(const Folder& folder, const Style& style)
      : folder_(folder), style_(style) {}

  void add(const Diagnostic& said);
  void add_count(std::size_t all, std::size_t warnings);
  std::string take() { return std::move(out_); }

 private:
  std::string words(std::string_view text) const;
  std::string where(const Place& place) const;
  const LineTable& lines_of(const std::string& file);
  void add_excerpt(const Place& place);
  void add_row(const std::string& number, const std::string& row);

  const Folder& folder_;
  const Style& style_;
  std::map<std::string, LineTable> lines_;
  std::string out_;
};

std::string Page::words(std::string_view text) const {
  if (text.size() <= kLongest) return harmless(text);
  std::size_t end = kLongest;
  while (continues_code_point(text, end)) --end;
  return harmless(text.substr(0, end)) + marks(style_).more;
}

std::string Page::where(const Place& place) const {
  if (place.file.empty()) return "";
  return paint(fmt::format("{}:{}:{}:", words(place.file), place.from.line,
                           place.from.column),
               Ink::Strong, style_) +
         " ";
}

const LineTable& Page::lines_of(const std::string& file) {
  const auto known = lines_.find(file);
  if (known != lines_.end()) return known->second;
  return lines_.emplace(file, folder_.files.at(file)).first->second;
}

// "  7 |   figure: harbor/killed", and below it the mark.
void Page::add_excerpt(const Place& place) {
  const auto file = folder_.files.find(place.file);
  if (style_.plain || file == folder_.files.end()) return;
  const LineTable& lines = lines_of(place.file);
  if (place.from.line > lines.lines()) return;
  const Marked found = marked(lines.line(file->second, place.from.line), place);
  const std::string number = std::to_string(place.from.line);
  const int room = style_.width - static_cast<int>(number.size()) - 5;
  const auto rows = window(found.line, found.begin, found.end,
                           std::max(room, 20), marks(style_).more);
  const std::string gap(number.size(), ' ');
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i == kRows) return add_row(gap, marks(style_).more);
    add_row(i == 0 ? number : gap, rows[i].text);
    const auto wide = static_cast<std::size_t>(std::max(rows[i].mark_width, 1));
    add_row(gap,
            std::string(static_cast<std::size_t>(rows[i].mark_begin), ' ') +
                paint((i == 0 ? "^" : "~") + std::string(wide - 1, '~'),
                      Ink::Error, style_));
  }
}

void Page::add_row(const std::string& number, const std::string& row) {
  const std::string gutter = fmt::format("  {} {}", number, marks(style_).rule);
  out_ += paint(gutter, Ink::Frame, style_) + " " + row + "\n";
}

void Page::add(const Diagnostic& said) {
  if (!out_.empty() && !style_.plain) out_ += "\n";
  const bool warned = warns(said);
  out_ += where(said.place) +
          paint(fmt::format("{}[{}]:", warned ? "warning" : "error",
                            info(said.code).id),
                warned ? Ink::Warning : Ink::Error, style_) +
          " " + words(said.message) + "\n";
  add_excerpt(said.place);
  for (const Note& note : said.notes) {
    out_ += (note.place ? where(*note.place) : "") +
            paint("note:", Ink::Other, style_) + " " + words(note.text) + "\n";
  }
  if (said.help.empty()) return;
  out_ += paint("help:", Ink::Good, style_) + " " + words(said.help) + "\n";
}

void Page::add_count(std::size_t all, std::size_t warnings) {
  std::string counts;
  const auto add = [&](std::size_t count, const char* what) {
    if (count == 0) return;
    counts += fmt::format("{}{} {}{}", counts.empty() ? "" : ", ", count, what,
                          count == 1 ? "" : "s");
  };
  add(all - warnings, "error");
  add(warnings, "warning");
  if (!style_.plain) out_ += "\n";
  out_ += counts + "\n";
}

}  // namespace

std::string diagnostics_report(const std::vector<Diagnostic>& complaints,
                               const Folder& folder, const Style& style) {
  if (complaints.empty()) return "";
  Page page(folder, style);
  for (const Diagnostic& said : complaints) page.add(said);
  const auto warnings = std::ranges::count_if(complaints, warns);
  page.add_count(complaints.size(), static_cast<std::size_t>(warnings));
  return page.take();
}

}  // namespace concord
