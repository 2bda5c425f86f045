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

/// The event of the claim before in the same paragraph.
struct EventBefore {
  std::optional<std::size_t> event;
  bool is_sure = false;
  std::string missing;  // why the audit has not got it: "it is said of 2011"
};

/// What a text says round a claim at tokens [first, last) of its sentence;
/// `dating` is what `dates` say of it.
struct EventContext {
  const SentenceDates& dates;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::span<const Token> headline = {};
  std::span<const Token> dateline = {};
  std::span<const Token> lead = {};  // the first sentence of the text
  Dating dating = {};
  Publication publication = {};
  /// Who says it, where that is known ("a source at the hospital").
  std::span<const Token> source = {};
  /// What comes before it in the same paragraph: the words, when they say it
  /// happened, and the last claim.
  std::span<const Token> earlier = {};
  Dating earlier_dating = {};
  EventBefore before = {};
};

/// The event that a claim seems to be about.  `event` is nothing for one that
/// the audit does not have, and then it is never sure.  It is sure only where
/// words of the text say so, no other event fits as well, and it cannot be said
/// of some part of the event alone.
struct EventGuess {
  std::optional<std::size_t> event;
  std::vector<std::size_t> alternatives;  // best first, `event` not in it
  std::string because;  // "the words beside the number name `Aktobe`"
  bool is_sure = false;
  std::string as_of;    // EDTF: the eve of an event, "before the raid"
  std::string missing;  // why there is no event
};

/// The events of an audit with their names cut into words, for any number of
/// claims.
class EventChooser {
 public:
  EventChooser(std::vector<EventChoice> events, const Zone& zone);

  /// By the place that the claim's clause names, by the words that set an
  /// event's name apart, by the date of what happened; else by what the
  /// paragraph spoke of before, and by the text's headline, dateline, first
  /// sentence and publication.  A part is chosen only by what its whole has
  /// not.
  EventGuess guess(const EventContext& context) const;

  /// The narrowest event that has both in it, or is one and has the other.
  std::optional<std::size_t> whole_of_both(
      std::optional<std::size_t> one, std::optional<std::size_t> other) const;

 private:
  enum class Rival : std::uint8_t {
    None,
    Possible,  // the best is ahead of it by hints alone
    Stage,     // a part of the best, of days of its own
    Alike,
  };

  void place_in_whole(HeardEvent& event) const;
  bool is_whole_of(std::size_t whole, std::size_t part) const;
  bool is_stage_of(std::size_t whole, std::size_t part) const;
  std::vector<EventFit> fits(const EventHearing& hearing) const;
  Rival rival(const EventHearing& hearing, const EventFit& best,
              const EventFit& other, bool open) const;
  Rival rival_inside(const EventHearing& hearing, const EventFit& best,
                     const EventFit& part) const;
  void choose(const EventHearing& hearing, std::span<const EventFit> fits,
              EventGuess& guess) const;
  EventGuess none(std::string why, std::span<const EventFit> fits) const;

  std::vector<HeardEvent> events_;
};

}  // namespace concord::extract
