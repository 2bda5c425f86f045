// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "claims/extract/packs/pack.h"
#include "claims/extract/proposals/proposal.h"
#include "claims/figure.h"
#include "claims/vocabulary.h"

namespace concord::extract {

/// What a claim counts, and what the words of its quote do: "police" and
/// "servicemen".
struct CountedOtherwise {
  std::string claimed;
  std::string quoted;
};

/// Where a figure cannot be what a text counts, as far as the packs know the
/// words of both.  Nothing where the figure is broader, or narrower: which
/// "people" were killed, and which of the "police", the text around may say.
///
///   killed.police    "four soldiers were killed"    police and servicemen
///   killed           "four policemen were hurt"     killed and injured
///   casualties       "four were hurt"               nothing: they are some
///   killed.victims   "four policemen were killed"   nothing: they are some
///   killed.women     "four teachers were killed"    nothing: they may be
std::optional<CountedOtherwise> counted_otherwise(const Figure& figure,
                                                  const Proposal& proposal,
                                                  const Vocabulary& vocabulary,
                                                  const ExtractPack& pack);

}  // namespace concord::extract
