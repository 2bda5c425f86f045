// SPDX-License-Identifier: Apache-2.0
#include "engine/verify.h"

#include <algorithm>
#include <set>
#include <utility>

#include "claims/check.h"
#include "engine/kinds.h"
#include "engine/part_of.h"
#include "engine/referee.h"
#include "engine/row_checker.h"

namespace concord {
namespace {

class Verifier {
 public:
  Verifier(const System& system, const Answer& answer, Evidence evidence,
           const Budget& budget)
      : system_(system),
        answer_(answer),
        claims_(claims_of(system)),
        all_(Bits::all(system.assumptions.size())),
        budget_(budget),
        guards_(system),
        referee_(system, std::move(evidence), budget),
        rows_(referee_, budget) {}

  void check() {
    check_laws();
    for (const Conflict& each : answer_.conflicts.items) check_conflict(each);
    for (const Correction& each : answer_.ways_out.items) check_way_out(each);
    for (const Correction& each : answer_.account_ways_out.items) {
      check_account_way_out(each);
    }
    check_verdict();
    for (const Row& row : answer_.rows) check_row(row);
    if (answer_.undisputed) {
      rows_.check(all_ - at_issue(system_, answer_), *answer_.undisputed);
    }
  }

 private:
  Bits members(const Indices& assumptions) const {
    return Bits(system_.assumptions.size(), assumptions);
  }

  // What holds while `assumptions` do.
  Bits holding(const Bits& assumptions) const {
    return constraints_of(system_, assumptions);
  }

  void check_laws() {
    const Bits none(all_.size());
    if (answer_.verdict != Verdict::LawsContradict) return;
    const Bits laws(system_.constraints.size(), answer_.contradicting_laws);
    CONCORD_CHECK(holding(none).includes(laws));
    CONCORD_CHECK(referee_.clash(laws));
    for (const std::int32_t law : answer_.contradicting_laws) {
      Bits fewer = laws;
      fewer.erase(static_cast<std::size_t>(law));
      CONCORD_CHECK(referee_.has_world(fewer));
    }
  }

  void check_verdict() {
    switch (answer_.verdict) {
      case Verdict::Agree:
        CONCORD_CHECK(referee_.has_world(holding(all_)));
        return;
      case Verdict::Reconcilable:
        CONCORD_CHECK(referee_.has_world(holding(claims_)));
        CONCORD_CHECK(referee_.clash(holding(all_)));
        return;
      case Verdict::Irreconcilable:
        CONCORD_CHECK(referee_.has_world(holding(all_ - all_)));
        CONCORD_CHECK(referee_.clash(holding(claims_)));
        return;
      case Verdict::LawsContradict:
      case Verdict::Undecided:
        return;
    }
    CONCORD_UNREACHABLE();
  }

  void check_conflict(const Conflict& conflict) {
    const Bits claims = members(conflict.assumptions);
    CONCORD_CHECK(claims_.includes(claims));
    const Bits clash = just(system_, conflict.assumptions, conflict.laws);
    if (answer_.minimal_by_laws) return check_by_itself(conflict, clash);
    CONCORD_CHECK(referee_.clash(clash));
    for (const std::int32_t claim : conflict.assumptions) {
      Bits fewer = (all_ - claims_) | claims;
      fewer.erase(static_cast<std::size_t>(claim));
      CONCORD_CHECK(referee_.has_world(holding(fewer)));
    }
  }

  void check_by_itself(const Conflict& conflict, const Bits& constraints) {
    const Part part = part_of(system_, constraints);
    CONCORD_CHECK(part.assumptions.size() == conflict.assumptions.size());
    Referee referee(part.system, {}, budget_);
    const Bits all = Bits::all(part.assumptions.size());
    CONCORD_CHECK(referee.clash(constraints_of(part.system, all)));
    for (const std::int32_t claim : all.members()) {
      Bits fewer = all;
      fewer.erase(static_cast<std::size_t>(claim));
      CONCORD_CHECK(referee.has_world(constraints_of(part.system, fewer)));
    }
  }

  void check_way_out(const Correction& way_out) {
    const Bits rest = all_ - members(way_out.give_up);
    const Bits held = holding(rest);
    CONCORD_CHECK(referee_.has_world(held));
    for (const std::int32_t each : way_out.give_up) {
      CONCORD_CHECK(referee_.clash_with(held, guards_.guarded_by({each})));
    }
  }

  void check_account_way_out(const Correction& way_out) {
    const Bits given_up = members(way_out.give_up);
    CONCORD_CHECK(claims_.includes(given_up));
    CONCORD_CHECK(referee_.has_world(holding(all_ - given_up)));
    const std::set<std::int32_t> accounts = accounts_of(given_up);
    CONCORD_CHECK(claims_only_of(accounts) == given_up);
    for (const std::int32_t account : accounts) {
      std::set<std::int32_t> fewer = accounts;
      fewer.erase(account);
      CONCORD_CHECK(referee_.clash(holding(all_ - claims_only_of(fewer))));
    }
  }

  std::set<std::int32_t> accounts_of(const Bits& claims) const {
    std::set<std::int32_t> accounts;
    for (const std::int32_t each : claims.members()) {
      const auto& of =
          system_.assumptions[static_cast<std::size_t>(each)].accounts;
      accounts.insert(of.begin(), of.end());
    }
    return accounts;
  }

  Bits claims_only_of(const std::set<std::int32_t>& accounts) const {
    Bits claims(all_.size());
    for (const std::int32_t each : claims_.members()) {
      const auto index = static_cast<std::size_t>(each);
      if (std::ranges::includes(accounts,
                                system_.assumptions[index].accounts)) {
        claims.insert(index);
      }
    }
    return claims;
  }

  void check_row(const Row& row) {
    const bool agrees = answer_.verdict == Verdict::Agree;
    CONCORD_CHECK(agrees == (row.way_out < 0));
    Bits held = all_;
    if (!agrees) {
      const auto index = static_cast<std::size_t>(row.way_out);
      held -= members(answer_.ways_out.items.at(index).give_up);
    }
    rows_.check(held, row);
  }

  const System& system_;
  const Answer& answer_;
  Bits claims_;
  Bits all_;
  Budget budget_;
  Guards guards_;
  Referee referee_;
  RowChecker rows_;
};

}  // namespace

bool verify(const System& system, const Answer& answer, Evidence evidence,
            const Budget& budget) try {
  Verifier(system, answer, std::move(evidence), budget).check();
  return true;
} catch (const BudgetSpent&) {
  return false;
}

bool verify_row(const System& system, const Bits& held, const Row& row,
                Evidence evidence, const Budget& budget) try {
  Referee referee(system, std::move(evidence), budget);
  RowChecker(referee, budget).check(held, row);
  return true;
} catch (const BudgetSpent&) {
  return false;
}

}  // namespace concord
