// SPDX-License-Identifier: Apache-2.0
#include "reports/proposals/row_marks.h"

#include <algorithm>

#include "reports/ink.h"
#include "reports/proposals/sentence_rows.h"

namespace concord {
namespace {

std::string row_of(int count, char sign) {
  return std::string(static_cast<std::size_t>(std::max(count, 0)), sign);
}

std::string spaces(int count) { return row_of(count, ' '); }

bool share(Span one, Span other) {
  return std::max(one.begin, other.begin) < std::min(one.end, other.end);
}

// What asks for a decision stands out.
Ink ink_of(const Mark& mark) { return mark.unsure ? Ink::Warning : Ink::Other; }

}  // namespace

std::string RowMarks::margin(const std::string& number) const {
  return spaces(gutter_ - static_cast<int>(number.size())) +
         paint(number, Ink::Frame, style_) + " " +
         paint(marks(style_).rule, Ink::Frame, style_);
}

int RowMarks::column(Span row, std::size_t at) const {
  return shown_width(
      words_.slice({row.begin, std::clamp(at, row.begin, row.end)}));
}

// Behind what is underlined if there is room, else below it.
std::string RowMarks::labelled(std::string line, int width,
                               const Mark& mark) const {
  constexpr int kIndent = 2;
  const int before = gutter_ + 3;
  const std::string beside = mark.label + "  " + mark.rules;
  if (before + width + 1 + display_width(beside) <= style_.width) {
    return line + " " + paint(mark.label, ink_of(mark), style_) + "  " +
           paint(mark.rules, Ink::Faint, style_) + "\n";
  }
  const std::string rows =
      wrapped(mark.label + " " + mark.rules,
              std::max(style_.width - before - kIndent, 20), 0);
  std::string out = std::move(line) + "\n";
  for (std::size_t at = 0; at <= rows.size();) {
    const std::size_t end = std::min(rows.find('\n', at), rows.size());
    out += margin("") + " " + spaces(kIndent) +
           paint(rows.substr(at, end - at), ink_of(mark), style_) + "\n";
    at = end + 1;
  }
  return out;
}

// "~~~~^^^^~~~~ killed 4": the number within its quote.
std::string RowMarks::marked(Span row, const Mark& mark) const {
  const int begin = column(row, mark.quote.begin);
  const int number = column(row, mark.number.begin);
  const int behind = column(row, mark.number.end);
  const int end = column(row, mark.quote.end);
  const std::string line =
      margin("") + " " + spaces(begin) +
      paint(row_of(number - begin, '~') + row_of(behind - number, '^') +
                row_of(end - behind, '~'),
            ink_of(mark), style_);
  return mark.number.end > row.end ? line + "\n" : labelled(line, end, mark);
}

std::string RowMarks::rest_of_quotes(Span row,
                                     const std::vector<Mark>& marks) const {
  std::string line;
  for (const Mark& mark : marks) {
    if (!share(mark.quote, row)) continue;
    const int begin = column(row, mark.quote.begin);
    const int end = column(row, mark.quote.end);
    if (static_cast<int>(line.size()) < end) {
      line.resize(static_cast<std::size_t>(end), ' ');
    }
    std::fill_n(line.begin() + begin, end - begin, '~');
  }
  if (line.empty()) return {};
  return margin("") + " " + paint(line, Ink::Other, style_) + "\n";
}

std::string RowMarks::below(Span row, const std::vector<Mark>& marks) const {
  std::string out;
  for (const Mark& mark : marks) {
    if (share(mark.number, row)) out += marked(row, mark);
  }
  return out.empty() ? rest_of_quotes(row, marks) : out;
}

}  // namespace concord
