// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "claims/check.h"
#include "claims/extract/patterns/pattern.h"

// A pattern in the first line, and items behind it, a byte each: its low bits
// are classes.  Whatever the pattern, it is refused at a place of it or its
// matches lie in the items; what promises a quick no never denies a match.  How
// long it takes is limited by the fuzzer.

namespace {

using namespace concord::extract;

// Every start costs a run of the machine, of 4,096 steps an item at most.
constexpr std::size_t kMostItems = 64;
constexpr ClassId kClasses = 8;

// Eight classes; names that begin with "x" have none.
std::optional<ClassId> class_of_name(std::string_view name) {
  if (name.starts_with("x")) return std::nullopt;
  std::size_t sum = 0;
  for (const char c : name) sum += static_cast<unsigned char>(c);
  return static_cast<ClassId>(sum % kClasses);
}

std::vector<Item> items_of(std::string_view bytes) {
  std::vector<Item> items;
  for (const char c : bytes.substr(0, kMostItems)) {
    Item& item = items.emplace_back();
    for (ClassId id = 0; id < kClasses; ++id) {
      if ((static_cast<unsigned char>(c) >> id & 1) != 0) item.classes.add(id);
    }
  }
  return items;
}

void check_error(const PatternError& error, std::string_view text) {
  CONCORD_CHECK(error.at <= text.size());
  CONCORD_CHECK(!error.message.empty());
}

void check_match(const Pattern& pattern, const PatternMatch& match,
                 std::uint32_t at, std::size_t count) {
  CONCORD_CHECK(match.last >= at && match.last <= count);
  CONCORD_CHECK(match.last > at || pattern.can_be_empty());
  CONCORD_CHECK(match.captures.size() == pattern.capture_names().size());
  for (const Capture& capture : match.captures) {
    if (!capture.is_set) continue;
    CONCORD_CHECK(at <= capture.first && capture.first <= capture.last);
    CONCORD_CHECK(capture.last <= match.last);
  }
}

void check_matches(const Pattern& pattern, const std::vector<Item>& items) {
  ClassSet all;
  for (const Item& item : items) all |= item.classes;
  for (std::uint32_t at = 0; at <= items.size(); ++at) {
    const auto match = pattern.match_at(items, at);
    if (!match) continue;
    check_match(pattern, *match, at, items.size());
    CONCORD_CHECK(pattern.may_match(all));
    CONCORD_CHECK(match->last == at ||
                  pattern.may_begin_with(items[at].classes));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t end = std::min(bytes.find('\n'), bytes.size());
  const std::string_view text = bytes.substr(0, end);
  const auto compiled = Pattern::compile(text, class_of_name);
  if (const auto* error = std::get_if<PatternError>(&compiled)) {
    check_error(*error, text);
    return 0;
  }
  const auto behind = bytes.substr(std::min(end + 1, bytes.size()));
  check_matches(std::get<Pattern>(compiled), items_of(behind));
  return 0;
}
