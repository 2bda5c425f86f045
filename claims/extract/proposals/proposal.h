// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claims/claim.h"
#include "claims/extract/frames/scope.h"
#include "claims/extract/quantities/quantity.h"
#include "claims/text.h"

namespace concord::extract {

/// Words of the text: bytes [span) of it as it was read.
struct Cited {
  std::string text;
  Span span;
};

/// Who gives a number, nearest to the count first.
struct Speaker {
  Cited name;                  // "a source at the hospital"
  std::optional<Cited> named;  // as the sentence calls it: "he"; else as name
  std::optional<Cited> via;    // "Reuters"
};

/// A claim that a text seems to make (stage S9): to be reviewed, never taken
/// as it is.  `quote` stands in the text byte for byte at its place and holds
/// the number.
struct Proposal {
  std::string measure;     // "killed"; of a status nothing
  std::string population;  // "police"; "people" is everybody
  std::int64_t low = 0;
  std::int64_t high = 0;
  bool has_high = true;
  bool is_implied = false;  // one, and no word says so: "Man killed in blast"
  std::uint8_t scale = 0;   // low and high in units of 10^-scale
  Hedged hedge = Hedged::Exactly;
  std::string vague_word;  // "dozens", "several hundred"
  std::string says;        // as a claims file has it: "at least 5", "dozens"
  std::string currency;    // "USD"
  Cited quote;
  Cited number;  // "at least 5 people" in the quote
  std::optional<Speaker> speaker;
  Scope scope = Scope::Total;
  std::optional<std::size_t> part_of;  // the place of its total in the list
  std::optional<std::size_t> superseded_by;  // of the count that replaces it
  std::string thing;                         // of a status: "a second suspect"
  std::string status;                        // "detained"
  bool denied = false;                       // "no confirmation that"
  bool flatly = false;                       // denied, not only unconfirmed
  bool is_planned = false;
  Certainty certainty = Certainty::Unstated;
  std::string as_of;       // EDTF; empty: the text states none
  std::string event_date;  // EDTF: when it happened, as the text says
  bool elsewhere = false;  // said of another event, in the background
  std::string event;       // of the audit; empty: none that it has
  std::vector<std::string> other_events;  // that it may be as well
  bool event_is_sure = false;
  std::string event_because;  // "the words beside the number name `Aktobe`"
  Span sentence;              // raw bytes
  std::vector<std::string> rules;  // what made it: "act-passive", "gapping"
  int confidence = 0;              // of 100
};

}  // namespace concord::extract
