// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "claims/extract/groups/group.h"
#include "claims/extract/packs/pack.h"

namespace concord::extract {

/// A thing or a person of whom a sentence says a status: "the television tower
/// was seized", "a second suspect has been detained".  Tokens of the sentence.
struct StatusSaid {
  std::uint32_t thing_first = 0;
  std::uint32_t thing_last = 0;
  std::uint32_t first = 0;  // of thing and status together
  std::uint32_t last = 0;
  std::string status;      // as rules emit it: "seized"
  std::uint32_t rule = 0;  // of the pack
  bool doubted = false;    // "is not confirmed"
};

/// Where the rules of the stage "status" match a sentence: the longest at each
/// item, none within another.  Captures: t the thing; `emit` says `status`, and
/// `doubted: yes` of what is not confirmed.
std::vector<StatusSaid> statuses_in(const Sketch& sketch,
                                    const ExtractPack& pack);

}  // namespace concord::extract
