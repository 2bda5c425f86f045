// SPDX-License-Identifier: Apache-2.0
#include "claims/written.h"

#include <algorithm>

namespace concord {

namespace {

int code_points(std::string_view text) {
  return static_cast<int>(std::ranges::count_if(text, [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

bool is_joint(std::string_view text, std::size_t at) {
  return at >= text.size() ||
         std::string_view("/.&@").find(text[at]) != std::string_view::npos;
}

// Where `name` stands between joints; npos if it does not.
std::size_t find_name(std::string_view text, std::string_view name,
                      std::size_t from) {
  std::size_t at = text.find(name, from);
  while (at != text.npos && !((at == 0 || is_joint(text, at - 1)) &&
                              is_joint(text, at + name.size()))) {
    at = text.find(name, at + 1);
  }
  return at;
}

}  // namespace

Place Written::place_of(std::string_view name, std::size_t from) const {
  const std::size_t at = name.empty() ? text.npos : find_name(text, name, from);
  const int quotes = place.to.column - place.from.column - code_points(text);
  if (at == text.npos || place.from.line != place.to.line ||
      (quotes != 0 && quotes != 2)) {
    return place;
  }
  Place part = place;
  part.from.column +=
      quotes / 2 + code_points(std::string_view(text).substr(0, at));
  part.to.column = part.from.column + code_points(name);
  return part;
}

std::optional<Written> written(Fields& fields, std::string_view key) {
  auto text = fields.text(key);
  if (!text) return std::nullopt;
  return Written{std::move(*text), fields.get(key)->place};
}

std::optional<Written> written_words(Fields& fields, std::string_view key) {
  auto text = fields.words(key);
  if (!text) return std::nullopt;
  return Written{std::move(*text), fields.get(key)->place};
}

std::optional<std::size_t> choice(const Written& written,
                                  const std::vector<std::string>& choices,
                                  Complaints& complaints) {
  const auto found = std::ranges::find(choices, written.text);
  if (found != choices.end()) {
    return static_cast<std::size_t>(found - choices.begin());
  }
  complaints.add(Code::Y145, written.place,
                 "`" + written.text + "` is not a choice here",
                 "write " + listed_names(choices, "or"));
  return std::nullopt;
}

std::string listed_names(const std::vector<std::string>& names,
                         const char* joint) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) {
      text += i + 1 < names.size() ? ", " : std::string(" ") + joint + " ";
    }
    text += "`" + names[i] + "`";
  }
  return text;
}

}  // namespace concord
