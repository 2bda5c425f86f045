// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "engine/read_system.h"
#include "engine/recall.h"

namespace concord {

/// Something that somebody could find out where claims disagree: how a claim,
/// an account or two names are to be read, or what a figure is; and how far
/// each answer would settle the dispute.
struct Question {
  struct Case {
    /// The reading or soft law that then falls; -1: all hold, as stated.
    std::int32_t taken = -1;
    std::optional<Interval> value;  // of the figure
    /// What it leaves, of those listed: conflicts that go on; ways out that
    /// fit, cheapest first.  One whose row is not known fits every figure.
    std::vector<int> conflicts;
    std::vector<int> ways_out;
    /// What the cheapest of these gives up besides; nothing: none is listed.
    std::optional<Cost> least;
    /// Figures, by unknown, that all these ways out leave one value, though the
    /// ways out listed do not.
    std::vector<std::int32_t> settled;
  };

  int component = -1;
  Indices readings;  // assumptions of which one at most falls
  std::optional<Figure> figure;
  std::vector<Case> cases;  // as stated first; of a figure from low to high
};

/// The questions about one component whose answer would leave fewer of its ways
/// out, whatever the answer; the one first that leaves the fewest at the worst,
/// then the fewest conflicts.  A conflict ends with a reading if it has a world
/// in the System in which that alone is taken; with a figure, if a claim in it,
/// alone with the laws, says otherwise.  `systems` is null where nothing may be
/// read otherwise.
std::vector<Question> what_would_settle(const Material& material,
                                        const ReadSystems* systems,
                                        Recall& recall,
                                        const Component& component, int index,
                                        const Answer& answer);

}  // namespace concord
