// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/extract/dates/date_days.h"
#include "claims/extract/events/event_places.h"
#include "claims/extract/tokens/token.h"

namespace concord::extract {

struct EventContext;

/// An event of the audit, its names cut into words.
struct HeardEvent {
  std::string title;
  std::vector<NameWords> places;
  bool place_is_own = true;  // and not that of its whole
  NameWords words;           // that set it apart from the others
  NameWords id_words;        // those of them that its id has
  std::optional<DayRange> days;
  std::optional<std::size_t> parent;
};

/// The words of a name that may tell events apart: no short ones, no dates,
/// none of its places.
NameWords telling_words(std::string_view name,
                        std::span<const NameWords> places);

/// "Take" and "taken", "hospital" and "hospitalised"; not "attackers".
bool are_alike(std::string_view one, std::string_view other);

/// Takes away the words that several events have.
void keep_own_words(std::vector<HeardEvent>& events);

/// What speaks for an event, in points; the reason that weighs most.
struct EventFit {
  std::size_t event = 0;
  int points = 0;
  int firm = 0;  // those of them that need no second look
  int heaviest = 0;
  std::string because;
  int heaviest_hint = 0;
  std::string hint;              // the loose reason that weighs most
  bool is_said_here = false;     // the sentence names it, or its whole's place
  bool is_said_in_text = false;  // its head does, or the paragraph so far
  bool is_own = false;     // the sentence names it, and not its whole alone
  bool is_hinted = false;  // named in passing, as a part of what is meant

  bool is_said() const { return is_said_here || is_said_in_text; }

  void add(int more, std::string reason) {
    firm += more;
    weigh(more, std::move(reason));
  }
  void add_loose(int more, std::string reason) {
    if (more > heaviest_hint) {
      heaviest_hint = more;
      hint = reason;
    }
    weigh(more, std::move(reason));
  }
  void weigh(int more, std::string reason) {
    points += more;
    if (more <= heaviest) return;
    heaviest = more;
    because = std::move(reason);
  }
  void rule_out();
};

/// Points at or below which the event cannot be meant.
inline constexpr int kImpossible = -50;

inline void EventFit::rule_out() {
  points += 2 * kImpossible;
  firm += 2 * kImpossible;
}

/// By how much one event must be ahead of another to be sure of it.
inline constexpr int kClearly = 2;

/// One claim's context, heard for each event.
class EventHearing {
 public:
  EventHearing(std::span<const HeardEvent> events, const EventContext& context);

  EventFit hear(std::size_t event) const;

  /// Why the claim is of an event that the audit does not have.
  std::optional<std::string> missing() const;

  /// Why the sentences before may be of an event that the audit does not have.
  std::optional<std::string> astray() const;

  /// Whether all of an event is meant, and not some days of it: "in all", "the
  /// toll", "before the raid"; or the paragraph was sure of it.
  bool is_of_all(std::size_t event) const;
  bool was_sure_of(std::size_t event) const;

  /// The event that was still to come: "before the raid".
  std::optional<std::size_t> to_come() const { return to_come_; }

  const EventContext& context() const { return context_; }

 private:
  void hear_places(const HeardEvent& event, EventFit& fit) const;
  void hear_words(const HeardEvent& event, EventFit& fit) const;
  void hear_words_around(const HeardEvent& event, EventFit& fit) const;
  void hear_source(const HeardEvent& event, EventFit& fit) const;
  void hear_before(EventFit& fit) const;
  void hear_earlier(const HeardEvent& event, EventFit& fit) const;
  void hear_date(const HeardEvent& event, EventFit& fit) const;
  void hear_publication(const HeardEvent& event, EventFit& fit) const;
  bool is_known(std::span<const Token> place) const;
  bool is_of_coming(std::size_t event) const;
  bool any_meets(const std::optional<DayRange>& days) const;
  std::optional<std::string> unknown_place(std::span<const Token> words) const;

  std::span<const HeardEvent> events_;
  const EventContext& context_;
  std::vector<Token> nearby_;
  std::vector<Token> about_;   // those but for the number and whom it counts
  std::vector<Token> around_;  // in clauses that hang on it: "when"
  std::vector<Token> beside_;  // in clauses of their own: "and six"
  std::optional<std::size_t> to_come_;
  std::optional<DayRange> said_;
  std::optional<DayRange> said_earlier_;
};

}  // namespace concord::extract
