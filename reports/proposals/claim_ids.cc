// SPDX-License-Identifier: Apache-2.0
#include "reports/proposals/claim_ids.h"

#include <algorithm>
#include <charconv>

#include "claims/name.h"
#include "reports/proposals/name_words.h"

namespace concord {
namespace {

// Leaves room for a number behind it.
std::string prefix_of(const std::string& source) {
  constexpr std::size_t kLongest = 100;
  const bool fits = is_name(source) && source.size() <= kLongest;
  return fits ? source : id_of_words(source, "claim");
}

}  // namespace

ClaimIds::ClaimIds(const std::vector<std::string>& used) {
  for (const std::string& id : used) {
    const std::size_t dash = id.rfind('-');
    if (dash == std::string::npos) continue;
    const char* end = id.data() + id.size();
    int number = 0;
    const auto read = std::from_chars(id.data() + dash + 1, end, number);
    if (read.ec != std::errc() || read.ptr != end) continue;
    int& last = last_[id.substr(0, dash)];
    last = std::max(last, number);
  }
}

std::string ClaimIds::next(const std::string& source) {
  const std::string prefix = prefix_of(source);
  return prefix + "-" + std::to_string(++last_[prefix]);
}

}  // namespace concord
