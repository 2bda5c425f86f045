// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/quantities/words.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "claims/extract/quantities/word_table.h"

namespace concord::extract {
namespace {

using SenseMap = std::unordered_map<std::string_view,
                                    std::pair<std::uint64_t, std::int64_t>>;

void add(SenseMap& map, const WordRow& row) {
  std::string_view rest = row.words;
  while (!rest.empty()) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    auto& [bits, value] = map[word];
    bits |= SenseSet::bit(row.sense);
    if (row.value != 0) value = row.value;
  }
}

SenseMap all_senses() {
  SenseMap map;
  for (const WordRow& row : word_rows()) add(map, row);
  return map;
}

}  // namespace

Words::Words(std::span<const Token> sentence) : sentence_(sentence) {
  static const SenseMap map = all_senses();
  senses_.resize(sentence.size());
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    if (sentence[at].kind == Token::Kind::Digits) continue;
    const auto found = map.find(sentence[at].lower);
    if (found == map.end()) continue;
    senses_[at] = {found->second.first, found->second.second};
  }
}

}  // namespace concord::extract
