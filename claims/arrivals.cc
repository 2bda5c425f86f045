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

/// Puts what came in at the same instants together.
class Sorter {
 public:
  Sorter(const Audit& audit, const PublishedRows& rows)
      : audit_(audit), rows_(rows) {}

  void add(SourceId id, const std::vector<ClaimId>& claims) {
    const Source& source = audit_[id];
    if (claims.empty()) at(source.published, source, id);
    for (const ClaimId claim : claims) {
      const Stretch* own = published(audit_[claim], rows_);
      at(own != nullptr ? *own : source.published, source, id)
          .claims.push_back(claim);
    }
  }

  std::vector<Arrival> take() && {
    std::vector<Arrival> all;
    for (auto& [key, arrival] : by_key_) {
      std::ranges::sort(arrival.claims);
      all.push_back(std::move(arrival));
    }
    return all;
  }

 private:
  Arrival& at(const std::optional<Stretch>& published, const Source& source,
              SourceId id) {
    const Instant retrieved = last_of(source.retrieved, kNever);
    Arrival& arrival = by_key_[{last_of(published, retrieved), retrieved}];
    const auto& stated = published ? published : source.retrieved;
    if (arrival.when.empty() && stated) arrival.when = stated->written;
    const bool is_there =
        !arrival.sources.empty() && arrival.sources.back() == id;
    if (!is_there) arrival.sources.push_back(id);
    return arrival;
  }

  const Audit& audit_;
  const PublishedRows& rows_;
  std::map<Key, Arrival> by_key_;
};

}  // namespace

std::vector<Arrival> arrivals(const Audit& audit, const PublishedRows& rows) {
  std::vector<std::vector<ClaimId>> claims(audit.sources.size());
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    claims[audit.claims[i].source.index()].emplace_back(i);
  }
  Sorter sorter(audit, rows);
  for (std::size_t i = 0; i < audit.sources.size(); ++i) {
    sorter.add(SourceId(i), claims[i]);
  }
  return std::move(sorter).take();
}

const Stretch* published(const Claim& claim, const PublishedRows& rows) {
  const auto table = rows.find(claim.declared.file);
  if (!claim.is_row || table == rows.end()) return nullptr;
  const auto row = table->second.find(claim.declared.from.line);
  return row == table->second.end() ? nullptr : &row->second;
}

Audit as_of_arrival(const Audit& audit, const std::set<ClaimId>& here) {
  Audit then = audit;
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    if (!here.contains(ClaimId(i))) then.set_aside.emplace(i);
  }
  return then;
}

}  // namespace concord
