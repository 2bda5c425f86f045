// SPDX-License-Identifier: Apache-2.0
#include "claims/says_shape.h"

#include <algorithm>
#include <array>

namespace concord {
namespace {

struct Ending {
  const char* words;
  Shape::Change change;
  bool times;
};
constexpr std::array<Ending, 12> kEndings = {{
    {" more", Shape::Change::More, false},
    {" additional", Shape::Change::More, false},
    {" further", Shape::Change::More, false},
    {" fewer", Shape::Change::Fewer, false},
    {" less", Shape::Change::Fewer, false},
    {" times", Shape::Change::None, true},
    {" times as many", Shape::Change::None, true},
    {" times as much", Shape::Change::None, true},
    {" times as high", Shape::Change::None, true},
    {" as many", Shape::Change::None, true},
    {" as much", Shape::Change::None, true},
    {" as high", Shape::Change::None, true},
}};

struct Core {
  std::string_view words;
  Shape::Count count;
};
constexpr std::array<Core, 8> kCores = {{
    {"# to #", Shape::Count::Two},
    {"# and #", Shape::Count::Two},
    {"# or #", Shape::Count::Two},
    {"# - #", Shape::Count::Two},
    {"#-#", Shape::Count::Two},
    {"# in #", Shape::Count::Ratio},
    {"# out of #", Shape::Count::Ratio},
    {"#", Shape::Count::One},
}};

bool take_prefix(std::string_view& text, std::string_view prefix) {
  if (text.substr(0, prefix.size()) != prefix) return false;
  text.remove_prefix(prefix.size());
  return true;
}

Shape::Change take_sign(std::string_view& text, bool& minus) {
  for (const char* more : {"+ ", "+", "another ", "a further ", "further "}) {
    if (take_prefix(text, more)) return Shape::Change::More;
  }
  minus = take_prefix(text, "- ") || take_prefix(text, "-");
  return minus ? Shape::Change::Fewer : Shape::Change::None;
}

bool read_ending(std::string_view text, Shape& shape) {
  if (text.empty()) return true;
  const auto ending = std::ranges::find(kEndings, text, &Ending::words);
  if (ending == kEndings.end()) return false;
  if (shape.change != Shape::Change::None) return false;
  shape.change = ending->change;
  shape.times = ending->times;
  return true;
}

}  // namespace

std::optional<Shape> read_shape(std::string_view pattern) {
  Shape shape;
  shape.change = take_sign(pattern, shape.minus);
  for (const Core& core : kCores) {
    if (!take_prefix(pattern, core.words)) continue;
    shape.count = core.count;
    if (!read_ending(pattern, shape)) return std::nullopt;
    return shape;
  }
  return std::nullopt;
}

}  // namespace concord
