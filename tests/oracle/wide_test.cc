// SPDX-License-Identifier: Apache-2.0
//
// Wide audits, written as a person would write them, read, reconciled, and
// compared with what trying every world says: verdicts, conflicts, ways out by
// claims and by accounts, bounds with their gaps, and the whys of their ends.
#include <algorithm>
#include <bit>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <set>
#include <string>
#include <tuple>

#include "claims/audit.h"
#include "engine/reconcile.h"
#include "rules/law.h"
#include "tests/oracle/wide_audit.h"
#include "tests/oracle/wide_worlds.h"

namespace concord::oracle {
namespace {

std::uint64_t number_from(const char* name, std::uint64_t otherwise) {
  const char* set = std::getenv(name);
  return set ? std::strtoull(set, nullptr, 10) : otherwise;
}

/// One component, with what its assumptions stand for among all.
class Compared {
 public:
  Compared(const WideAudit& wide, const WideWorlds& worlds, const Audit& audit,
           const Component& component, const Answer& answer)
      : wide_(wide),
        worlds_(worlds),
        audit_(audit),
        component_(component),
        answer_(answer),
        count_(component.assumptions.size()) {
    for (const AssumptionSource& source : component.assumptions) {
      masks_.push_back(mask_of(source));
    }
    for (std::size_t i = 0; i < count_; ++i) {
      const bool soft = !component.assumptions[i].soft_group.empty();
      if (soft) soft_ |= Mask{1} << i;
    }
  }

  void compare() const {
    REQUIRE(answer_.verdict != Verdict::Undecided);
    const bool agrees = possible(all());
    CHECK((answer_.verdict == Verdict::Agree) == agrees);
    CHECK(answer_.checked);
    compare_conflicts();
    if (!agrees) compare_ways_out();
    if (!agrees) compare_account_ways_out();
    for (const Row& row : answer_.rows) compare_row(row);
  }

  /// That words of one origin are one assumption, and others are not.
  void compare_merged() const {
    for (const AssumptionSource& source : component_.assumptions) {
      compare_origins(source);
    }
  }

 private:
  Mask all() const { return (Mask{1} << count_) - 1; }

  std::size_t index_of(ClaimId id) const {
    const auto found =
        std::ranges::find(wide_.claims, audit_[id].id, &WideClaim::id);
    REQUIRE(found != wide_.claims.end());
    return static_cast<std::size_t>(found - wide_.claims.begin());
  }
  const WideClaim& claim(ClaimId id) const {
    return wide_.claims[index_of(id)];
  }

  Mask mask_of(const AssumptionSource& source) const {
    if (!source.soft_group.empty()) return Mask{1} << wide_.claims.size();
    Mask mask = 0;
    for (const ClaimId id : source.claims) mask |= Mask{1} << index_of(id);
    return mask;
  }

  Mask held(Mask chosen) const {
    Mask mask = 0;
    for (std::size_t i = 0; i < count_; ++i) {
      if ((chosen >> i) & 1U) mask |= masks_[i];
    }
    return mask;
  }
  bool possible(Mask chosen) const { return worlds_.possible(held(chosen)); }

  static Mask bits(const Indices& indices) {
    Mask mask = 0;
    for (const std::int32_t i : indices) mask |= Mask{1} << i;
    return mask;
  }

  static std::set<Mask> minimal(const std::vector<Mask>& sets) {
    std::set<Mask> smallest;
    for (const Mask one : sets) {
      const bool spare = std::ranges::any_of(sets, [&](Mask other) {
        return other != one && (other & one) == other;
      });
      if (!spare) smallest.insert(one);
    }
    return smallest;
  }

  void compare_origins(const AssumptionSource& source) const {
    for (const ClaimId id : source.claims) {
      CHECK(claim(id).origin == claim(source.claims.front()).origin);
      CHECK(claim(id).stands);
    }
  }

  void compare_conflicts() const {
    std::vector<Mask> clashing;
    for (Mask chosen = 0; chosen <= all(); ++chosen) {
      if ((chosen & soft_) == 0 && !possible(chosen | soft_)) {
        clashing.push_back(chosen);
      }
    }
    std::set<Mask> found;
    for (const Conflict& each : answer_.conflicts.items) {
      found.insert(bits(each.assumptions));
    }
    REQUIRE(answer_.conflicts.complete);
    CHECK(found == minimal(clashing));
  }

