// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <tuple>
#include <vector>

#include "claims/audit.h"
#include "claims/reading.h"
#include "engine/system.h"

namespace concord {

/// What an audit wants to be told of each of its figures.
///
///   Explained  somebody claims it
///   Bounded    a claim that was doubted or withdrawn speaks of it; or
///              somebody claims it at another moment, and time ties the two; or
///              somebody claims something at its moment of its event, or of a
///              part of that, or of another part of a whole whose parts leave
///              nothing out: of its measure, or of any where nobody claims that
///   Auxiliary  any other: laws need it, nobody speaks of anything near
class Roles {
 public:
  Roles(const Audit& audit, const std::vector<Reading>& readings);

  System::Role of(const Figure& figure) const;

 private:
  using Place = std::tuple<EventId, MeasureId, std::optional<Instant>, Instant>;

  void add_places(const Figure& figure);

  const Audit& audit_;
  std::set<Figure> claimed_;
  std::set<Figure> mentioned_;  // by claims that constrain nothing, too
  std::set<Figure> over_time_;  // without their moments
  std::set<MeasureId> measures_;
  std::set<Place> places_;  // also with no measure, of any
};

}  // namespace concord
