// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "claims/audit.h"

namespace concord {

/// The sources that came in at one instant, by name: which of them was first
/// nobody knows.
struct Arrival {
  std::string when;  // "2024-05-01", as published or retrieved; may be empty
  std::vector<SourceId> sources;

  friend bool operator==(const Arrival&, const Arrival&) = default;
};

/// All sources in the order in which they came in: by the end of `published`
/// (or of `retrieved` where that is not stated), then of `retrieved`.  Those
/// that state neither are last.
std::vector<Arrival> arrivals(const Audit& audit);

/// The claims of these sources, sorted.
std::vector<ClaimId> claims_of(const Audit& audit, const Arrival& arrival);

/// The audit as it was before the sources outside `here` came in: what they
/// claim, deny and take back is set aside.
Audit as_of_arrival(const Audit& audit, const std::set<SourceId>& here);

}  // namespace concord
