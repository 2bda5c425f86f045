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

/// The rest of what is said of it, asides left out.
///
///   "[Four] died | when a flat was stormed |, which stood empty, police said"
std::vector<Token> words_around(std::span<const Token> sentence,
                                const Clauses& clauses, std::uint32_t first,
                                std::uint32_t last);

}  // namespace concord::extract
