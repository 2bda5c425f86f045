// SPDX-License-Identifier: Apache-2.0
// Coarser than the components that are solved, and so on the safe side: all
// figures of one root event are one node, and each thing is one.  What
// stands or does not is left out of account, since a source that is not there
// yet takes back nothing; so a component of any subset of the claims lies
// within one class of all of them.
#include "engine/nearby.h"

#include <map>
#include <utility>
#include <vector>

#include "claims/alternative.h"
#include "claims/reading.h"
#include "rules/ground.h"

namespace concord {
namespace {

/// Claims and kinds of figures, joined where they can bear on each other.
class Classes {
 public:
  explicit Classes(const Audit& audit) : audit_(audit) {
    for (std::size_t i = 0; i < audit.claims.size(); ++i) add();
    for (std::size_t i = 0; i < audit.accounts.size(); ++i) add();
  }

  static std::size_t claim(ClaimId id) { return id.index(); }
  std::size_t account(AccountId id) const {
    return audit_.claims.size() + id.index();
  }
  std::size_t figure(const Figure& figure) {
    const Kind kind{
        figure.is_status() ? EventId() : audit_.events.root_of(figure.event),
        figure.thing};
    const auto found = kinds_.find(kind);
    if (found != kinds_.end()) return found->second;
    return kinds_[kind] = add();
  }

  void join(std::size_t one, std::size_t other) {
    one = find(one);
    other = find(other);
    if (one != other) parent_[one] = other;
  }
  void join(std::size_t node, const Constraint& constraint) {
    for (const Comparison& comparison : constraint.any_of) {
      for (const Term& term : comparison.terms) join(node, figure(term.figure));
    }
  }
  bool are_joined(std::size_t one, std::size_t other) {
    return find(one) == find(other);
  }

 private:
  using Kind = std::pair<EventId, ThingId>;

  std::size_t add() {
    parent_.push_back(parent_.size());
    return parent_.size() - 1;
  }
  std::size_t find(std::size_t node) {
    while (parent_[node] != node) {
      parent_[node] = parent_[parent_[node]];
      node = parent_[node];
    }
    return node;
  }

  const Audit& audit_;
  std::vector<std::size_t> parent_;
  std::map<Kind, std::size_t> kinds_;
};

std::vector<Reading> all_readings(const Audit& audit) {
  const std::vector<Standing> standing(audit.claims.size(), Standing::Stands);
  return readings_of(audit, standing, licensed_alternatives(audit, standing));
}

void join_claims(const Audit& audit, const std::vector<Reading>& readings,
                 Classes& classes) {
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    const Claim& claim = audit.claims[i];
    const std::size_t node = classes.claim(ClaimId(i));
    classes.join(node, classes.account(claim.account));
    if (claim.copies) classes.join(node, classes.claim(*claim.copies));
    for (const Toward& toward : claim.toward) {
      classes.join(node, classes.claim(toward.claim));
    }
    for (const StatedConstraint& each : readings[i].constraints) {
      classes.join(node, each.constraint);
    }
    if (claim.total.figure)
      classes.join(node, classes.figure(*claim.total.figure));
  }
}

void join_laws(const Ground& ground, Classes& classes) {
  for (const GroundLaw& law : ground.laws) {
    for (const Comparison& comparison : law.constraint.any_of) {
      if (comparison.terms.empty()) continue;
      classes.join(classes.figure(comparison.terms.front().figure),
                   law.constraint);
    }
  }
}

}  // namespace

std::set<ClaimId> claims_nearby(const Audit& audit, const LawBook& laws,
                                const Figure& figure) {
  const std::vector<Reading> readings = all_readings(audit);
  const auto grounded = ground(audit, laws, readings);
  Classes classes(audit);
  join_claims(audit, readings, classes);
  if (grounded) join_laws(grounded.value(), classes);
  std::set<ClaimId> nearby;
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    const bool joined =
        !grounded ||
        classes.are_joined(classes.claim(ClaimId(i)), classes.figure(figure));
    if (joined) nearby.emplace(i);
  }
  return nearby;
}

}  // namespace concord
