// SPDX-License-Identifier: Apache-2.0
#include "engine/verify.h"

#include <algorithm>
#include <set>
#include <utility>

#include "claims/check.h"
#include "engine/kinds.h"
#include "engine/part_of.h"
#include "engine/referee.h"

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
        referee_(system, std::move(evidence), budget) {}

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
      check_bounds(all_ - at_issue(system_, answer_), *answer_.undisputed);
    }
  }

  void check_row(const Bits& held, const Row& row) { check_bounds(held, row); }

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
    CONCORD_CHECK(referee_.has_world(holding(rest)));
    for (const std::int32_t each : way_out.give_up) {
      Bits more = rest;
      more.insert(static_cast<std::size_t>(each));
      CONCORD_CHECK(referee_.clash(holding(more)));
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
    check_bounds(held, row);
  }

  void check_bounds(const Bits& held, const Row& row) {
    const Bits constraints = holding(held);
    const std::vector<Ends> shown = referee_.ends_shown(constraints);
    for (const Bound& bound : row.bounds) {
      if (!bound.asked || !bound.decided) continue;
      const Ends& ends = shown[static_cast<std::size_t>(bound.unknown)];
      if (is_explained(bound) && budget_.whys) {
        check_end(held, bound, false, bound.low);
        check_end(held, bound, true, bound.high);
      } else {
        check_unexplained_end(constraints, bound, false, bound.low == ends.low);
        check_unexplained_end(constraints, bound, true,
                              bound.high == ends.high);
      }
      if (is_explained(bound)) check_values(held, bound);
    }
  }

  bool is_explained(const Bound& bound) const {
    return system_.unknowns[static_cast<std::size_t>(bound.unknown)].role ==
           System::Role::Explained;
  }

  // An end is attained, and nothing lies beyond it; mostly since propagation
  // stops there anyway.
  void check_unexplained_end(const Bits& constraints, const Bound& bound,
                             bool up, bool shown) {
    const auto& end = up ? bound.high : bound.low;
    if (!end) {
      CONCORD_CHECK(referee_.goes_on(constraints, bound.unknown, up));
      return;
    }
    check_attained(constraints, bound.unknown, *end);
    const Probe beyond = outside(bound.unknown, up, *end);
    CONCORD_CHECK(shown || referee_.clash(constraints, &beyond));
  }

  // All that lies beyond an end; of a whole unknown from the next number on.
  Probe outside(std::int32_t unknown, bool up, const End& end) const {
    using Side = Probe::Side;
    const Rational next = end.value + (up ? 1 : -1);
    const auto& itself = system_.unknowns[static_cast<std::size_t>(unknown)];
    if (!itself.rational) {
      CONCORD_CHECK(!end.open);
      return {unknown, up ? Side::AtLeast : Side::AtMost, next};
    }
    if (up) return {unknown, end.open ? Side::AtLeast : Side::Above, end.value};
    return {unknown, end.open ? Side::AtMost : Side::Below, end.value};
  }

  void check_end(const Bits& held, const Bound& bound, bool up,
                 const std::optional<End>& end) {
    const Bits constraints = holding(held);
    if (!end) {
      CONCORD_CHECK(referee_.goes_on(constraints, bound.unknown, up));
      return;
    }
    check_attained(constraints, bound.unknown, *end);
    check_why(held, bound.unknown, up, *end,
              up ? bound.high_why : bound.low_why);
    const std::optional<End>& forced =
        up ? bound.forced_high : bound.forced_low;
    if (!forced) return;
    CONCORD_CHECK(*forced == *end);
    check_why(held, bound.unknown, up, *end,
              up ? bound.forced_high_why : bound.forced_low_why);
  }

  void check_attained(const Bits& constraints, std::int32_t unknown,
                      const End& end) {
    if (end.open) {
      CONCORD_CHECK(referee_.comes_near(constraints, unknown, end.value));
      return;
    }
    const Probe there{unknown, Probe::Side::Equal, end.value};
    CONCORD_CHECK(referee_.has_world(constraints, &there));
  }

  void check_why(const Bits& held, std::int32_t unknown, bool up,
                 const End& end, const Why& why) {
    const Probe beyond = outside(unknown, up, end);
    const Bits constraints = just(system_, why.assumptions, why.laws);
    CONCORD_CHECK(holding(held).includes(constraints));
    CONCORD_CHECK(referee_.clash(constraints, &beyond));
  }

  // From end to end, with each gap refuted; a range that was tried value by
  // value, too, is tried again.  (That a wider one has no gaps was shown by
  // plain arithmetic in the first place.)
  void check_values(const Bits& held, const Bound& bound) {
    const auto& itself =
        system_.unknowns[static_cast<std::size_t>(bound.unknown)];
    const auto& items = bound.values.items;
    CONCORD_CHECK(!items.empty());
    CONCORD_CHECK(items.front().lower() == bound.low);
    CONCORD_CHECK(items.back().upper() == bound.high);
    if (itself.rational) return;
    const Bits constraints = holding(held);
    for (std::size_t i = 1; i < items.size(); ++i) {
      check_gap(constraints, bound.unknown, items[i - 1].upper()->value,
                items[i].lower()->value);
    }
    const bool tried_each =
        bound.low && bound.high &&
        bound.high->value - bound.low->value <= budget_.gap_values;
    for (const Interval& interval : items) {
      if (tried_each) check_each(constraints, bound.unknown, interval);
    }
  }

  void check_each(const Bits& constraints, std::int32_t unknown,
                  const Interval& interval) {
    for (Rational value = interval.lower()->value;
         value <= interval.upper()->value; value += 1) {
      check_attained(constraints, unknown, {value, false});
    }
  }

  void check_gap(const Bits& constraints, std::int32_t unknown,
                 const Rational& last, const Rational& next) {
    CONCORD_CHECK(last + 1 < next);
    for (Rational value = last + 1; value < next; value += 1) {
      const Probe there{unknown, Probe::Side::Equal, value};
      CONCORD_CHECK(referee_.clash(constraints, &there));
    }
  }

  const System& system_;
  const Answer& answer_;
  Bits claims_;
  Bits all_;
  Budget budget_;
  Referee referee_;
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
  const Answer nothing;
  Verifier(system, nothing, std::move(evidence), budget).check_row(held, row);
  return true;
} catch (const BudgetSpent&) {
  return false;
}

}  // namespace concord
