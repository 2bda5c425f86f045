// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "claims/audit.h"
#include "claims/changes.h"

namespace concord {

struct ClaimDraft;

/// What each claim says as its file has it, by id: what decisions about it rest
/// on.
using ClaimWords = std::map<std::string, std::string>;
ClaimWords words_of(const std::vector<ClaimDraft>& drafts);

/// Looks up what decisions name, finds out which of them still apply, and
/// carries these out: sets claims aside, ties or unties things, and puts
/// readings in the place of literal words.  All decisions are then in
/// `audit.decisions`.  Those about laws are left to the engine.  Changes that
/// somebody wants to try come on top.
void decide(std::vector<Decision> decisions, const ClaimWords& words,
            const Changes& changes, Audit& audit, Complaints& complaints);

}  // namespace concord
