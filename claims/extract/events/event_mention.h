// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "claims/extract/dates/as_of.h"
#include "claims/extract/events/event_hearing.h"
#include "claims/extract/tokens/token.h"
#include "claims/moment.h"

namespace concord::extract {

/// An event of the audit, as choosing needs it.
struct EventChoice {
  std::string id;    // "hospital"
  std::string name;  // "those taken to the emergency hospital"
  std::string place;
  std::optional<Stretch> when;        // its own, or else its whole's
  std::optional<std::size_t> parent;  // the place of its whole in the list
};

/// What a text says round a claim at tokens [first, last) of its sentence;
/// `dating` is what `dates` say of it.
struct EventContext {
  const SentenceDates& dates;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::span<const Token> headline = {};
  std::span<const Token> dateline = {};
  Dating dating = {};
  Publication publication = {};
  /// Where they are known: who says it ("a source at the hospital"), and the
  /// event of the claim before in the same paragraph.
  std::span<const Token> source = {};
  std::optional<std::size_t> before = {};
};

/// The event that a claim seems to be about.  `event` is nothing for one that
/// the audit does not have, and then it is never sure; of two that fit alike it
/// is one, and not sure.
struct EventGuess {
  std::optional<std::size_t> event;
  std::vector<std::size_t> alternatives;  // best first, `event` not in it
  std::string because;  // "the words beside the number name `Aktobe`"
  bool is_sure = false;
};

/// The events of an audit with their names cut into words, for any number of
/// claims.
class EventChooser {
 public:
  EventChooser(std::vector<EventChoice> events, const Zone& zone);

  /// By the place that the claim's clause names, by the words that set an
  /// event's name apart, by the date of what happened; else the only root
  /// event, or the one that the text's headline, dateline and publication fit
  /// best.  A part is chosen only by what its whole has not.
  EventGuess guess(const EventContext& context) const;

 private:
  void place_in_whole(HeardEvent& event) const;
  bool is_whole_of(std::size_t whole, std::size_t part) const;
  std::vector<EventFit> fits(const EventHearing& hearing) const;
  void choose(std::span<const EventFit> fits, EventGuess& guess) const;

  std::vector<HeardEvent> events_;
};

}  // namespace concord::extract
