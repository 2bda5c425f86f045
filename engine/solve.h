// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>

#include "engine/answer.h"
#include "engine/system.h"

namespace concord {

/// How much is asked, and how much work it may cost.  Counted in Z3's resource
/// units and in items, never in time, so that no output depends on the clock.
struct Budget {
  std::int64_t rlimit_per_check = 20'000'000;
  std::int64_t checks = 200'000;
  std::int32_t conflicts = 200;
  std::int32_t ways_out = 200;
  std::int32_t both = 20;        // ways out that are no peace: only a taste
  std::int32_t both_rows = 0;    // likewise; read_rows if no others are
  std::int32_t read_rows = 8;    // each is found in a System of its own
  std::int64_t bounds = 20'000;  // in rows of ways out; four rows unless 0
  std::int32_t gap_values = 64;  // widest range that is searched for gaps
  bool whys = true;              // why the ends are where they are
  bool fewest_laws = true;       // and of the laws behind them none too many
  bool z3_again = false;         // conflicts proved by steps go to Z3, too
  bool every_bound = false;      // those of auxiliary unknowns, too
  bool every_row = true;  // of a bounded unknown also once two rows differ
  bool readings = true;   // what is licensed may be read otherwise
  /// Most assumptions of a System that is not large: of a larger one conflicts
  /// and bounds are looked for where they arise (local_conflicts.h,
  /// local_bounds.h).
  std::size_t thorough = 128;
};

/// Which ways out are listed: all, or those alone that set claims aside.
enum class Lists : std::uint8_t { All, SetAside };

/// Whether conflicts and bounds of a System are looked for where they arise.
inline bool is_large(const System& system, const Budget& budget) {
  return system.assumptions.size() > budget.thorough;
}

/// The whole truth about one component, checked a second time.
Answer solve(const System& system, const Budget& budget,
             Lists lists = Lists::All);

/// Whether everything can hold together; nothing where the budget ended first.
std::optional<bool> agrees(const System& system, const Budget& budget);

}  // namespace concord
