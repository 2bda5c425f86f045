// SPDX-License-Identifier: Apache-2.0
//
// Each event is heard: what speaks for it is summed up in points, so that the
// place beside the number outweighs the headline, and a date that cannot be
// outweighs all.  The points only order the events; what is told to the reader
// is the reason that weighed most.
#include "claims/extract/events/event_mention.h"

#include <fmt/format.h>

#include <algorithm>

#include "claims/extract/events/event_hearing.h"
#include "claims/extract/events/event_nearby.h"

namespace concord::extract {
namespace {

constexpr std::int64_t kDay = 24 * 60 * 60;

Day local_day(Instant at, const Zone& zone) {
  const std::int64_t local = at.seconds + zone.offset(at);
  const std::int64_t day = local / kDay - (local % kDay < 0 ? 1 : 0);
  return static_cast<Day>(day);
}

// An open end is taken to be the beginning: it says nothing of how long.
std::optional<DayRange> days_of_stretch(const Stretch& when, const Zone& zone) {
  if (!when.begin) return std::nullopt;
  const Day begin = local_day(*when.begin, zone);
  if (!when.end) return DayRange{begin, begin + 1};
  const Day end = local_day({when.end->seconds - 1}, zone) + 1;
  return DayRange{begin, std::max(end, begin + 1)};
}

}  // namespace

EventChooser::EventChooser(std::vector<EventChoice> events, const Zone& zone) {
  for (EventChoice& event : events) {
    HeardEvent heard;
    heard.places = place_names(event.place);
    heard.words = telling_words(event.id + ", " + event.name, heard.places);
    heard.id_words = telling_words(event.id, heard.places);
    heard.parent = event.parent;
    if (event.when) heard.days = days_of_stretch(*event.when, zone);
    heard.title = std::move(event.id);
    events_.push_back(std::move(heard));
  }
  keep_own_words(events_);
  for (HeardEvent& event : events_) place_in_whole(event);
}

// A part is where its whole is, unless it has a place of its own.
void EventChooser::place_in_whole(HeardEvent& event) const {
  auto above = event.parent;
  while (event.places.empty() && above) {
    event.places = events_[*above].places;
    above = events_[*above].parent;
  }
}

bool EventChooser::is_whole_of(std::size_t whole, std::size_t part) const {
  auto above = events_[part].parent;
  while (above && *above != whole) above = events_[*above].parent;
  return above.has_value();
}

// Best first; of two that fit alike a whole comes before its parts.
std::vector<EventFit> EventChooser::fits(const EventHearing& hearing) const {
  std::vector<EventFit> fits;
  for (std::size_t event = 0; event < events_.size(); ++event) {
    fits.push_back(hearing.hear(event));
  }
  std::ranges::stable_sort(fits, [&](const EventFit& a, const EventFit& b) {
    if (a.points != b.points) return a.points > b.points;
    return is_whole_of(a.event, b.event);
  });
  return fits;
}

EventGuess EventChooser::guess(const EventContext& context) const {
  EventGuess guess;
  const EventHearing hearing(events_, context);
  const std::vector<EventFit> all = fits(hearing);
  for (const EventFit& fit : all) {
    if (fit.points > kImpossible) guess.alternatives.push_back(fit.event);
  }
  if (const auto missing = hearing.missing()) {
    guess.because = *missing;
    return guess;
  }
  if (guess.alternatives.empty()) {
    guess.because = all.empty() ? "the audit has no events"
                                : "no event was on the date that is said";
    return guess;
  }
  choose(all, guess);
  return guess;
}

void EventChooser::choose(std::span<const EventFit> fits,
                          EventGuess& guess) const {
  const EventFit& best = fits.front();
  std::vector<std::size_t> rivals;
  bool is_firm = true;  // without the loose reasons it is the same
  for (const EventFit& other : fits.subspan(1)) {
    const bool inside = is_whole_of(best.event, other.event);
    const bool alike = other.points + kClearly > best.points;
    if (alike && !inside) rivals.push_back(other.event);
    is_firm =
        is_firm && (inside ? other.firm <= best.firm : other.firm < best.firm);
  }
  guess.event = best.event;
  guess.is_sure = is_firm && rivals.empty();
  guess.because = best.because;
  if (best.because.empty()) {
    guess.because = "it is the only event that is part of no other";
  }
  std::erase(guess.alternatives, best.event);
  if (rivals.empty()) return;
  guess.because =
      fmt::format("`{}` and `{}` fit alike", events_[best.event].title,
                  events_[rivals.front()].title);
  const auto is_rival = [&](std::size_t event) {
    return std::ranges::find(rivals, event) != rivals.end();
  };
  std::stable_partition(guess.alternatives.begin(), guess.alternatives.end(),
                        is_rival);
}

}  // namespace concord::extract
