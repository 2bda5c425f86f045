// SPDX-License-Identifier: Apache-2.0
//
// Each event is heard: what speaks for it is summed up in points, so that the
// place beside the number outweighs the headline, and a date that cannot be
// outweighs all.  The points only order the events; what is told to the reader
// is the reason that weighed most.
#include "claims/extract/events/event_mention.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

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
    event.place_is_own = false;
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

// A part of days of its own: of a whole that took longer it is a stage.
bool EventChooser::is_stage_of(std::size_t whole, std::size_t part) const {
  const HeardEvent& event = events_[part];
  if (!event.days || !is_whole_of(whole, part)) return false;
  return event.days != events_[*event.parent].days;
}

EventGuess EventChooser::none(std::string why,
                              std::span<const EventFit> fits) const {
  EventGuess guess;
  for (const EventFit& fit : fits) {
    if (fit.points > kImpossible) guess.alternatives.push_back(fit.event);
  }
  guess.because = std::move(why);
  guess.missing = guess.because;
  return guess;
}

EventGuess EventChooser::guess(const EventContext& context) const {
  const EventHearing hearing(events_, context);
  const std::vector<EventFit> all = fits(hearing);
  if (all.empty()) return none("the audit has no events", all);
  if (auto missing = hearing.missing()) return none(*std::move(missing), all);
  if (all.front().points <= kImpossible) {
    return none("no event was on the date that is said", all);
  }
  const bool said_here = std::ranges::any_of(all, [](const EventFit& fit) {
    return fit.is_said_here && fit.points > kImpossible;
  });
  if (!context.before.missing.empty() && !said_here) {
    return none("as the claim before: " + context.before.missing, all);
  }
  EventGuess guess;
  choose(hearing, all, guess);
  if (const auto coming = hearing.to_come()) {
    const auto& days = events_[*coming].days;
    if (days) guess.as_of = to_edtf({days->begin - 1, days->begin});
  }
  return guess;
}

EventChooser::Rival EventChooser::rival_inside(const EventHearing& hearing,
                                               const EventFit& best,
                                               const EventFit& part) const {
  if (part.firm > best.firm) return Rival::Possible;
  if (part.is_hinted && !hearing.was_sure_of(best.event)) {
    return Rival::Possible;
  }
  const bool is_stage = is_stage_of(best.event, part.event);
  return is_stage && !hearing.is_of_all(best.event) ? Rival::Stage
                                                    : Rival::None;
}

// What another event is to the best one; `open` is whether no word says so.
EventChooser::Rival EventChooser::rival(const EventHearing& hearing,
                                        const EventFit& best,
                                        const EventFit& other,
                                        bool open) const {
  if (is_whole_of(best.event, other.event)) {
    return rival_inside(hearing, best, other);
  }
  if (other.points + kClearly > best.points) return Rival::Alike;
  const bool is_root = !events_[other.event].parent;
  const bool is_related =
      is_root || other.is_own || is_whole_of(other.event, best.event);
  const bool would_win = is_related && other.firm >= best.firm;
  return would_win || (open && is_root) ? Rival::Possible : Rival::None;
}

std::optional<std::size_t> EventChooser::whole_of_both(
    std::optional<std::size_t> one, std::optional<std::size_t> other) const {
  while (one && one != other) {
    if (other && is_whole_of(*one, *other)) return one;
    one = events_[*one].parent;
  }
  return one;
}

void EventChooser::choose(const EventHearing& hearing,
                          std::span<const EventFit> fits,
                          EventGuess& guess) const {
  const EventFit& best = fits.front();
  const auto astray = best.is_said_here ? std::nullopt : hearing.astray();
  const bool open = !best.is_said() || astray;
  std::map<Rival, std::vector<std::size_t>> rivals;
  for (const EventFit& other : fits.subspan(1)) {
    if (other.points <= kImpossible) break;
    rivals[rival(hearing, best, other, open)].push_back(other.event);
  }
  for (const Rival each : {Rival::Alike, Rival::Stage, Rival::Possible}) {
    std::ranges::copy(rivals[each], std::back_inserter(guess.alternatives));
  }
  guess.event = best.event;
  guess.is_sure = !open && guess.alternatives.empty();
  guess.because = best.because;
  if (guess.is_sure) return;
  const std::string& title = events_[best.event].title;
  if (!rivals[Rival::Alike].empty()) {
    guess.because = fmt::format("`{}` and `{}` fit alike", title,
                                events_[guess.alternatives[0]].title);
  } else if (astray) {
    guess.because = *astray;
  } else if (open) {
    guess.because = "no word of the text says so";
  } else if (!rivals[Rival::Stage].empty()) {
    guess.because =
        fmt::format("no word says that it is of all of `{}`", title);
  } else if (!best.hint.empty()) {
    guess.because = best.hint;
  } else {
    guess.because =
        fmt::format("`{}` is named, too", events_[guess.alternatives[0]].title);
  }
}

}  // namespace concord::extract
