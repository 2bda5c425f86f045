// SPDX-License-Identifier: Apache-2.0
#include "engine/read_system.h"

#include <algorithm>
#include <optional>
#include <set>

#include "claims/check.h"
#include "engine/flatten.h"

namespace concord {

/// Writes one ReadSystem.
class ReadSystems::Writer {
 public:
  Writer(const ReadSystems& of) : of_(of) {
    read_.system.assumptions = of.component_.system.assumptions;
    for (std::size_t i = 0; i < of.component_.assumptions.size(); ++i) {
      const auto alternative = of.component_.assumptions[i].alternative;
      if (alternative >= 0) {
        assumption_[alternative] = static_cast<std::int32_t>(i);
      }
    }
  }

  ReadSystem open() && {
    std::set<AccountId> all;
    for (const auto& [alternative, assumption] : assumption_) {
      const Alternative& each = at(alternative);
      if (each.kind == Alternative::Kind::Moment) all.insert(each.account);
    }
    add_unknowns(all);
    add_selectors();
    add_laws();
    add_claims(true);
    return std::move(read_);
  }

  ReadSystem take(const Bits& given_up) && {
    std::set<std::int32_t> taken;
    std::set<AccountId> accounts;
    for (const auto& [alternative, assumption] : assumption_) {
      if (!given_up.has(static_cast<std::size_t>(assumption))) continue;
      taken.insert(alternative);
      const Alternative& each = at(alternative);
      if (each.kind == Alternative::Kind::Moment) accounts.insert(each.account);
    }
    read_.taken.assign(taken.begin(), taken.end());
    add_unknowns(accounts);
    ask_where_said(taken);
    add_differences(accounts);
    add_laws();
    add_claims(false);
    return std::move(read_);
  }

 private:
  const Alternative& at(std::int32_t alternative) const {
    return of_.material_.alternatives[static_cast<std::size_t>(alternative)];
  }

  void add_unknowns(const std::set<AccountId>& accounts) {
    const Component& component = of_.component_;
    read_.system.unknowns = component.system.unknowns;
    read_.figures = component.figures;
    for (std::size_t i = 0; i < component.figures.size(); ++i) {
      unknown_.emplace(component.figures[i], static_cast<std::int32_t>(i));
    }
    for (const Figure& figure : of_.moved_.figures) {
      const bool wanted = accounts.contains(figure.moved_with) &&
                          unknown_.contains(figure.with(AccountId()));
      if (!wanted) continue;
      unknown_.emplace(figure, next());
      read_.figures.push_back(figure);
      read_.system.unknowns.push_back(
          unknown_of(of_.material_.audit, figure, System::Role::Auxiliary));
    }
    for (const AccountId account : accounts) {
      const auto& window = of_.moved_.windows.at(account);
      unknown_.emplace(instant_of(account), next());
      read_.figures.push_back(instant_of(account));
      read_.system.unknowns.push_back(
          {false, window.first, window.last, System::Role::Auxiliary});
    }
  }

  // What a claim forces on the parts of an event of which it is now said.
  void ask_where_said(const std::set<std::int32_t>& taken) {
    for (const std::int32_t each : taken) {
      const Alternative& alternative = at(each);
      if (alternative.kind != Alternative::Kind::Extent) continue;
      const Figure& said = *of_.material_.audit[alternative.claim].total.figure;
      for (std::size_t i = 0; i < of_.component_.figures.size(); ++i) {
        const Figure& figure = of_.component_.figures[i];
        const bool is_there = figure.event == alternative.event &&
                              figure.measure == said.measure &&
                              figure.as_of == said.as_of;
        auto& role = read_.system.unknowns[i].role;
        const bool is_idle = role == System::Role::Auxiliary;
        if (is_there && is_idle) role = System::Role::Bounded;
      }
    }
  }

  void add_differences(const std::set<AccountId>& accounts) {
    for (const AccountId one : accounts) {
      for (const AccountId other : accounts) {
        if (one < other) add_difference(one, other);
      }
    }
  }

  // difference - one + other = 0
  void add_difference(AccountId one, AccountId other) {
    System& system = read_.system;
    const std::int32_t unknown = next();
    system.unknowns.push_back({false, {}, {}, System::Role::Explained});
    read_.differences.push_back({one, other, unknown});
    begin(-1);
    const auto first = static_cast<std::uint32_t>(system.terms.size());
    system.terms.push_back({unknown_.at(instant_of(one)), -1});
    system.terms.push_back({unknown_.at(instant_of(other)), 1});
    system.terms.push_back({unknown, 1});
    system.comparisons.push_back(
        {first, first + 3, System::Comparison::Relation::Equal, 0});
    end({});
  }

  std::int32_t next() const {
    return static_cast<std::int32_t>(read_.system.unknowns.size());
  }

