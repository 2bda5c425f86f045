// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "claims/claim.h"
#include "claims/extract/frames/countable.h"
#include "claims/extract/frames/scope.h"
#include "claims/extract/groups/group.h"
#include "claims/extract/packs/pack.h"

namespace concord::extract {

/// A figure with what it counts, within one sentence: what frames (S4) find and
/// resolvers (S5, S6) complete.
struct Counted {
  std::uint32_t group = 0;  // in the Sketch, never a list
  MeasureId measure = 0;
  PopulationId population = 0;
  Scope scope = Scope::Total;
  std::optional<std::size_t> part_of;          // another Counted
  std::optional<std::size_t> part_of_earlier;  // a proposal made before
  std::optional<std::size_t> superseded_by;    // one that corrects it
  std::optional<std::uint32_t> older;  // "from 8 to 10": the group of the 8
  /// What it is to the total of an earlier sentence.
  enum class Toward : std::uint8_t {
    Nothing,
    PartOf,      // "Six died.  Four were policemen."
    Supersedes,  // "Police first said six died.  They now say eight did."
    SupersededBy
  } toward_carried = Toward::Nothing;
  std::uint32_t first = 0;  // tokens of figure and verb together
  std::uint32_t last = 0;
  std::vector<std::uint32_t> rules;  // of the pack
  std::vector<std::string> steps;    // of resolvers: "gapping"
  bool said_before = false;          // "initially reported": corrected since
  bool inherits = true;              // a population, where none is said
  bool negated = false;
  bool unreal = false;
  bool planned = false;
  bool elsewhere = false;
  Certainty certainty = Certainty::Unstated;
};

/// What the rules of the stage "frame" count in a sentence.  A match that holds
/// a list gives one Counted for each of its members.
std::vector<Counted> frames_in(const Sketch& sketch, const ExtractPack& pack);

}  // namespace concord::extract
