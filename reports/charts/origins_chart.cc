// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/origins_chart.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "claims/provenance.h"
#include "reports/voice_words.h"

namespace concord {
namespace {

/// So many on each side a page has room for.
constexpr std::size_t kMost = 12;

struct Carried {
  std::size_t claims = 0;
  std::size_t copies = 0;
};

/// How much each outlet carries of each origin.
using Counts = std::map<std::pair<std::string, OriginId>, Carried>;

// A claim that says again what another outlet printed first of one origin.
bool is_copy(const Provenance& provenance, const Audit& audit, ClaimId claim) {
  const ClaimId first = provenance.wording(claim);
  return first != claim && outlet_of(audit, audit[first].source) !=
                               outlet_of(audit, audit[claim].source);
}

Counts counts_in(const Audit& audit) {
  const Provenance provenance(audit);
  Counts counts;
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    const Claim& claim = audit.claims[i];
    Carried& carried = counts[{outlet_of(audit, claim.source), claim.origin()}];
    ++carried.claims;
    carried.copies += is_copy(provenance, audit, ClaimId(i)) ? 1 : 0;
  }
  return counts;
}

// By how much is said there, then by name; those that there is room for.
template <class Key, class Name>
std::vector<Key> most_of(const std::map<Key, std::size_t>& claims, Name name) {
  std::vector<Key> keys;
  for (const auto& [key, count] : claims) keys.push_back(key);
  std::ranges::stable_sort(keys, {}, [&](const Key& key) {
    return std::tuple(-static_cast<std::ptrdiff_t>(claims.at(key)), name(key));
  });
  if (keys.size() > kMost) keys.resize(kMost);
  return keys;
}

template <class Key>
std::optional<std::size_t> place_of(const std::vector<Key>& keys,
                                    const Key& key) {
  const auto found = std::ranges::find(keys, key);
  if (found == keys.end()) return std::nullopt;
  return static_cast<std::size_t>(std::distance(keys.begin(), found));
}

std::set<OriginId> in_rings(const View& view, OriginsChart& chart) {
  std::set<OriginId> members;
  for (const Finding& finding : view.all().findings) {
    if (!finding.ring) continue;
    chart.rings.push_back(ring_title(*finding.ring, view.audit()));
    members.insert(finding.ring->members.begin(), finding.ring->members.end());
  }
  return members;
}

// An outlet stands near the origins that it carries, so that lines cross less.
void untangle(OriginsChart& chart) {
  std::vector<double> height(chart.outlets.size());
  std::vector<std::size_t> order(chart.outlets.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    order[i] = i;
    double sum = 0;
    double claims = 0;
    for (const auto& cell : chart.cells) {
      if (cell.outlet != i) continue;
      sum += static_cast<double>(cell.origin * cell.claims);
      claims += static_cast<double>(cell.claims);
    }
    height[i] = claims > 0 ? sum / claims : 0;
  }
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return height[i]; });
  std::vector<std::string> outlets;
  for (const std::size_t i : order) outlets.push_back(chart.outlets[i]);
  for (auto& cell : chart.cells) {
    cell.outlet = *place_of(outlets, chart.outlets[cell.outlet]);
  }
  chart.outlets = std::move(outlets);
  std::ranges::sort(chart.cells, {}, [](const OriginsChart::Cell& cell) {
    return std::pair(cell.outlet, cell.origin);
  });
}

}  // namespace

OriginsChart origins_chart(const View& view, const Badges& badges) {
  const Audit& audit = view.audit();
  const Counts counts = counts_in(audit);
  std::map<std::string, std::size_t> of_outlet;
  std::map<OriginId, std::size_t> of_origin;
  for (const auto& [pair, carried] : counts) {
    of_outlet[pair.first] += carried.claims;
    of_origin[pair.second] += carried.claims;
  }
  OriginsChart chart;
  const std::set<OriginId> ringed = in_rings(view, chart);
  chart.outlets =
      most_of(of_outlet, [](const std::string& name) { return name; });
  const auto origins = most_of(
      of_origin, [&](OriginId origin) { return origin_words(audit, origin); });
  for (const OriginId origin : origins) {
    chart.origins.push_back({origin_words(audit, origin), badges.of(origin),
                             ringed.contains(origin)});
  }
  for (const auto& [pair, carried] : counts) {
    const auto outlet = place_of(chart.outlets, pair.first);
    const auto origin = place_of(origins, pair.second);
    if (!outlet || !origin) continue;
    chart.cells.push_back(
        {*outlet, *origin, carried.claims, carried.copies == carried.claims});
  }
  chart.more_outlets = of_outlet.size() - chart.outlets.size();
  chart.more_origins = of_origin.size() - origins.size();
  untangle(chart);
  return chart;
}

ChartTable table_of(const OriginsChart& chart) {
  ChartTable table{"Who counted, and who printed it",
                   {"Outlet", "Who counted", "Claims", "Remark"},
                   {}};
  for (const auto& [outlet, origin, claims, copies] : chart.cells) {
    table.rows.push_back({chart.outlets[outlet], chart.origins[origin].name,
                          std::to_string(claims), copies ? "copies" : ""});
  }
  return table;
}

}  // namespace concord
