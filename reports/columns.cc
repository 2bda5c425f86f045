// SPDX-License-Identifier: Apache-2.0
#include "reports/columns.h"

#include <algorithm>
#include <numeric>

#include "claims/text.h"

namespace concord {
namespace {

constexpr int kGap = 2;
constexpr int kStackedWord = 10;

using Row = std::vector<Cell>;

std::string spaces(int count) {
  return std::string(static_cast<std::size_t>(std::max(count, 0)), ' ');
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t at = 0;
  while (at <= text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

int longest_word(const std::string& text) {
  constexpr int kOneAWord = 0;
  int longest = 0;
  for (const std::string& word : lines_of(wrapped(text, kOneAWord, 0))) {
    longest = std::max(longest, display_width(word));
  }
  return longest;
}

/// How wide the columns are: as wide as what they hold, as long as that fits,
/// and else the widest as narrow as need be, but never than its longest word.
class Layout {
 public:
  Layout(const std::vector<std::string>& heads, const std::vector<Row>& rows,
         int width)
      : widths_(heads.size()), least_(heads.size()) {
    for (std::size_t i = 0; i < heads.size(); ++i) {
      widths_[i] = least_[i] = display_width(heads[i]);
      for (const Row& row : rows) {
        widths_[i] = std::max(widths_[i], display_width(row[i].text));
        least_[i] = std::max(least_[i], longest_word(row[i].text));
      }
    }
    while (total() > width && shrink()) {
    }
    fits_ = total() <= width;
  }

  bool fits() const { return fits_; }
  int operator[](std::size_t column) const { return widths_[column]; }

 private:
  int total() const {
    const int gaps = kGap * (static_cast<int>(widths_.size()) - 1);
    return std::accumulate(widths_.begin(), widths_.end(), gaps);
  }

  bool shrink() {
    std::size_t widest = widths_.size();
    for (std::size_t i = 0; i < widths_.size(); ++i) {
      if (widths_[i] <= least_[i]) continue;
      if (widest == widths_.size() || widths_[i] >= widths_[widest]) widest = i;
    }
    if (widest == widths_.size()) return false;
    --widths_[widest];
    return true;
  }

  std::vector<int> widths_;
  std::vector<int> least_;
  bool fits_ = false;
};

std::string row_text(const Row& row, const Layout& layout, const Style& style,
                     int indent) {
  std::vector<std::vector<std::string>> cells;
  std::size_t height = 1;
  for (std::size_t i = 0; i < row.size(); ++i) {
    cells.push_back(lines_of(wrapped(row[i].text, layout[i], 0)));
    height = std::max(height, cells.back().size());
  }
  std::string out;
  for (std::size_t line = 0; line < height; ++line) {
    int gap = indent;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string text = line < cells[i].size() ? cells[i][line] : "";
      if (!text.empty()) {
        out += spaces(gap) + paint(text, row[i].ink, style);
        gap = 0;
      }
      gap += layout[i] - display_width(text) + kGap;
    }
    out += '\n';
  }
  return out;
}

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

std::string stacked(const std::vector<std::string>& heads, const Row& row,
                    const Style& style, int indent) {
  const int inner = indent + kStackedWord;
  const auto cell = [&](const Cell& each, int from) {
    return paint(wrapped(each.text, style.width, from), each.ink, style) + "\n";
  };
  std::string out =
      spaces(indent) +
      paint(padded(row[0].text, kStackedWord), row[0].ink, style) +
      cell(row[1], inner);
  for (std::size_t i = 2; i < row.size(); ++i) {
    if (row[i].text.empty()) continue;
    const std::string head = lower(heads[i]) + ": ";
    out += spaces(inner) + head + cell(row[i], inner + display_width(head));
  }
  return out;
}

}  // namespace

std::string columns(const std::vector<std::string>& heads,
                    const std::vector<std::vector<Cell>>& rows,
                    const Style& style, int indent) {
  if (rows.empty()) return {};
  const Layout layout(heads, rows, style.width - indent);
  std::string out;
  if (layout.fits()) {
    Row first;
    for (const std::string& head : heads) first.push_back({head, Ink::Strong});
    out = row_text(first, layout, style, indent);
  }
  for (const Row& row : rows) {
    out += layout.fits() ? row_text(row, layout, style, indent)
                         : stacked(heads, row, style, indent);
  }
  return out;
}

}  // namespace concord