  // Of things that may be two the assumption guards the law itself.
  void add_selectors() {
    for (const auto& [alternative, assumption] : assumption_) {
      if (at(alternative).kind == Alternative::Kind::Same) continue;
      const std::int32_t unknown = next();
      read_.system.unknowns.push_back({false, 0, 1, System::Role::Auxiliary});
      selector_[alternative] = unknown;
      if (at(alternative).kind == Alternative::Kind::Moment) {
        moves_[at(alternative).account] = unknown;
      }
      read_.selectors.push_back({alternative, unknown});
      begin(assumption);
      compare(unknown, 1, 0);
      end({-1, {}});
    }
  }

  // sign * unknown <= constant
  void compare(std::int32_t unknown, std::int64_t sign, std::int64_t constant) {
    System& system = read_.system;
    const auto first = static_cast<std::uint32_t>(system.terms.size());
    system.terms.push_back({unknown, sign});
    system.comparisons.push_back(
        {first, first + 1, System::Comparison::Relation::AtMost, constant});
  }

  void begin(std::int32_t guard) {
    const auto first =
        static_cast<std::uint32_t>(read_.system.comparisons.size());
    read_.system.constraints.push_back({first, first, guard});
  }

  void end(ConstraintSource source) {
    read_.system.constraints.back().last_comparison =
        static_cast<std::uint32_t>(read_.system.comparisons.size());
    read_.constraints.push_back(std::move(source));
  }

  bool is_here(const Constraint& constraint) const {
    return std::ranges::all_of(
        constraint.any_of, [&](const Comparison& comparison) {
          return std::ranges::all_of(comparison.terms, [&](const Term& term) {
            return unknown_.contains(term.figure);
          });
        });
  }

  void write(const Constraint& constraint, std::int32_t guard) {
    flatten(
        constraint, guard,
        [this](const Figure& figure) { return unknown_.at(figure); },
        read_.system);
  }

  // Those of the component, as it guards them, and those of moved accounts.
  void add_laws() {
    const auto& laws = of_.material_.ground.laws;
    const Component& component = of_.component_;
    std::map<std::string, std::int32_t> guard_of;
    for (std::size_t i = 0; i < component.assumptions.size(); ++i) {
      const AssumptionSource& source = component.assumptions[i];
      if (source.kind == System::Assumption::Kind::Claim) continue;
      guard_of[source.name] = static_cast<std::int32_t>(i);
    }
    for (std::size_t i = 0; i < laws.size(); ++i) {
      if (!is_here(laws[i].constraint)) continue;
      const auto guard = guard_of.find(laws[i].soft_group);
      const bool is_soft = laws[i].cost && guard != guard_of.end();
      CONCORD_CHECK(!laws[i].cost || is_soft ||
                    laws[i].kind == LawKind::SameThing);
      write(laws[i].constraint, is_soft ? guard->second : -1);
      for (const std::int32_t moved : selectors_of(laws[i].constraint)) {
        compare(moved, 1, 0);
      }
      end({static_cast<std::int32_t>(i), {}});
    }
  }

  // Of accounts that may be moved: what holds of an account that stands
  // elsewhere need not hold while none does.
  std::set<std::int32_t> selectors_of(const Constraint& constraint) const {
    std::set<std::int32_t> selectors;
    for (const Comparison& comparison : constraint.any_of) {
      for (const Term& term : comparison.terms) {
        const auto found = moves_.find(term.figure.moved_with);
        if (found != moves_.end()) selectors.insert(found->second);
      }
    }
    return selectors;
  }

  // What holds as it is read; or whatever may.
  void add_claims(bool whatever_may) {
    for (std::size_t i = 0; i < of_.component_.assumptions.size(); ++i) {
      for (const ClaimId claim : of_.component_.assumptions[i].claims) {
        const Reading& reading = of_.material_.readings[claim.index()];
        for (const StatedConstraint& stated : reading.constraints) {
          add_claim(stated, static_cast<std::int32_t>(i), whatever_may);
        }
      }
    }
  }

  void add_claim(const StatedConstraint& stated, std::int32_t guard,
                 bool whatever_may) {
    if (!whatever_may) {
      if (!stated.holds_with(read_.taken)) return;
      write(stated.constraint, guard);
      read_.constraints.push_back({-1, stated.statement});
      return;
    }
    write(stated.constraint, guard);
    for (const std::int32_t each : stated.taken) {
      compare(selector_.at(each), 1, 0);
    }
    for (const std::int32_t each : stated.untaken) {
      compare(selector_.at(each), -1, -1);
    }
    end({-1, stated.statement});
  }

  const ReadSystems& of_;
  ReadSystem read_;
  std::map<Figure, std::int32_t> unknown_;
  std::map<std::int32_t, std::int32_t> assumption_;  // by alternative
  std::map<std::int32_t, std::int32_t> selector_;    // unknown, likewise
  std::map<AccountId, std::int32_t> moves_;          // the same, of moments
};

ReadSystems::ReadSystems(const Material& material, const Component& component,
                         const MovedAccounts& moved)
    : material_(material), component_(component), moved_(moved) {}

ReadSystem ReadSystems::open() const { return Writer(*this).open(); }

ReadSystem ReadSystems::take(const Bits& given_up) const {
  return Writer(*this).take(given_up);
}

}  // namespace concord