  void compare_ways_out() const {
    std::vector<Mask> enough;
    for (Mask chosen = 0; chosen <= all(); ++chosen) {
      if (possible(all() & ~chosen)) enough.push_back(chosen);
    }
    std::set<Mask> ways = minimal(enough);
    const bool holds_if = std::ranges::any_of(
        ways, [&](Mask way) { return (way & ~soft_) == 0; });
    if (holds_if) {
      std::erase_if(ways, [&](Mask way) {
        return (way & soft_) != 0 && (way & ~soft_) != 0;
      });
    }
    std::set<Mask> found;
    for (const Correction& each : answer_.ways_out.items) {
      found.insert(bits(each.give_up));
    }
    if (!answer_.ways_out.complete) return;
    CHECK(found == ways);
  }

  // Each account once.
  std::vector<std::string> accounts_apart() const {
    std::set<std::string> accounts;
    for (const AssumptionSource& source : component_.assumptions) {
      for (const ClaimId id : source.claims) accounts.insert(claim(id).account);
    }
    return {accounts.begin(), accounts.end()};
  }

  void compare_account_ways_out() const {
    const std::vector<std::string> accounts = accounts_apart();
    if (accounts.empty()) return;
    const auto given_up = [&](Mask silent) {
      Mask chosen = 0;
      for (std::size_t i = 0; i < count_; ++i) {
        const auto& claims = component_.assumptions[i].claims;
        const bool gone = std::ranges::all_of(claims, [&](ClaimId id) {
          const auto at = std::ranges::find(accounts, claim(id).account);
          return (silent >> (at - accounts.begin())) & 1U;
        });
        if (gone && !claims.empty()) chosen |= Mask{1} << i;
      }
      return chosen;
    };
    std::vector<Mask> enough;
    for (Mask silent = 0; silent < Mask{1} << accounts.size(); ++silent) {
      if (possible(all() & ~given_up(silent))) enough.push_back(silent);
    }
    std::set<Mask> expected;
    for (const Mask silent : minimal(enough)) expected.insert(given_up(silent));
    std::set<Mask> found;
    for (const Correction& each : answer_.account_ways_out.items) {
      found.insert(bits(each.give_up));
    }
    if (answer_.account_ways_out.complete) CHECK(found == expected);
  }

  void compare_row(const Row& row) const {
    Mask held_here = all();
    if (row.way_out >= 0) {
      const auto way = static_cast<std::size_t>(row.way_out);
      held_here &= ~bits(answer_.ways_out.items[way].give_up);
    }
    for (const Bound& bound : row.bounds) compare_bound(held_here, bound);
  }

  static bool is_unsure(const std::string& ends) {
    return ends.find('?') != std::string::npos;
  }

  void compare_bound(Mask chosen, const Bound& bound) const {
    const auto unknown = static_cast<std::size_t>(bound.unknown);
    const std::string name = to_string(component_.figures[unknown], audit_);
    CAPTURE(name, chosen);
    const std::size_t figure = wide_.figure(name);
    REQUIRE(bound.decided);
    const std::string ends = worlds_.ends(held(chosen), figure);
    if (is_unsure(ends)) return;
    CHECK(shown(bound.low, bound.high) == ends);
    if (component_.system.unknowns[unknown].role != System::Role::Explained) {
      return;
    }
    if (bound.values.complete) compare_values(chosen, bound, figure);
    compare_why(chosen, bound, figure, false);
    compare_why(chosen, bound, figure, true);
  }

  void compare_values(Mask chosen, const Bound& bound,
                      std::size_t figure) const {
    for (int value = 0; value <= 4; ++value) {
      const bool listed = std::ranges::any_of(
          bound.values.items,
          [&](const Interval& each) { return each.contains(value); });
      CAPTURE(value);
      CHECK(listed == worlds_.can_be(held(chosen), figure, value));
    }
  }

  // The fewest claims that force the end, then the fewest accounts, then the
  // first by name; soft laws are held.
  void compare_why(Mask chosen, const Bound& bound, std::size_t figure,
                   bool up) const {
    const auto& end = up ? bound.high : bound.low;
    if (!end) return;
    const Mask why = bits((up ? bound.high_why : bound.low_why).assumptions);
    const std::string value = to_string(end->value);
    bool unsure = false;
    const auto forces = [&](Mask some) {
      const std::string ends = worlds_.ends(held(some), figure);
      unsure = unsure || is_unsure(ends);
      const std::size_t dots = ends.find("..");
      return (up ? ends.substr(dots + 2) : ends.substr(0, dots)) == value;
    };
    const Mask soft = chosen & soft_;
    const Mask best =
        fewest(chosen & ~soft_, [&](Mask some) { return forces(some | soft); });
    if (unsure) return;
    CAPTURE(up, value);
    CHECK((why & ~soft_) == best);

    const Mask direct = direct_on(bound.unknown) & chosen;
    const auto& forced = up ? bound.forced_high : bound.forced_low;
    const bool only_direct = best != 0 && (best & ~direct) == 0;
    const Mask others = chosen & ~direct;
    CHECK(forced.has_value() == (only_direct && forces(others)));
    if (!forced) return;
    const Mask other_why =
        fewest(others & ~soft_, [&](Mask some) { return forces(some | soft); });
    const Why& told = up ? bound.forced_high_why : bound.forced_low_why;
    CHECK((bits(told.assumptions) & ~soft_) == other_why);
  }

