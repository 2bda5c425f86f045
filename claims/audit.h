// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "claims/claim.h"
#include "claims/decision.h"
#include "claims/event_graph.h"
#include "claims/folder.h"
#include "claims/materiality.h"
#include "claims/read_tables.h"
#include "claims/source.h"
#include "claims/vocabulary.h"

namespace concord {

/// What setting a claim aside costs, unless `weights:` says otherwise.
inline constexpr int kWeight = 20;

/// Who counted, at the end of an attribution chain.  A source that names nobody
/// speaks for itself: its own voice is an origin with the source's name.
struct Origin {
  std::string name;   // "ministry"
  std::string label;  // "Interior Ministry"
  bool counts_partly = false;
  std::optional<SourceId> own_voice_of;
  std::optional<int>
      weight;  // declared: what setting a claim of it aside costs
  Place declared;
};

struct SameAs {
  ThingId thing;
  bool unsure = false;
  Place declared;
};

/// A named suspect, tower, square: it has a status, not a count.
struct Thing {
  std::string name;
  std::string label;
  std::vector<std::string> status;  // the values, in the declared order
  bool one_way = false;             // over time it only moves down the list
  std::vector<SameAs> same_as;
  Place declared;
};

/// An audit folder, read: what sources say and where.  Every table is sorted by
/// name, so that neither the order of files nor of keys changes any output.
/// Laws are read by rules/ from the same Folder.
struct Audit {
  std::string name;
  std::string title;
  Zone zone = Zone::utc();
  Precision precision = Precision::Day;
  /// How old a count may be that an account gives without saying of when.
  std::int64_t max_age_seconds = 3 * 24 * 3600;
  Materiality material;            // what a desk looks at again
  std::vector<std::string> packs;  // paths in the Folder: "packs/toll.yaml"
  Vocabulary vocabulary;
  EventGraph events;
  std::vector<Thing> things;
  std::vector<Origin> origins;
  std::vector<Source> sources;
  std::vector<Claim> claims;
  std::vector<Account> accounts;
  std::vector<TableCount> tables;   // sorted by file
  std::vector<Decision> decisions;  // sorted by id
  std::set<ClaimId> set_aside;      // by decisions, or by whoever asks what
                                    // would be without them

  const Event& operator[](EventId id) const { return events[id]; }
  const Thing& operator[](ThingId id) const { return things[id.index()]; }
  const Origin& operator[](OriginId id) const { return origins[id.index()]; }
  const Source& operator[](SourceId id) const { return sources[id.index()]; }
  const Claim& operator[](ClaimId id) const { return claims[id.index()]; }
  const Account& operator[](AccountId id) const { return accounts[id.index()]; }
  std::optional<ThingId> find_thing(std::string_view name) const;
  std::optional<OriginId> find_origin(std::string_view name) const;
  std::optional<SourceId> find_source(std::string_view name) const;
  std::optional<ClaimId> find_claim(std::string_view id) const;
};

struct Changes;

/// Reads the whole folder.  With complaints the Audit holds what could be read:
/// enough for rules/ to complain about its laws in the same run, and never to
/// be solved.
Audit read_audit(const Folder& folder, Complaints& complaints);

/// The same, changed.  A line in `refused` for each change that cannot be made.
Audit read_audit(const Folder& folder, const Changes& changes,
                 Complaints& complaints, std::vector<std::string>& refused);

}  // namespace concord
