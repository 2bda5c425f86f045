// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "claims/materiality.h"
#include "reports/snapshot.h"

namespace concord {

/// What became of a figure between two checks.
enum class Move {
  Broken,    // it had values, and is disputed now
  Mended,    // the other way round
  Moved,     // it can be what it could not be, and not all that it could
  Widened,   // it can be more than it could
  Narrowed,  // it can be less
  New,       // nobody spoke of it
  Gone,      // nobody speaks of it any more
  Same,
};

Move move_of(const std::optional<FigureState>& before,
             const std::optional<FigureState>& now);

/// Whether a figure changed so much that a desk looks at it again: some end
/// moved as far as `material` says, or came, or went, and so with a gap between
/// its values.  Broken, mended, new and gone always are; and a status, which
/// has no distances.
bool is_material(const std::string& figure, Move move,
                 const std::optional<FigureState>& before,
                 const std::optional<FigureState>& now,
                 const Materiality& material);

}  // namespace concord
