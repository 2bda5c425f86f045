// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "claims/extract/packs/lexicon.h"
#include "claims/extract/tokens/token.h"
#include "claims/extract/tokens/token_range.h"

namespace concord::extract {

/// Who is said to say what (stage S7).
///
///   "four died, police said"                    source "police"
///   "a source at the hospital told Reuters"     source "a source at the
///                                               hospital", via "Reuters"
///   "the ministry, cited by TASS, puts"         source ministry, via TASS
///   "He said ..."                               source of the sentence before
///   "Its statement said ..."                    source the ministry before
///   "Two more were hurt."                       who spoke last goes on
///
/// A name is without what stands between commas behind it ("Ana Ruiz, a
/// doctor") and with what is tied to it ("Ruiz of the fire brigade").
struct Attribution {
  TokenRange source;  // its words; empty of a denial nobody is said to make
  TokenRange named;   // as it stands at the cue: "He", "Its statement"; else
                      // as the source
  std::optional<TokenRange> via = {};
  TokenRange content;    // what is said, without the cue: "four died"
  bool carried = false;  // said in an earlier sentence, or by "he", "it"
  bool denial = false;   // "denied that", "no confirmation of"
  bool implied = false;  // no word of the sentence tells it
};

/// All attributions of a text, sorted by content.first, an outer one before
/// those in it.  The innermost that covers a number is who gives it.
///
/// What is said is one stretch, though the cue may stand in it: "Four people,
/// police said, were killed".  It may end in a later sentence, with the
/// quotation it ends with.
std::vector<Attribution> attributions_in(const Tokens& tokens,
                                         const Lexicon& lexicon);

}  // namespace concord::extract
