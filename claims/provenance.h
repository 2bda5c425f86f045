// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "claims/audit.h"

namespace concord {

/// Who stands behind a set of claims, each counted once: three papers that
/// quote one spokeswoman are three outlets and one origin.
struct Voices {
  std::vector<OriginId> origins;     // who counted, sorted
  std::vector<std::string> outlets;  // who published it, sorted
};
Voices voices_behind(const Audit& audit, const std::vector<ClaimId>& claims);

/// "Daily" of the source or its outlet; the source's name where it has none.
const std::string& outlet_of(const Audit& audit, SourceId source);

/// A statement ("n5.police") and its claim.
struct Mention {
  ClaimId claim;
  std::string statement;

  friend bool operator==(const Mention&, const Mention&) = default;
};

/// Circular sourcing: the first has a figure from the second, the second from
/// the third, and the last from the first, at whatever moments.
struct Ring {
  Figure figure;                  // of its first claim
  std::vector<OriginId> members;  // as they are cited
  std::vector<Mention> links;     // that one member has it from the next
  std::vector<Mention> besides;  // what its sources say of the figure otherwise
};

/// The provenance graph: sources relay origins, which may be the voices of
/// other sources; claims copy a claim, or repeat one: the same of the same
/// figure by the same origin, at whatever moment.
class Provenance {
 public:
  explicit Provenance(const Audit& audit);

  /// The claims that are declared to copy this one, sorted.
  std::vector<ClaimId> copies_of(ClaimId claim) const;
  /// The first claim of its wording and origin: perhaps itself.
  ClaimId wording(ClaimId claim) const;
  /// The other claims of its wording and origin, sorted.
  std::vector<ClaimId> repeating(ClaimId claim) const;
  /// For each figure and each knot of sources that cite one another on it, a
  /// shortest ring; so does a claim whose chain comes back to its own source.
  /// Among the claims that are `heard` (by ClaimId).  Sorted by figure.
  std::vector<Ring> rings(const std::vector<bool>& heard) const;

 private:
  struct Links;

  void add_besides(const std::string& subject, const std::vector<bool>& heard,
                   Ring& ring) const;

  const Audit& audit_;
  std::shared_ptr<const Links> links_;
};

}  // namespace concord
