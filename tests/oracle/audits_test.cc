// SPDX-License-Identifier: Apache-2.0
//
// Thousands of small audits, written as a person would write them, read,
// reconciled, and compared with what trying every world says.  The worlds know
// nothing of rules/ or engine/: they are made from the meaning alone, with all
// figures and not only those of the cone.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <map>
#include <set>
#include <string>

#include "claims/audit.h"
#include "engine/reconcile.h"
#include "rules/law.h"
#include "tests/oracle/audit_text.h"
#include "tests/oracle/worlds.h"

namespace concord::oracle {
namespace {

/// Claims by number; the soft law is one more, behind the last.
using Set = std::set<int>;

/// All worlds, seen from outside: which claims hold together, and between which
/// ends each figure then lies.
struct Truth {
  using Mask = std::uint32_t;

  using Ends = std::map<std::string, std::pair<int, int>>;

  std::map<Mask, Ends> worlds;
  std::map<Mask, Ends> higher_worlds;

  explicit Truth(const SmallAudit& audit) {
    each_world(audit, kCeiling,
               [&](const World& world) { add(audit, world, worlds); });
    each_world(audit, kCeiling + 1,
               [&](const World& world) { add(audit, world, higher_worlds); });
  }

  static void add(const SmallAudit& audit, const World& world,
                  std::map<Mask, Ends>& worlds) {
    Mask mask = 0;
    for (std::size_t i = 0; i < audit.claims.size(); ++i) {
      if (holds(audit.claims[i], world)) mask |= Mask{1} << i;
    }
    bool soft = true;
    std::set<int> moments;
    for (const SmallClaim& claim : audit.claims) moments.insert(claim.moment);
    for (const int m : moments) soft &= soft_law_holds(audit, world, m);
    if (soft) mask |= Mask{1} << audit.claims.size();
    auto& ends = worlds[mask];
    for (int e = 0; e < audit.events; ++e) {
      for (int w = 0; w < (audit.populations ? 3 : 1); ++w) {
        for (int m = 0; m < audit.moments; ++m) {
          const int value = world.value[e][w][m];
          const auto name = figure_name(e, static_cast<Who>(w), m);
          auto& [low, high] =
              ends.try_emplace(name, value, value).first->second;
          low = std::min(low, value);
          high = std::max(high, value);
        }
      }
    }
  }

  bool possible(Mask held) const {
    return std::ranges::any_of(worlds, [&](const auto& entry) {
      return (entry.first & held) == held;
    });
  }

  static std::pair<int, int> ends(const std::map<Mask, Ends>& worlds, Mask held,
                                  const std::string& figure) {
    std::pair<int, int> ends{kCeiling + 1, 0};
    for (const auto& [mask, all] : worlds) {
      if ((mask & held) != held) continue;
      ends.first = std::min(ends.first, all.at(figure).first);
      ends.second = std::max(ends.second, all.at(figure).second);
    }
    return ends;
  }

  std::string bound(Mask held, const std::string& figure) const {
    const auto [low, high] = ends(worlds, held, figure);
    const bool grows = ends(higher_worlds, held, figure).second > high;
    return std::to_string(low) + ".." + (grows ? "" : std::to_string(high));
  }
};

/// What may be given up in one component: each with its claims as one mask, as
/// claims of one origin with the same words stand and fall together.
struct Choices {
  std::vector<Truth::Mask> masks;
  std::vector<bool> is_claim;

