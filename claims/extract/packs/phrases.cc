// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/packs/phrases.h"

namespace concord::extract {

Phrases::Phrases(std::span<const Token> sentence, const Lexicon& lexicon) {
  const auto count = static_cast<std::uint32_t>(sentence.size());
  found_.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    found_.push_back(lexicon.longest_at(sentence, i));
    const Meaning* meaning = found_.back().meaning;
    if (!meaning) continue;
    classes_ |= meaning->classes;
    counts_ = counts_ || meaning->counts();
  }
}

}  // namespace concord::extract
