// SPDX-License-Identifier: Apache-2.0
#include "claims/text.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>

namespace concord {
namespace {

// Every so many bytes the code points before are noted down, so that a column
// in a line of megabytes is found without a walk through all of it.
constexpr std::size_t kStep = 256;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// A code point is counted where it begins.
bool begins_code_point(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

std::size_t count_code_points(std::string_view bytes) {
  std::size_t count = 0;
  for (const char c : bytes) count += begins_code_point(c) ? 1 : 0;
  return count;
}

}  // namespace

std::optional<std::size_t> find_bad_utf8(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    if (bytes[at] == '\0') return at;
    if (is_ascii(bytes[at])) {
      ++at;
      continue;
    }
    utf8proc_int32_t code_point = 0;
    const auto length = utf8proc_iterate(
        reinterpret_cast<const utf8proc_uint8_t*>(bytes.data() + at),
        static_cast<utf8proc_ssize_t>(bytes.size() - at), &code_point);
    if (length <= 0) return at;
    at += static_cast<std::size_t>(length);
  }
  return std::nullopt;
}

bool check_utf8(const std::string& file, std::string_view bytes,
                Complaints& complaints) {
  if (bytes.starts_with(kByteOrderMark) &&
      bytes.substr(kByteOrderMark.size()).starts_with(kByteOrderMark)) {
    complaints.add(Code::Y103, {file, {1, 1}, {1, 1}},
                   "two byte order marks begin the file",
                   "save the file again as UTF-8 without one");
    return false;
  }
  const auto bad = find_bad_utf8(bytes);
  if (!bad) return true;
  const Position at = LineTable(bytes).position(bytes, *bad);
  const auto value = static_cast<unsigned char>(bytes[*bad]);
  complaints.add(Code::Y103, {file, at, at},
                 value == 0 ? "a NUL byte in a text"
                            : fmt::format("byte {:#04x} is not UTF-8", value),
                 "save the file again as UTF-8");
  return false;
}

LineTable::LineTable(std::string_view text) {
  begins_.push_back(text.starts_with(kByteOrderMark) ? kByteOrderMark.size()
                                                     : 0);
  for (std::size_t at = begins_[0]; at < text.size(); ++at) {
    const bool half = text[at] == '\r' && text.substr(at + 1, 1) == "\n";
    if (text[at] == '\n' || (text[at] == '\r' && !half)) {
      begins_.push_back(at + 1);
    }
  }
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += kStep) {
    counts_.push_back(count);
    count += count_code_points(text.substr(at, kStep));
  }
  counts_.push_back(count);
}

std::size_t LineTable::code_points(std::string_view text,
                                   std::size_t offset) const {
  const std::size_t step = offset / kStep;
  return counts_[std::min(step, counts_.size() - 1)] +
         count_code_points(text.substr(std::min(step * kStep, text.size()),
                                       offset - step * kStep));
}

Position LineTable::position(std::string_view text, std::size_t offset) const {
  offset = std::clamp(offset, begins_[0], std::max(begins_[0], text.size()));
  const auto next = std::ranges::upper_bound(begins_, offset);
  const std::size_t begin = *std::prev(next);
  // Most lines are short: they are counted through at once.
  const std::size_t before =
      offset - begin <= kStep
          ? count_code_points(text.substr(begin, offset - begin))
          : code_points(text, offset) - code_points(text, begin);
  return {static_cast<int>(next - begins_.begin()),
          static_cast<int>(before) + 1};
}

std::string_view LineTable::line(std::string_view text, int line) const {
  if (line < 1 || line > lines()) return {};
  const auto index = static_cast<std::size_t>(line) - 1;
  const std::size_t end =
      index + 1 < begins_.size() ? begins_[index + 1] : text.size();
  std::string_view found = text.substr(begins_[index], end - begins_[index]);
  while (found.ends_with('\n') || found.ends_with('\r')) found.remove_suffix(1);
  return found;
}

}  // namespace concord
