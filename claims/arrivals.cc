// SPDX-License-Identifier: Apache-2.0
#include "claims/arrivals.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace concord {
namespace {

using Key = std::pair<Instant, Instant>;

constexpr Instant kNever{std::numeric_limits<std::int64_t>::max()};

// A day has surely come to its reader when it is over.
Instant last_of(const std::optional<Stretch>& stretch, Instant otherwise) {
  return stretch ? stretch->end.value_or(kNever) : otherwise;
}

Key key_of(const Source& source) {
  const Instant retrieved = last_of(source.retrieved, kNever);
  return {last_of(source.published, retrieved), retrieved};
}

std::string when(const Source& source) {
  if (source.published) return source.published->written;
  return source.retrieved ? source.retrieved->written : "";
}

}  // namespace

std::vector<Arrival> arrivals(const Audit& audit) {
  std::map<Key, Arrival> by_key;
  for (std::size_t i = 0; i < audit.sources.size(); ++i) {
    const Source& source = audit.sources[i];
    Arrival& arrival = by_key[key_of(source)];
    if (arrival.when.empty()) arrival.when = when(source);
    arrival.sources.emplace_back(i);
  }
  std::vector<Arrival> all;
  for (auto& [key, arrival] : by_key) all.push_back(std::move(arrival));
  return all;
}

std::vector<ClaimId> claims_of(const Audit& audit, const Arrival& arrival) {
  std::vector<ClaimId> claims;
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    const auto found =
        std::ranges::find(arrival.sources, audit.claims[i].source);
    if (found != arrival.sources.end()) claims.emplace_back(i);
  }
  return claims;
}

Audit as_of_arrival(const Audit& audit, const std::set<SourceId>& here) {
  Audit then = audit;
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    if (!here.contains(audit.claims[i].source)) then.set_aside.emplace(i);
  }
  return then;
}

}  // namespace concord
