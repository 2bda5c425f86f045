// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "claims/extract/frames/frames.h"
#include "claims/extract/frames/resolve.h"

namespace concord::extract {

/// Parts that no rule counts, behind the verb of their total: "At least 12
/// people were killed, including three children", "Six died: a guard and five
/// passers-by".  `all` is sorted, and sorted again.
void add_parts(std::vector<Counted>& all, const Sketch& sketch,
               std::span<const Token> tokens, const ExtractPack& pack);

/// Gives what rules call `previous` its measure, and parts their total: that of
/// the sentence before them, else that of an earlier sentence.
void link_parts(std::vector<Counted>& all, const Sketch& sketch,
                const ExtractPack& pack, const Carried& carried);

}  // namespace concord::extract
