// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "claims/claim.h"
#include "claims/extract/frames/thing_finder.h"
#include "claims/extract/packs/pack.h"
#include "claims/extract/tokens/token_range.h"

namespace concord::extract {

/// A thing or a person of whom a sentence says a status: "the television tower
/// was seized", "a second suspect has been detained".  Tokens of the sentence.
struct StatusSaid {
  TokenRange thing;        // empty where the rule itself names it
  std::string thing_name;  // "responsibility"
  TokenRange whole;        // thing and status together
  std::string status;      // as rules emit it: "seized"
  std::uint32_t rule = 0;  // of the pack
  TokenRange by;           // whose word it is: who claims responsibility
  bool is_pronoun = false;
  bool is_person = false;
  bool is_many = false;
  bool denied = false;   // "was never seized"
  bool doubted = false;  // "is not confirmed"
  Certainty certainty = Certainty::Unstated;
};

/// Where the rules of the stage "status" match a sentence: at each item the
/// longest whose thing fits, none within another.  What is asked, planned or
/// only possible is left out.
///
/// The thing is the capture t, or what `emit` says of it: `thing: subject` or
/// `thing: object` of the words that match, or the name of one.  It must be
/// `of` one of those populations ("anybody", "anything": of any), with an
/// article; of those in `one-of` "a suspect" will do, any of the
/// `names`, and "he" and "it" of the `pronouns`.
std::vector<StatusSaid> statuses_in(const Sketch& sketch,
                                    std::span<const Token> words,
                                    const ExtractPack& pack);

}  // namespace concord::extract
