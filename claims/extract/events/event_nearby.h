// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claims/extract/dates/as_of_clauses.h"
#include "claims/extract/tokens/token.h"

namespace concord::extract {

/// The words of a sentence that speak of what is counted at tokens [first,
/// last): its clause, without who says so.
///
///   "A hospital source said | six died in Taraz |, police told"
std::vector<Token> words_nearby(std::span<const Token> sentence,
                                const Clauses& clauses, std::uint32_t first,
                                std::uint32_t last);

/// The words of the other clauses of what is said: those that belong to it, or
/// those that stand beside it, joined by "and".
///
///   "[Four] died | when a flat was stormed |, which stood empty, police said"
///   "[Four] died | and six were hurt in the street"
std::vector<Token> words_around(std::span<const Token> sentence,
                                const Clauses& clauses, std::uint32_t first,
                                std::uint32_t last, bool beside);

}  // namespace concord::extract
