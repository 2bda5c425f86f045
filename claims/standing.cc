// SPDX-License-Identifier: Apache-2.0
#include "claims/standing.h"

namespace concord {
namespace {

bool removes(Stance stance) {
  return stance == Stance::Retracts || stance == Stance::Supersedes;
}

// Latest word first: whoever is retracted by nobody who stands, stands.  Along
// each chain of retractions, from its end to its beginning.
std::vector<bool> retracted(const Audit& audit) {
  std::vector<int> retractors(audit.claims.size(), 0);
  for (const Claim& claim : audit.claims) {
    for (const Toward& toward : claim.toward) {
      if (removes(toward.stance)) ++retractors[toward.claim.index()];
    }
  }
  std::vector<std::size_t> settled;
  for (std::size_t i = 0; i < retractors.size(); ++i) {
    if (retractors[i] == 0) settled.push_back(i);
  }
  const auto is_aside = [&](std::size_t claim) {
    return audit.set_aside.contains(ClaimId(claim));
  };
  std::vector<bool> gone(audit.claims.size(), false);
  for (std::size_t next = 0; next < settled.size(); ++next) {
    const std::size_t by = settled[next];
    for (const Toward& toward : audit.claims[by].toward) {
      if (!removes(toward.stance)) continue;
      const std::size_t target = toward.claim.index();
      if (!gone[by] && !is_aside(by)) gone[target] = true;
      if (--retractors[target] == 0) settled.push_back(target);
    }
  }
  return gone;
}

}  // namespace

std::vector<Standing> standings(const Audit& audit) {
  const std::vector<bool> gone = retracted(audit);
  std::vector<Standing> standing(audit.claims.size(), Standing::Stands);
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    if (gone[i] || audit.set_aside.contains(ClaimId(i))) continue;
    for (const Toward& toward : audit.claims[i].toward) {
      if (toward.stance != Stance::Doubts) continue;
      standing[toward.claim.index()] = Standing::Contested;
    }
  }
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    if (gone[i]) standing[i] = Standing::Retracted;
  }
  for (const ClaimId claim : audit.set_aside) {
    standing[claim.index()] = Standing::SetAside;
  }
  return standing;
}

}  // namespace concord
