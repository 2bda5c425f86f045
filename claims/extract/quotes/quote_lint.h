// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "claims/audit.h"
#include "claims/extract/packs/pack.h"

namespace concord::extract {

/// What the grammar of extraction has to say of claims that somebody wrote.
struct QuoteLint {
  std::vector<Diagnostic> remarks;  // by place
  std::size_t quotes = 0;           // of numbers, in texts of our language
  std::size_t read = 0;             // those in which it read what they count
};

/// Reads the texts of an audit as proposals_in() does, and compares each claim
/// and each of its parts with what was read within its quote:
///
///   says 27, "a 27-year-old policeman was killed"      W203
///   says 5, "at least five people were killed"         W204
///   killed.police, "four soldiers were killed"         W205
///
/// Silent where the grammar reads nothing in the quote, where one of several
/// numbers fits, and where the author says that the number is implied: it gives
/// advice, and what it does not understand is no mistake.
QuoteLint lint_quotes(const Audit& audit, const ExtractPack& pack);

}  // namespace concord::extract
