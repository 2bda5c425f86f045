// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claims/extract/packs/lexicon.h"
#include "claims/extract/tokens/token.h"

namespace concord::extract {

/// The longest phrase of the lexicon at each token of a sentence, looked up
/// once for all who ask.  An index beyond the end is no phrase.
class Phrases {
 public:
  Phrases(std::span<const Token> sentence, const Lexicon& lexicon);

  const Lexicon::Found& at(std::uint32_t token) const {
    return token < found_.size() ? found_[token] : kNone;
  }
  /// What all of them are together.
  const ClassSet& classes() const { return classes_; }
  /// Whether one of them says what is counted.
  bool counts() const { return counts_; }

 private:
  static constexpr Lexicon::Found kNone{};

  std::vector<Lexicon::Found> found_;
  ClassSet classes_;
  bool counts_ = false;
};

}  // namespace concord::extract
