// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reports/snapshot.h"

namespace concord {

/// What of that which was read bears on a change, by name.
struct Brought {
  std::vector<std::string> claims;  // new ones, and ones that say otherwise now
  std::vector<std::string> gone;    // claims that are not there any more
  std::vector<std::string> laws;    // that say otherwise now
  std::vector<std::string> decisions;  // new, changed or gone

  bool empty() const {
    return claims.empty() && gone.empty() && laws.empty() && decisions.empty();
  }
  friend bool operator==(const Brought&, const Brought&) = default;
};

/// SARIF's words (2.1.0, 3.27.24): updated is the same finding about other
/// claims, or with another verdict or other words.
enum class BaselineState { New, Updated, Unchanged, Absent };

struct FindingDiff {
  std::string id;
  BaselineState state = BaselineState::New;
  std::optional<FindingState> before;
  std::optional<FindingState> now;
  Brought brought;
};

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

struct FigureDiff {
  std::string figure;
  Move move = Move::Same;
  std::optional<FigureState> before;
  std::optional<FigureState> now;
  Brought brought;
};

/// What differs between two checks of an audit.
struct Diff {
  std::vector<FindingDiff> findings;   // all, by id
  std::vector<FigureDiff> figures;     // all, by name
  std::vector<std::string> new_files;  // sources and packs
  std::vector<std::string> changed_files;
  std::vector<std::string> gone_files;
  /// Whether some pack is not what it was: figures may differ for that alone.
  bool other_packs = false;

  std::size_t count(BaselineState state) const;
};

Diff diff(const Snapshot& before, const Snapshot& now);

/// Whether that is worse than it was, or no more what was accepted: a finding
/// that is new, updated or absent, a figure that broke, moved or is gone; of
/// findings only errors and warnings.
bool is_regression(const FindingDiff& finding);
bool is_regression(const FigureDiff& figure);
bool is_regression(const Diff& diff);

}  // namespace concord
