// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/diff.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "tests/golden/case_file.h"
#include "tests/golden/escapes.h"

namespace concord::golden {
namespace {

constexpr std::size_t kContext = 2;

struct Line {
  char sign;  // ' ', '-' or '+'
  std::string_view text;
};

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

using Lines = std::vector<std::string_view>;
using Lengths = std::vector<std::vector<int>>;

/// The length of the longest common subsequence of the lines from i and from j.
Lengths common_lengths(const Lines& a, const Lines& b) {
  Lengths length(a.size() + 1, std::vector<int>(b.size() + 1, 0));
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      length[i][j] = a[i] == b[j]
                         ? length[i + 1][j + 1] + 1
                         : std::max(length[i + 1][j], length[i][j + 1]);
    }
  }
  return length;
}

std::vector<Line> aligned(const Lines& a, const Lines& b) {
  const Lengths length = common_lengths(a, b);
  std::vector<Line> lines;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && a[i] == b[j]) {
      lines.push_back({' ', a[i]});
      ++i, ++j;
    } else if (j == b.size() ||
               (i < a.size() && length[i + 1][j] >= length[i][j + 1])) {
      lines.push_back({'-', a[i++]});
    } else {
      lines.push_back({'+', b[j++]});
    }
  }
  return lines;
}

bool near_a_change(const std::vector<Line>& lines, std::size_t at) {
  const std::size_t from = at < kContext ? 0 : at - kContext;
  const std::size_t to = std::min(lines.size(), at + kContext + 1);
  return std::any_of(lines.begin() + static_cast<long>(from),
                     lines.begin() + static_cast<long>(to),
                     [](const Line& line) { return line.sign != ' '; });
}

std::string shown(std::string_view line) {
  if (is_printable(line) && line.back() == '\n') return std::string(line);
  return escape(line);
}

}  // namespace

std::string line_diff(const std::string& expected, const std::string& printed) {
  const std::vector<Line> lines =
      aligned(lines_of(expected), lines_of(printed));
  std::string text;
  bool gap = false;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (!near_a_change(lines, at)) {
      gap = true;
      continue;
    }
    if (gap) text += "  ...\n";
    gap = false;
    text += std::string("  ") + lines[at].sign + " " + shown(lines[at].text);
  }
  return text;
}

}  // namespace concord::golden
