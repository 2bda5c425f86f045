// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "claims/extract/frames/resolve.h"

namespace concord::extract {

/// Counts the line of a list, by what the line above the list says:
///
///   Who is still being treated
///   - City hospital: 3
///   - Military hospital: 1
///
/// Adds to `found`.  True where the sentence is such a line at all, so that the
/// list goes on.
bool count_item(const Sketch& sketch, std::span<const Token> tokens,
                const ExtractPack& pack, const Carried& carried,
                std::vector<Counted>& found);

/// What the lines below a sentence count: a heading by the rules of the stage
/// "heading" ("Killed, by district"), or what a sentence counts that ends with
/// a colon ("Police held 30 people:").  Nothing below any other.
std::optional<Heading> heading_in(const Sketch& sketch,
                                  std::span<const Token> tokens,
                                  const ExtractPack& pack,
                                  std::span<const Counted> counted);

}  // namespace concord::extract
