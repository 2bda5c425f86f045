// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace concord::extract {

/// What a byte begins.  Two Marks of one kind are one token, two Lone ones two;
/// High is no ASCII.
enum class Class : std::uint8_t { Mark, Lone, Space, Letter, Digit, High };

constexpr std::array<Class, 256> make_classes() {
  std::array<Class, 256> classes{};
  for (std::size_t c = 0; c < 256; ++c) {
    if (c <= ' ' || c == 0x7F) classes[c] = Class::Space;
    if (c >= 'a' && c <= 'z') classes[c] = Class::Letter;
    if (c >= 'A' && c <= 'Z') classes[c] = Class::Letter;
    if (c >= '0' && c <= '9') classes[c] = Class::Digit;
    if (c >= 0x80) classes[c] = Class::High;
  }
  // Two of these side by side are two marks.
  for (const char c : std::string_view("()[]{}<>\"'")) {
    classes[static_cast<unsigned char>(c)] = Class::Lone;
  }
  return classes;
}

inline constexpr std::array<Class, 256> kClasses = make_classes();

inline Class class_of(char c) {
  return kClasses[static_cast<unsigned char>(c)];
}

/// A code point that is not ASCII; a digit of other scripts is a letter.
struct Sign {
  std::int32_t code_point = -1;  // -1: a byte that is no UTF-8
  std::size_t length = 1;
  bool letter = false;  // or a mark on one
  bool upper = false;
};

Sign sign_at(std::string_view text, std::size_t at);

}  // namespace concord::extract
