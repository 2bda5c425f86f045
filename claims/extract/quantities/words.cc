// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/quantities/words.h"

#include <algorithm>

#include "claims/extract/quantities/word_table.h"
#include "claims/extract/tokens/text_table.h"

namespace concord::extract {
namespace {

struct Worth {
  std::uint64_t bits = 0;
  std::int64_t value = 0;
};
using SenseMap = TextTable<Worth>;

void add(SenseMap& map, const WordRow& row) {
  std::string_view rest = row.words;
  while (!rest.empty()) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    auto& [bits, value] = map.insert(word, {});
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
    const Worth* worth = map.find(sentence[at].lower);
    if (worth) senses_[at] = {worth->bits, worth->value};
  }
}

}  // namespace concord::extract
