// SPDX-License-Identifier: Apache-2.0
#include "reports/ink.h"

#include "claims/check.h"
#include "claims/text.h"

namespace concord {
namespace {

std::string_view escape_of(Ink ink) {
  switch (ink) {
    case Ink::Plain:
      return "";
    case Ink::Strong:
      return "\x1b[1m";
    case Ink::Faint:
      return "\x1b[2m";
    case Ink::Error:
      return "\x1b[1;31m";
    case Ink::Other:
      return "\x1b[36m";
    case Ink::Warning:
      return "\x1b[1;33m";
    case Ink::Good:
      return "\x1b[1;32m";
    case Ink::Frame:
      return "\x1b[1;34m";
  }
  CONCORD_UNREACHABLE();
}

constexpr Marks kUnicode = {"✓", "○", "✕", "?", "…", "┌─", "├─", "│", "·", "…"};
constexpr Marks kAscii = {"v",   "o",   "x", "?", ".",
                          "-->", "-->", "|", "/", "..."};

}  // namespace

std::string paint(std::string_view text, Ink ink, const Style& style) {
  const std::string_view escape = escape_of(ink);
  if (!style.color || escape.empty() || text.empty()) return std::string(text);
  return std::string(escape) + std::string(text) + "\x1b[0m";
}

const Marks& marks(const Style& style) {
  return style.ascii ? kAscii : kUnicode;
}

std::string wrapped(std::string_view text, int width, int indent) {
  std::string out;
  int column = indent;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    const int size = display_width(word);
    const bool begins = column == indent;
    if (!begins && column + 1 + size > width) {
      out += '\n' + std::string(static_cast<std::size_t>(indent), ' ');
      column = indent;
    } else if (!begins) {
      out += ' ';
      ++column;
    }
    out += word;
    column += size;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string padded(std::string_view text, int width) {
  const int gap = width - display_width(text);
  return std::string(text) +
         std::string(gap > 0 ? static_cast<std::size_t>(gap) : 0, ' ');
}

}  // namespace concord
