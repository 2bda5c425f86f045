// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/text_width.h"

#include "claims/text.h"

namespace concord {
namespace {

/// Characters of about one width, in em; what is in none of them is a lower
/// letter or a digit.
struct WidthClass {
  std::string_view characters;
  double em;
};
constexpr WidthClass kClasses[] = {
    {" !',.:;`ijl|", 0.32},         {"\"()-/I[\\]frt", 0.42},
    {"*?Jckszvxy", 0.59},           {"$ABEFKLPSTXYZ_", 0.69},
    {"#&+<=>CDGHNOQRUV^wm~", 0.83}, {"%@MW", 1},
};
constexpr double kLetter = 0.64;
constexpr double kForeign = 0.76;  // letters and signs beyond ASCII
constexpr double kWide = 1.05;     // Chinese characters and the like
constexpr std::string_view kEllipsis = "…";

double em(std::string_view character) {
  if (character.size() > 1) {
    const int columns = display_width(character);
    return columns == 0 ? 0 : columns == 1 ? kForeign : kWide;
  }
  for (const WidthClass& each : kClasses) {
    if (each.characters.find(character) != std::string_view::npos) {
      return each.em;
    }
  }
  return kLetter;
}

// How many bytes of it fit, in whole characters.
std::size_t fitting(std::string_view text, double size, double width) {
  std::size_t end = 0;
  double used = 0;
  while (end < text.size()) {
    const std::size_t next = character_end(text, end);
    used += em(text.substr(end, next - end)) * size;
    if (used > width) break;
    end = next;
  }
  return end;
}

}  // namespace

double text_width(std::string_view utf8, double size) {
  const std::string text = harmless(utf8);
  double width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = character_end(text, at);
    width += em(std::string_view(text).substr(at, next - at));
    at = next;
  }
  return width * size;
}

std::string clipped(std::string_view utf8, double size, double width) {
  const std::string text = harmless(utf8);
  if (fitting(text, size, width) == text.size()) return text;
  const double room = width - text_width(kEllipsis, size);
  const std::size_t end = fitting(text, size, room);
  std::size_t cut = text[end] == ' ' ? end : text.rfind(' ', end);
  if (cut == std::string::npos || cut < end / 2) cut = end;
  return text.substr(0, cut) + std::string(kEllipsis);
}

}  // namespace concord