  Truth::Mask held(std::uint32_t chosen) const {
    Truth::Mask mask = 0;
    for (std::size_t i = 0; i < masks.size(); ++i) {
      if ((chosen >> i) & 1U) mask |= masks[i];
    }
    return mask;
  }
  std::uint32_t all() const { return (1U << masks.size()) - 1; }
  std::uint32_t soft() const {
    std::uint32_t chosen = 0;
    for (std::size_t i = 0; i < masks.size(); ++i) {
      if (!is_claim[i]) chosen |= 1U << i;
    }
    return chosen;
  }
};

Choices choices_of(const Component& component, const SmallAudit& audit) {
  Choices choices;
  for (const AssumptionSource& source : component.assumptions) {
    Truth::Mask mask = 0;
    for (const ClaimId claim : source.claims) {
      mask |= Truth::Mask{1} << claim.index();
    }
    const bool is_claim = source.soft_group.empty();
    choices.is_claim.push_back(is_claim);
    choices.masks.push_back(is_claim ? mask
                                     : Truth::Mask{1} << audit.claims.size());
  }
  return choices;
}

std::set<Set> minimal(const std::set<std::uint32_t>& sets) {
  std::set<Set> smallest;
  for (const std::uint32_t one : sets) {
    const bool spare = std::ranges::any_of(sets, [&](std::uint32_t other) {
      return other != one && (other & one) == other;
    });
    if (spare) continue;
    Set members;
    for (int i = 0; i < 32; ++i) {
      if ((one >> i) & 1U) members.insert(i);
    }
    smallest.insert(std::move(members));
  }
  return smallest;
}

// Minimal sets of claims that clash while soft laws are held.
std::set<Set> conflicts(const Truth& truth, const Choices& choices) {
  std::set<std::uint32_t> found;
  for (std::uint32_t chosen = 0; chosen <= choices.all(); ++chosen) {
    if ((chosen & choices.soft()) != 0) continue;
    if (!truth.possible(choices.held(chosen | choices.soft()))) {
      found.insert(chosen);
    }
  }
  return minimal(found);
}

// Minimal sets to give up; those of soft laws alone, or of claims alone, or of
// both where giving up soft laws alone never helps.
std::set<Set> ways_out(const Truth& truth, const Choices& choices) {
  std::set<std::uint32_t> all;
  for (std::uint32_t chosen = 0; chosen <= choices.all(); ++chosen) {
    if (truth.possible(choices.held(choices.all() & ~chosen))) {
      all.insert(chosen);
    }
  }
  std::set<Set> found = minimal(all);
  const auto is_soft = [&](int i) {
    return !choices.is_claim[static_cast<std::size_t>(i)];
  };
  const bool holds_if = std::ranges::any_of(
      found, [&](const Set& set) { return std::ranges::all_of(set, is_soft); });
  if (!holds_if) return found;
  std::erase_if(found, [&](const Set& set) {
    return std::ranges::any_of(set, is_soft) &&
           !std::ranges::all_of(set, is_soft);
  });
  return found;
}

Set as_set(const Indices& indices) { return {indices.begin(), indices.end()}; }

std::string shown(const Bound& bound) {
  const auto end = [](const std::optional<End>& e) {
    return e ? to_string(e->value) : std::string();
  };
  return end(bound.low) + ".." + end(bound.high);
}

void compare_row(const Row& row, const Audit& audit, const Component& component,
                 const Answer& answer, const Truth& truth,
                 const Choices& choices) {
  std::uint32_t held = choices.all();
  if (row.way_out >= 0) {
    const auto index = static_cast<std::size_t>(row.way_out);
    for (const std::int32_t i : answer.ways_out.items[index].give_up) {
      held &= ~(1U << i);
    }
  }
  for (const Bound& bound : row.bounds) {
    const auto name = to_string(
        component.figures[static_cast<std::size_t>(bound.unknown)], audit);
    CAPTURE(name, row.way_out);
    CHECK(shown(bound) == truth.bound(choices.held(held), name));
  }
}

void compare(const Audit& audit, const SmallAudit& small,
             const Component& component, const Answer& answer,
             const Truth& truth) {
  const Choices choices = choices_of(component, small);
  const bool agrees = truth.possible(choices.held(choices.all()));
  REQUIRE(answer.verdict != Verdict::Undecided);
  REQUIRE(answer.verdict != Verdict::LawsContradict);
  CHECK((answer.verdict == Verdict::Agree) == agrees);
  CHECK(answer.checked);

  std::set<Set> found;
  for (const Conflict& conflict : answer.conflicts.items) {
    found.insert(as_set(conflict.assumptions));
  }
  REQUIRE(answer.conflicts.complete);
  CHECK(found == conflicts(truth, choices));

  if (!agrees) {
    std::set<Set> ways;
    for (const Correction& way : answer.ways_out.items) {
      ways.insert(as_set(way.give_up));
    }
    REQUIRE(answer.ways_out.complete);
    CHECK(ways == ways_out(truth, choices));
  }
  for (const Row& row : answer.rows) {
    compare_row(row, audit, component, answer, truth, choices);
  }
}

void check_seed(std::uint64_t seed) {
  const SmallAudit small = make_small_audit(seed);
  const Folder folder = as_folder(small);
  INFO("seed " << seed << "\n" << as_text(folder));
  Complaints complaints;
  const Audit audit = read_audit(folder, complaints);
  const LawBook laws = read_laws(folder, audit, complaints);
  INFO(as_text(complaints.sorted()));
  REQUIRE(complaints.empty());

  Budget budget;
  budget.every_bound = true;
  budget.readings = false;
  const auto all = reconcile(audit, laws, budget);
  REQUIRE(all);
  const Truth truth(small);
  for (std::size_t i = 0; i < all.value().components.size(); ++i) {
    compare(audit, small, all.value().components[i], all.value().answers[i],
            truth);
  }
}

// CONCORD_ORACLE_CASES sets how many; the default keeps the suite short.
int cases() {
  const char* set = std::getenv("CONCORD_ORACLE_CASES");
  return set != nullptr ? std::atoi(set) : 500;
}

}  // namespace

TEST_CASE("reconciling agrees with trying every world") {
  for (int seed = 0; seed < cases(); ++seed) {
    check_seed(static_cast<std::uint64_t>(seed));
  }
}

}  // namespace concord::oracle
