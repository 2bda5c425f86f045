// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "claims/extract/events/event_mention.h"
#include "claims/extract/proposals/proposal.h"

namespace concord::extract {

/// Puts a proposal to the event that was chosen for it, by its id; what it may
/// be of as well, and when it was counted where only the event's name says so,
/// "before the raid".
void set_event_of(Proposal& made, const EventGuess& guess,
                  std::span<const std::string> ids);

}  // namespace concord::extract
