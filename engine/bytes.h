// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include "engine/bits.h"
#include "engine/fields.h"

namespace concord {

// Values as bytes, the same on every machine: numbers in groups of seven bits,
// the lowest first (LEB128), signed ones with the sign lowest (zigzag); what is
// optional behind a flag, what there are several of behind their count.

template <class T>
concept Enumeration = std::is_enum_v<T>;

/// Writes values one behind the other.
class ByteWriter {
 public:
  template <class... T>
  void add(const T&... values) {
    (write(values), ...);
  }
  const std::string& bytes() const { return bytes_; }

 private:
  void number(std::uint64_t value);
  void write(bool value) { number(value ? 1 : 0); }
  void write(const std::string& text);
  void write(const Rational& value);
  void write(const Interval& value) { add(value.lower(), value.upper()); }
  void write(const Bits& value) { add(value.size(), value.members()); }

  template <std::unsigned_integral T>
  void write(T value) {
    number(value);
  }
  template <std::signed_integral T>
  void write(T value) {
    const auto wide = static_cast<std::int64_t>(value);
    const auto sign = static_cast<std::uint64_t>(wide >> 63);
    number((static_cast<std::uint64_t>(wide) << 1) ^ sign);
  }
  template <Enumeration T>
  void write(T value) {
    number(static_cast<std::uint64_t>(value));
  }
  template <class T>
  void write(const std::optional<T>& value) {
    write(value.has_value());
    if (value) write(*value);
  }
  template <class T>
  void write(const std::vector<T>& values) {
    number(values.size());
    for (const T& each : values) write(each);
  }
  template <HasFields T>
  void write(const T& value) {
    std::apply([this](const auto&... fields) { this->add(fields...); },
               fields_of(value));
  }

  std::string bytes_;
};

/// Reads them back.  Whatever the bytes are, it neither reads past them nor
/// makes more than they could hold; what it read counts once it is done().
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : left_(bytes) {}

  template <class... T>
  void get(T&... values) {
    (read(values), ...);
  }
  /// All was as it is written, and nothing is left.
  bool done() const { return !failed_ && left_.empty(); }

 private:
  void fail();
  std::uint64_t number();
  void read(bool& value);
  void read(std::string& text);
  void read(Rational& value);
  void read(Interval& value);

  template <std::unsigned_integral T>
  void read(T& value) {
    const std::uint64_t wide = number();
    value = static_cast<T>(wide);
    if (value != wide) fail();
  }
  template <std::signed_integral T>
  void read(T& value) {
    const std::uint64_t coded = number();
    const std::uint64_t sign = 0 - (coded & 1);
    const auto wide = static_cast<std::int64_t>((coded >> 1) ^ sign);
    value = static_cast<T>(wide);
    if (value != wide) fail();
  }
  // Which of them there are is for fits() to say.
  template <Enumeration T>
  void read(T& value) {
    std::uint8_t wide = 0;
    read(wide);
    value = static_cast<T>(wide);
  }
  template <class T>
  void read(std::optional<T>& value) {
    bool is_there = false;
    read(is_there);
    value.reset();
    if (is_there) read(value.emplace());
  }
  template <class T>
  void read(std::vector<T>& values) {
    const std::uint64_t count = number();
    values.clear();
    if (count > left_.size()) fail();  // each takes a byte at the least
    for (std::uint64_t i = 0; i < count && !failed_; ++i) {
      values.push_back(blank<T>());
      read(values.back());
    }
  }
  template <HasFields T>
  void read(T& value) {
    std::apply([this](auto&... fields) { this->get(fields...); },
               fields_of(value));
  }

  template <class T>
  static T blank() {
    if constexpr (std::same_as<T, Interval>) {
      return Interval::anything();
    } else {
      return T{};
    }
  }

  std::string_view left_;
  bool failed_ = false;
};

}  // namespace concord
