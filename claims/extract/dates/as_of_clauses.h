// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claims/extract/dates/date_phrases.h"
#include "claims/extract/quantities/quantity.h"
#include "claims/extract/tokens/token.h"

namespace concord::extract {

/// A sentence cut into its clauses, by marks and by the words that open one: as
/// good as it gets without a parser.
///
///   "four died | and six were hurt | when a bus burnt"
///   "the school, | which opened in 1997, | burnt": the first and the last are
///   one clause
class Clauses {
 public:
  /// How a clause hangs on the one before.
  enum class Link : std::uint8_t {
    Main,
    And,    // "and six", "but", ";"
    When,   // "when", "where", "after", "as": when what was counted happened
    Aside,  // "who", "which", "because", in brackets: says nothing of others
  };

  Clauses(std::span<const Token> sentence, std::span<const Quantity> quantities,
          std::span<const DatePhrase> phrases);

  std::uint32_t at(std::uint32_t token) const { return clause_of_[token]; }
  Link link(std::uint32_t clause) const { return links_[clause]; }
  bool same(std::uint32_t one, std::uint32_t other) const {
    return at(one) == at(other);
  }

 private:
  std::vector<std::uint32_t> clause_of_;
  std::vector<Link> links_;
};

}  // namespace concord::extract
