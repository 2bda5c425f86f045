// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "claims/extract/frames/frames.h"

namespace concord::extract {

/// Adds to figures in the order of their words those whose verb is left out
/// because it stands before ("gapping"): "Two died in Baiji, four in Tikrit and
/// one in Basra."
void fill_gaps(std::vector<Counted>& all, const Sketch& sketch,
               std::span<const Token> tokens, const ExtractPack& pack);

}  // namespace concord::extract
