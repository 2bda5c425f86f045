// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reports/lock.h"
#include "reports/moves.h"
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
  std::optional<Acceptance> accepted = {};  // of a lock: as it was `before`
};

struct FigureDiff {
  std::string figure;
  Move move = Move::Same;
  std::optional<FigureState> before;
  std::optional<FigureState> now;
  Brought brought;       // of one that is the same: who joined those behind it
  bool material = true;  // a change that `material:` asks to look at again
};

struct FileChanges {
  std::vector<std::string> news;
  std::vector<std::string> changed;
  std::vector<std::string> gone;

  bool empty() const { return news.empty() && changed.empty() && gone.empty(); }
};

/// An entry of a lock that nothing answers to any more: a finding of its own,
/// Q303, a note.
struct Obsolete {
  std::string key;   // what `concord accept` takes to accept its absence
  std::string says;  // of a finding what it said; of a figure nothing
  Acceptance acceptance;
};

/// One of git, with which an audit is compared.
struct Revision {
  std::string id;    // "3f2a1b7"
  std::string date;  // of the commit
};

/// What differs between two checks of an audit.
struct Diff {
  std::vector<FindingDiff> findings;   // all, by id
  std::vector<FigureDiff> figures;     // all, by name
  std::vector<std::string> new_files;  // sources, packs, tables
  std::vector<std::string> changed_files;
  std::vector<std::string> gone_files;
  /// Whether some pack is not what it was: figures may differ for that alone.
  bool other_packs = false;
  FileChanges packs;
  /// The lock is older than the fingerprints of tables are.
  bool tables_unknown = false;
  std::string other_version;       // of the Concord that made the lock
  std::vector<Obsolete> obsolete;  // of a lock: findings by id, then figures
  std::optional<Acceptance> last_accepted;  // of a lock
  std::optional<Revision> revision;
  Materiality material;

  bool of_lock = false;  // and neither of a report nor a revision
  Brought read;          // all that was read differently

  bool is_empty() const;  // nothing that it tells of findings and figures
  std::size_t count(BaselineState state) const;
};

Diff diff(const Snapshot& before, const Snapshot& now,
          const Materiality& material = {});

/// With what is obsolete in the lock, and who made it.
Diff diff(const Lock& before, const Snapshot& now,
          const Materiality& material = {});

/// Whether that is worse than it was, or no more what was accepted: a finding
/// that is new, updated or absent, a figure that broke, moved or is gone; of
/// findings only errors and warnings, of figures only material changes.
bool is_regression(const FindingDiff& finding);
bool is_regression(const FigureDiff& figure);
bool is_regression(const Diff& diff);

}  // namespace concord
