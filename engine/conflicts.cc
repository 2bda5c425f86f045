// SPDX-License-Identifier: Apache-2.0
#include "engine/conflicts.h"

#include <algorithm>

#include "engine/cores.h"
#include "engine/kinds.h"
#include "engine/law_finder.h"

namespace concord {
namespace {

bool is_listed(const Listed<Conflict>& conflicts, std::int32_t claim) {
  return std::ranges::any_of(conflicts.items, [&](const Conflict& conflict) {
    return std::ranges::binary_search(conflict.assumptions, claim);
  });
}

bool smaller(const Conflict& a, const Conflict& b) {
  if (a.assumptions.size() != b.assumptions.size()) {
    return a.assumptions.size() < b.assumptions.size();
  }
  return a.assumptions < b.assumptions;
}

class ConflictLister {
 public:
  ConflictLister(Oracle& oracle, Listed<Conflict>& conflicts)
      : oracle_(oracle), laws_(oracle), conflicts_(conflicts) {}

  void list_smallest(std::int32_t cap) {
    const CoreQuestion question{others(), claims_of(oracle_.system()), nullptr};
    conflicts_.complete = each_core(oracle_, question, [&](const Bits& claims) {
      if (conflicts_.items.size() >= static_cast<std::size_t>(cap)) {
        return false;
      }
      add(claims);
      return true;
    });
  }

  void add_missing(const Listed<Correction>& ways_out) {
    for (const Correction& way_out : ways_out.items) {
      const Bits given_up(others().size(), way_out.give_up);
      if (given_up.meets(others())) continue;
      for (const std::int32_t claim : way_out.give_up) {
        if (!is_listed(conflicts_, claim)) add_conflict_of(given_up, claim);
      }
    }
  }

 private:
  Bits others() const { return other_than_claims(oracle_.system()); }

  void add(const Bits& claims) {
    Conflict conflict{claims.members(), {}};
    conflict.laws = laws_.behind(others(), conflict.assumptions);
    conflicts_.items.push_back(std::move(conflict));
  }

  // What a way out leaves can hold, so all conflicts of it with one claim that
  // was set aside are conflicts of that claim.
  void add_conflict_of(const Bits& given_up, std::int32_t claim) {
    const Bits put_back(given_up.size(), {claim});
    const CoreQuestion question{
        others(), (claims_of(oracle_.system()) - given_up) | put_back, nullptr};
    each_core(oracle_, question, [&](const Bits& claims) {
      add(claims);
      return false;
    });
  }

  Oracle& oracle_;
  LawFinder laws_;
  Listed<Conflict>& conflicts_;
};

}  // namespace

void list_conflicts(Oracle& oracle, std::int32_t cap,
                    Listed<Conflict>& conflicts) {
  conflicts.complete = false;
  ConflictLister(oracle, conflicts).list_smallest(cap);
}

void add_missing_conflicts(Oracle& oracle, const Listed<Correction>& ways_out,
                           Listed<Conflict>& conflicts) {
  if (conflicts.complete) return;
  ConflictLister(oracle, conflicts).add_missing(ways_out);
  std::ranges::sort(conflicts.items, smaller);
}

}  // namespace concord
