// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claims/folder.h"

namespace concord::oracle {

/// Everyone, and the two parts of everyone.
enum Who { kAll, kVictims, kAttackers };

/// low <= figure <= high; no high: no end.
struct Range {
  int low = 0;
  std::optional<int> high;

  bool admits(int value) const {
    return low <= value && (!high || value <= *high);
  }
  friend bool operator==(const Range&, const Range&) = default;
};

struct SmallClaim {
  int source = 0;
  int origin = 0;
  int event = 0;
  int moment = 0;
  Who who = kAll;
  std::optional<Range> total;
  std::optional<Range> victims;  // parts, of a claim on everyone
  std::optional<Range> attackers;
  bool parts_are_all = false;

  friend bool operator==(const SmallClaim&, const SmallClaim&) = default;
};

enum class Tie { Open, Disjoint, Whole };  // nothing declared; ...; complete

/// An audit small enough to try every world: event 0 is the root, the others
/// are its parts; one measure, two parts of everyone, one or two days.
struct SmallAudit {
  int events = 1;
  int moments = 1;
  bool populations = true;  // else only kAll occurs
  Tie parts_of_everyone = Tie::Open;
  Tie parts_of_root = Tie::Open;
  bool rises = true;
  /// A soft law: the last event's killed is at least 2 (cost 3).
  bool soft_law = false;
  std::vector<SmallClaim> claims;
};

SmallAudit make_small_audit(std::uint64_t seed);

/// The same audit as a person would write it.
Folder as_folder(const SmallAudit& audit);

/// "attack/killed.victims@2024-05-02", as Concord names the figure.
std::string figure_name(int event, Who who, int moment);

}  // namespace concord::oracle
