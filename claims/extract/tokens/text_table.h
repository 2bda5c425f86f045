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
    if (slots_.empty()) return nullptr;
    const std::size_t at = place(hash(text, of), text, of);
    return hashes_[at] != kFree ? &slots_[at].value : nullptr;
  }

  /// What is there, else `value`, added.
  Value& insert(std::string_view text, Value value, std::uint32_t of = 0) {
    if (2 * (count_ + 1) > slots_.size()) grow();
    const std::uint32_t mixed = hash(text, of);
    const std::size_t at = place(mixed, text, of);
    if (hashes_[at] != kFree) return slots_[at].value;
    hashes_[at] = mixed;
    slots_[at] = {of, static_cast<std::uint32_t>(letters_.size()),
                  static_cast<std::uint32_t>(text.size()), value};
    letters_ += text;
    ++count_;
    return slots_[at].value;
  }

 private:
  struct Slot {
    std::uint32_t of = 0;
    std::uint32_t begin = 0;  // of the text in letters_
    std::uint32_t size = 0;
    Value value{};
  };

  static constexpr std::uint32_t kFree = 0;

  static std::uint32_t hash(std::string_view text, std::uint32_t of) {
    constexpr std::uint32_t kOdd = 0x9E3779B1;
    const auto mixed = static_cast<std::uint32_t>(text_hash(text)) ^ of * kOdd;
    return mixed == kFree ? 1 : mixed;
  }

  // Of the text, or where it would be; at least half of the places are free.
  std::size_t place(std::uint32_t mixed, std::string_view text,
                    std::uint32_t of) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = mixed & mask;
    while (hashes_[at] != kFree &&
           (hashes_[at] != mixed || !is(slots_[at], text, of))) {
      at = (at + 1) & mask;
    }
    return at;
  }

  bool is(const Slot& slot, std::string_view text, std::uint32_t of) const {
    return slot.of == of && slot.size == text.size() &&
           std::memcmp(letters_.data() + slot.begin, text.data(),
                       text.size()) == 0;
  }

  void grow() {
    constexpr std::size_t kFirst = 64;
    const std::size_t size = slots_.empty() ? kFirst : 2 * slots_.size();
    std::vector<Slot> slots(size);
    std::vector<std::uint32_t> hashes(size, kFree);
    for (std::size_t i = 0; i < slots_.size(); ++i) {
      if (hashes_[i] == kFree) continue;
      std::size_t at = hashes_[i] & (size - 1);
      while (hashes[at] != kFree) at = (at + 1) & (size - 1);
      hashes[at] = hashes_[i];
      slots[at] = slots_[i];
    }
    slots_.swap(slots);
    hashes_.swap(hashes);
  }

  std::vector<Slot> slots_;            // a power of two
  std::vector<std::uint32_t> hashes_;  // of the slots; most questions end here
  std::string letters_;                // of all texts
  std::size_t count_ = 0;
};

}  // namespace concord::extract