  Mask fewest(Mask among, const std::function<bool(Mask)>& enough) const {
    std::tuple<int, std::size_t, std::vector<int>> least{99, 99, {}};
    Mask best = 0;
    for (Mask some = among;; some = (some - 1) & among) {
      std::set<std::int32_t> accounts;
      std::vector<int> members;
      for (std::size_t i = 0; i < count_; ++i) {
        if (((some >> i) & 1U) == 0) continue;
        members.push_back(static_cast<int>(i));
        accounts.insert(component_.system.assumptions[i].accounts.front());
      }
      std::tuple cost{std::popcount(some), accounts.size(), members};
      if (cost < least && enough(some)) {
        least = std::move(cost);
        best = some;
      }
      if (some == 0) return best;
    }
  }

  Mask direct_on(std::int32_t unknown) const {
    Mask direct = 0;
    const System& system = component_.system;
    for (const System::Constraint& each : system.constraints) {
      const auto any_of = system.any_of(each);
      if (each.guard < 0 || any_of.size() != 1) continue;
      const auto terms = system.sum(any_of[0]);
      if (terms.size() == 1 && terms[0].unknown == unknown) {
        direct |= Mask{1} << each.guard;
      }
    }
    return direct & ~soft_;
  }

  static std::string shown(const std::optional<End>& low,
                           const std::optional<End>& high) {
    return (low ? to_string(low->value) : "") + ".." +
           (high ? to_string(high->value) : "");
  }

  const WideAudit& wide_;
  const WideWorlds& worlds_;
  const Audit& audit_;
  const Component& component_;
  const Answer& answer_;
  std::size_t count_;
  std::vector<Mask> masks_;
  Mask soft_ = 0;
};

std::string as_text(const WideAudit& wide) {
  std::string text;
  for (const auto& [name, bytes] : wide.folder.files) {
    text += "=== " + name + "\n" + bytes;
  }
  return text;
}

void check_seed(std::uint64_t seed) {
  const WideAudit wide = make_wide_audit(seed);
  INFO("seed " << seed << "\n" << as_text(wide));
  Complaints complaints;
  const Audit audit = read_audit(wide.folder, complaints);
  const LawBook laws = read_laws(wide.folder, audit, complaints);
  for (const Diagnostic& d : complaints.sorted()) {
    UNSCOPED_INFO(d.place.file << ":" << d.place.from.line << " " << d.message);
  }
  REQUIRE(complaints.empty());
  Budget budget;
  budget.every_bound = true;
  budget.readings = false;
  const auto reconciled = reconcile(audit, laws, budget);
  REQUIRE(reconciled);
  const Reconciliation& all = reconciled.value();
  for (const WideClaim& claim : wide.claims) {
    const Standing standing =
        all.standings[audit.find_claim(claim.id)->index()];
    CAPTURE(claim.id);
    CHECK((standing == Standing::Stands) == claim.stands);
  }
  if (all.components.empty()) return;
  const WideWorlds worlds(wide);
  if (!worlds.possible(0)) {
    CHECK(all.verdict == Verdict::LawsContradict);
    return;
  }
  for (std::size_t i = 0; i < all.components.size(); ++i) {
    const Compared compared(wide, worlds, audit, all.components[i],
                            all.answers[i]);
    compared.compare_merged();
    compared.compare();
  }
}

}  // namespace

// CONCORD_WIDE_FROM and CONCORD_WIDE_CASES choose other seeds.  Among thousands
// a few have an end above the ceiling of the worlds (shares of 50 % are loose
// from a hundred on): look at the figure before believing either side.
TEST_CASE("reconciling wide audits agrees with trying every world") {
  const std::uint64_t from = number_from("CONCORD_WIDE_FROM", 0);
  const std::uint64_t cases = number_from("CONCORD_WIDE_CASES", 300);
  for (std::uint64_t i = 0; i < cases; ++i) check_seed(from + i);
}

}  // namespace concord::oracle
