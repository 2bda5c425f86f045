// SPDX-License-Identifier: Apache-2.0
#include "reports/way_line.h"

#include "claims/text.h"
#include "reports/ink.h"

namespace concord {
namespace {

constexpr std::size_t kFigures = 4;

std::string joined(const std::vector<std::string>& items,
                   const std::string& between) {
  std::string text;
  for (const std::string& item : items) {
    text += (text.empty() ? "" : between) + item;
  }
  return text;
}

std::string rich_way(const WayLine& way, const Style& style) {
  constexpr int kIndent = 7;
  std::string out = "  " + paint(padded(way.name, 4), Ink::Strong, style) +
                    " " + wrapped(harmless(way.text), style.width, kIndent) +
                    "\n";
  if (way.then.empty()) return out;
  const std::string between = std::string(" ") + marks(style).dot + " ";
  const std::string then = "then " + harmless(joined(way.then, between));
  return out + std::string(kIndent, ' ') +
         paint(wrapped(then, style.width, kIndent), Ink::Faint, style) + "\n";
}

std::string plain_way(const WayLine& way) {
  std::string out = "Way out " + way.name + ": " + harmless(way.text);
  if (!way.then.empty()) out += ": then " + harmless(joined(way.then, ", "));
  return out + ".\n";
}

}  // namespace

std::string told(const WayLine& way, const Style& style) {
  return style.plain ? plain_way(way) : rich_way(way, style);
}

void shorten(std::vector<std::string>& figures) {
  if (figures.size() <= kFigures) return;
  const std::size_t more = figures.size() - kFigures + 1;
  figures.resize(kFigures - 1);
  figures.push_back("and " + std::to_string(more) + " more");
}

}  // namespace concord
