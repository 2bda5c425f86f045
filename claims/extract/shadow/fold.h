// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace concord::extract {

/// What stands at the begin of a text, and how many of its bytes it takes.
struct Folded {
  std::string text;
  std::size_t raw_size = 0;
};

/// The sign at the begin of `raw` as the rules see it, where that is not
/// letter by letter what stands there: a curly quote, an entity, a space that
/// is no space, UTF-8 read as Windows-1252, a line end of two bytes.
std::optional<Folded> fold_sign(std::string_view raw);

/// Whether fold_sign() must look at a sign that begins with this byte.
bool may_fold(char first);

/// As the rules see it, or nothing if it stays as it is.
std::optional<std::string_view> fold_code_point(char32_t code_point);

/// The code point at the begin of `utf8` and its size; size 0: no UTF-8.
struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;
};
CodePoint first_code_point(std::string_view utf8);
void append_utf8(char32_t code_point, std::string& out);

/// What an entity at the begin of `raw` stands for: "&amp;", "&#8217;",
/// "&#x2019;", and "&amp;" of another entity for that one.
struct Entity {
  char32_t code_point = 0;
  std::size_t raw_size = 0;
};
std::optional<Entity> first_entity(std::string_view raw);

/// The code point that byte `byte` is in Windows-1252; itself where it is none.
char32_t windows_1252(unsigned char byte);

/// What UTF-8 read as Windows-1252 was, at the begin of `raw`.
struct Repaired {
  char32_t code_point = 0;
  std::size_t raw_size = 0;
};
std::optional<Repaired> repair_mojibake(std::string_view raw);

}  // namespace concord::extract
