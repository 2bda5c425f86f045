// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/proposals/proposed_event.h"

namespace concord::extract {

void set_event_of(Proposal& made, const EventGuess& guess,
                  std::span<const std::string> ids) {
  made.event = guess.event ? ids[*guess.event] : std::string();
  made.event_is_sure = guess.is_sure;
  made.event_because = guess.because;
  for (const std::size_t other : guess.alternatives) {
    made.other_events.push_back(ids[other]);
  }
  if (made.as_of.empty()) made.as_of = guess.as_of;
}

}  // namespace concord::extract
