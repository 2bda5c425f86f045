// SPDX-License-Identifier: Apache-2.0
#include "claims/standing.h"

#include <algorithm>
#include <map>
#include <set>

#include "claims/provenance.h"

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

/// Looks for copies of what was taken back, in other sources.
class StaleFinder {
 public:
  StaleFinder(const Audit& audit, const std::vector<bool>& gone)
      : audit_(audit), gone_(gone), provenance_(audit) {}

  std::vector<StaleCopy> find() {
    for (std::size_t i = 0; i < gone_.size(); ++i) {
      if (gone_[i]) follow(ClaimId(i));
    }
    std::vector<StaleCopy> all;
    for (const auto& [claim, copy] : found_) all.push_back(copy);
    return all;
  }

 private:
  bool is_in_force(ClaimId claim) const {
    return !gone_[claim.index()] && !audit_.set_aside.contains(claim);
  }

  bool revises(ClaimId claim) const {
    return is_in_force(claim) &&
           std::ranges::any_of(audit_[claim].toward, [](const Toward& each) {
             return removes(each.stance);
           });
  }

  // The last that takes the claim back.
  ClaimId reviser_of(ClaimId target) const {
    ClaimId last;
    for (std::size_t i = 0; i < audit_.claims.size(); ++i) {
      const bool takes_back =
          is_in_force(ClaimId(i)) &&
          std::ranges::any_of(audit_.claims[i].toward, [&](const auto& each) {
            return removes(each.stance) && each.claim == target;
          });
      const bool later =
          last.value < 0 || audit_[last].moment <= audit_.claims[i].moment;
      if (takes_back && later) last = ClaimId(i);
    }
    return last;
  }

  // Those that say the same, unless the origin itself said it anew.
  std::vector<ClaimId> repeating(ClaimId claim) const {
    const auto same = provenance_.repeating(claim);
    const bool anew =
        std::ranges::any_of(same, [&](ClaimId each) { return revises(each); });
    return anew ? std::vector<ClaimId>() : same;
  }

  bool says_more(ClaimId claim, ClaimId by) const {
    const Claim& of = audit_[claim];
    return revises(claim) || (of.as_of && of.moment > audit_[by].moment);
  }

  // From copy to copy, also past those that were taken back themselves; each
  // wording once.
  void follow(ClaimId revised) {
    const ClaimId by = reviser_of(revised);
    std::set<ClaimId> seen = {revised};
    std::set<ClaimId> wordings;
    std::vector<ClaimId> waiting = {revised};
    while (!waiting.empty()) {
      const ClaimId next = waiting.back();
      waiting.pop_back();
      auto copies = provenance_.copies_of(next);
      if (wordings.insert(provenance_.wording(next)).second) {
        const auto same = repeating(next);
        copies.insert(copies.end(), same.begin(), same.end());
      }
      for (const ClaimId copy : copies) {
        if (says_more(copy, by) || !seen.insert(copy).second) continue;
        waiting.push_back(copy);
        add({copy, revised, by});
      }
    }
  }

  void add(const StaleCopy& copy) {
    const bool elsewhere = audit_[copy.claim].source != audit_[copy.of].source;
    if (elsewhere && is_in_force(copy.claim)) found_.emplace(copy.claim, copy);
  }

  const Audit& audit_;
  const std::vector<bool>& gone_;
  const Provenance provenance_;
  std::map<ClaimId, StaleCopy> found_;
};

std::vector<StaleCopy> stale_among(const Audit& audit,
                                   const std::vector<bool>& gone) {
  if (std::ranges::find(gone, true) == gone.end()) return {};
  return StaleFinder(audit, gone).find();
}

}  // namespace

std::vector<StaleCopy> stale_copies(const Audit& audit) {
  return stale_among(audit, retracted(audit));
}

std::vector<Standing> standings(const Audit& audit) {
  std::vector<Standing> standing(audit.claims.size(), Standing::Stands);
  const std::vector<bool> gone = retracted(audit);
  for (std::size_t i = 0; i < gone.size(); ++i) {
    if (gone[i]) standing[i] = Standing::Retracted;
  }
  for (const StaleCopy& copy : stale_among(audit, gone)) {
    standing[copy.claim.index()] = Standing::Stale;
  }
  for (const ClaimId claim : audit.set_aside) {
    standing[claim.index()] = Standing::SetAside;
  }
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    if (!is_heard(standing[i])) continue;
    for (const Toward& toward : audit.claims[i].toward) {
      if (toward.stance != Stance::Doubts) continue;
      Standing& doubted = standing[toward.claim.index()];
      if (doubted == Standing::Stands) doubted = Standing::Contested;
    }
  }
  return standing;
}

}  // namespace concord
