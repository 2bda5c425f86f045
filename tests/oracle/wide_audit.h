// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "claims/folder.h"

namespace concord::oracle {

/// A value for each figure of a wide audit.
using Values = std::vector<int>;
using Holds = std::function<bool(const Values&)>;

/// A figure as Concord names it, and the least that it can be.
struct WideFigure {
  std::string name;
  int least = 0;
  int most = -1;  // of a status; -1: no end of its own
};

/// What must hold, checked as soon as the last of its figures has a value.
struct WideLaw {
  std::size_t last = 0;
  Holds holds;
};

/// A claim with what it says as a predicate; without one it says no figure.
struct WideClaim {
  std::string id;
  int origin = 0;
  std::string account;  // source, origin, as-of and root event
  std::string wording;  // equal for claims that say the same
  Holds holds;
  bool stands = true;  // neither doubted nor taken back
};

/// One more kind of audit than SmallAudit has in each direction: populations
/// across and within, events in events, two roots, measures that add up or go
/// below zero, three days and the periods between, restarts, things, claims on
/// claims and on other figures, laws of one's own.  Written as a person would
/// write it, and beside that what it means, from docs/model.md alone.
struct WideAudit {
  Folder folder;
  std::vector<WideFigure> figures;
  std::vector<WideLaw> laws;
  std::vector<WideClaim> claims;
  std::map<std::string, Holds> soft_laws;  // by name
  /// Periods of which a claim that stands speaks: root event and Slot::name().
  std::set<std::string> periods;
  int ceiling = 6;

  std::size_t figure(const std::string& name) const;  // its index
};

WideAudit make_wide_audit(std::uint64_t seed);

}  // namespace concord::oracle
