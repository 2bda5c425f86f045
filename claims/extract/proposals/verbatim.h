// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "claims/extract/proposals/proposal.h"
#include "claims/extract/proposals/said_numbers.h"

namespace concord::extract {

/// Whether a proposal rests on its words.
struct Standing {
  std::string problem;  // in words; empty: it does
  Span number;          // where the quote says it; of a status nothing
  std::optional<Quantity> quantity;  // nothing of "dozens", "a policeman"
};

/// The check that every proposal passes, whoever made it.  Its quote stands
/// byte for byte at its place, cuts no word, and says the number as our own
/// grammar reads it there:
///
///   exactly, about, almost 5    a 5; "a policeman" and "another man" are 1,
///                               "no one" and "without injuries" 0
///   at least 5, up to 5         a 5
///   more than 5                 a 5, low being 5 or 6; fewer than: likewise
///   between 5 and 7             both, as one range
///   dozens                      that word, and low no more than it stands for
///
/// A number that is an age, a date, a name of something ("A320") is none, money
/// only of money, "20 hectares" only of hectares.  Where the quote hedges the
/// number ("at least 5"), the proposal does not say otherwise.  A status needs
/// its quote alone.
Standing check_verbatim(const Proposal& proposal, const NumberedText& text);

}  // namespace concord::extract
