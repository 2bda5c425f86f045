// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "claims/audit.h"
#include "claims/published_rows.h"

namespace concord {

/// What came in at one instant: which of it was first nobody knows.
struct Arrival {
  std::string when;  // "2024-05-01", as published or retrieved; may be empty
  std::vector<SourceId> sources;  // by name; of a table perhaps some rows only
  std::vector<ClaimId> claims;    // of these, sorted

  friend bool operator==(const Arrival&, const Arrival&) = default;
};

/// All sources in the order in which they came in: by the end of `published`
/// (or of `retrieved` where that is not stated), then of `retrieved`.  Those
/// that state neither are last.  A row of `rows` comes in by what stands there,
/// apart from the rest of its source.
std::vector<Arrival> arrivals(const Audit& audit, const PublishedRows& rows);

/// When the row was published of which it is a claim; null: nothing says so.
const Stretch* published(const Claim& claim, const PublishedRows& rows);

/// The audit as it was before any claim but those `here` came in: what the
/// others claim, deny and take back is set aside.
Audit as_of_arrival(const Audit& audit, const std::set<ClaimId>& here);

}  // namespace concord
