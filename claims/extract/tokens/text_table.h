// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace concord::extract {

/// For short words: eight bytes at a time.
inline std::uint64_t text_hash(std::string_view text) {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15;  // 2^64 / golden ratio
  std::uint64_t hash = text.size();
  const auto mix = [&hash](std::uint64_t bytes) {
    hash = (hash ^ bytes) * kOdd;
    hash ^= hash >> 32;
  };
  std::uint64_t eight = 0;
  while (text.size() >= sizeof eight) {
    std::memcpy(&eight, text.data(), sizeof eight);
    mix(eight);
    text.remove_prefix(sizeof eight);
  }
  std::uint64_t rest = 0;
  for (const char c : text) rest = rest << 8 | static_cast<unsigned char>(c);
  mix(rest);
  return hash;
}

/// What texts stand for, in one array that is probed in order (Knuth, vol. 3,
/// 6.4): every word of a text is asked for, and most are not there.  A text may
/// stand for several things, each `of` a number.
template <typename Value>
class TextTable {
 public:
  const Value* find(std::string_view text, std::uint32_t of = 0) const {
    const Slot* slot = nullptr;
    if (!slots_.empty()) slot = &slots_[place(hash(text, of), text, of)];
    return slot && slot->is_taken ? &slot->value : nullptr;
  }

  /// What is there, else `value`, added.
  Value& insert(std::string_view text, Value value, std::uint32_t of = 0) {
    if (2 * (count_ + 1) > slots_.size()) grow();
    const std::uint32_t mixed = hash(text, of);
    Slot& slot = slots_[place(mixed, text, of)];
    if (slot.is_taken) return slot.value;
    slot = {mixed, of, letters_.size(), text.size(), true, value};
    letters_ += text;
    ++count_;
    return slot.value;
  }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t of = 0;
    std::size_t begin = 0;  // of the text in letters_
    std::size_t size = 0;
    bool is_taken = false;
    Value value{};
  };

  static std::uint32_t hash(std::string_view text, std::uint32_t of) {
    constexpr std::uint32_t kOdd = 0x9E3779B1;
    return static_cast<std::uint32_t>(text_hash(text)) ^ of * kOdd;
  }

  // Of the text, or where it would be; at least half of the places are free.
  std::size_t place(std::uint32_t mixed, std::string_view text,
                    std::uint32_t of) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = mixed & mask;
    while (slots_[at].is_taken && !is(slots_[at], mixed, text, of)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  bool is(const Slot& slot, std::uint32_t mixed, std::string_view text,
          std::uint32_t of) const {
    return slot.hash == mixed && slot.of == of && slot.size == text.size() &&
           std::memcmp(letters_.data() + slot.begin, text.data(),
                       text.size()) == 0;
  }

  void grow() {
    constexpr std::size_t kFirst = 64;
    std::vector<Slot> old(slots_.empty() ? kFirst : 2 * slots_.size());
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (!slot.is_taken) continue;
      std::size_t at = slot.hash & (slots_.size() - 1);
      while (slots_[at].is_taken) at = (at + 1) & (slots_.size() - 1);
      slots_[at] = slot;
    }
  }

  std::vector<Slot> slots_;  // a power of two
  std::string letters_;      // of all texts
  std::size_t count_ = 0;
};

}  // namespace concord::extract
