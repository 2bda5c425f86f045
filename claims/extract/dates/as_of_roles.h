// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

#include "claims/extract/dates/as_of_clauses.h"
#include "claims/extract/dates/date_phrases.h"
#include "claims/extract/tokens/token.h"

namespace concord::extract {

/// What the date of a phrase is the date of.
struct DateRole {
  enum class Of : std::uint8_t {
    Nothing,  // of something else, or nobody can tell
    Count,    // "by Monday", "said on Monday", "Monday's toll"
    Event,    // "were killed on Monday", "the June 5 attacks"
    Period,   // "since 1980": a count over a time of its own
  };
  Of of = Of::Nothing;
  bool told = false;    // of what is said: true of all that is said there
  bool named = false;   // the date is in the event's name: "Monday's attack"
  bool beside = false;  // of the number right before it: "from 12 on Sunday"
  bool loose = false;   // in its own clause only: "resumed", "arrested Monday"
};

/// By the cue before the phrase, the noun it stands before, or the nearest verb
/// of its clause: the one before it, at a clause's begin the one behind.
DateRole role_of(std::span<const Token> sentence, const Clauses& clauses,
                 const DatePhrase& phrase);

}  // namespace concord::extract
