// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claims/extract/groups/group.h"
#include "claims/extract/packs/pack.h"
#include "claims/extract/tokens/token.h"
#include "claims/extract/tokens/token_range.h"

namespace concord::extract {

/// That something said beside it is not so, or not confirmed.  Tokens of the
/// sentence.
///
///   "Reports of 40 dead are false"           what: "Reports of 40 dead"
///   "The army dismissed claims that 40 died" what: "claims that 40 died"
///   "..., a figure the army disputes"        what: all before it
///   "The ministry denied this."              the sentence before
struct DenialSaid {
  bool of_sentence_before = false;
  bool of_what_precedes = false;  // a voice beside that of who says it
  bool only_doubted = false;      // "there is no confirmation of it"
  bool only_unproved = false;     // "could not be verified": no denial
  TokenRange what;                // else what is denied
  TokenRange cue;                 // "The ministry denied this"
  TokenRange by;                  // who denies it; empty: the text itself
  std::uint32_t rule = 0;         // of the pack
};

/// Where the rules of the stage "denial" match a sentence: the longest at each
/// item, none within another.  What is denied is the capture c, or what `emit`
/// says of it: `denies: rest` up to the end of the clause, `denies: before`, or
/// `denies: previous`, all that the sentence before tells.
std::vector<DenialSaid> denials_in(const Sketch& sketch,
                                   std::span<const Token> words,
                                   const ExtractPack& pack);

}  // namespace concord::extract
