// SPDX-License-Identifier: Apache-2.0
#include "reports/json_entries.h"

#include <set>
#include <string>

#include "claims/check.h"

namespace concord {

Json cost_of(const Cost& cost) {
  return {{"claims", cost.claims},
          {"laws", cost.laws},
          {"readings", cost.readings}};
}

const char* as_json(FigureStatus status) {
  switch (status) {
    case FigureStatus::Settled:
      return "settled";
    case FigureStatus::Open:
      return "open";
    case FigureStatus::Disputed:
      return "disputed";
    case FigureStatus::Undecided:
      return "undecided";
  }
  CONCORD_UNREACHABLE();
}

Json end_of(const std::optional<End>& end) {
  return end ? as_json(end->value) : Json(nullptr);
}

void put_ends(Json& entry, const std::optional<End>& low,
              const std::optional<End>& high) {
  entry["low"] = end_of(low);
  entry["high"] = end_of(high);
  if (low && low->open) entry["low_open"] = true;
  if (high && high->open) entry["high_open"] = true;
}

Json values_entry(const std::vector<Interval>& ranges) {
  Json all = Json::array();
  for (const Interval& range : ranges) {
    all.push_back({end_of(range.lower()), end_of(range.upper())});
  }
  return all;
}

Json ids(const std::vector<ClaimId>& claims, const View& view) {
  Json all = Json::array();
  for (const ClaimId claim : claims) all.push_back(view.audit()[claim].id);
  return all;
}

Json law_ids(const View& view, int component, const Indices& constraints,
             const Indices& assumptions, std::int32_t read) {
  std::set<std::string> names;
  for (const GroundLaw* law : view.laws(component, constraints, read)) {
    names.insert(law->id);
  }
  for (const std::int32_t each : assumptions) {
    if (view.is_claim(component, each)) continue;
    for (const std::string& name : view.names(component, {each})) {
      names.insert(name);
    }
  }
  return Json(names);
}

}  // namespace concord
