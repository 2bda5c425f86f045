// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "claims/extract/frames/frames.h"
#include "claims/extract/frames/resolve.h"

namespace concord::extract {

/// Marks counts that the text itself replaces by another:
///
///   "initially reported four dead, later raised it to six"
///   "the toll, earlier given as 12, was lowered to 10"
///   "revised from 8 to 10"         the 8 is added if no rule counts it
///   "Six are dead.  Earlier reports spoke of eight."
///
/// That somebody died earlier is none: it needs a word for telling beside the
/// word for earlier.
void link_superseded(std::vector<Counted>& all, const Sketch& sketch,
                     std::span<const Token> tokens, const ExtractPack& pack,
                     const Carried& carried);

}  // namespace concord::extract
