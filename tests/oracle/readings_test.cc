// SPDX-License-Identifier: Apache-2.0
//
// Tiny audits whose claims may be read otherwise, or are as an analyst decided,
// written as a person would write them, read, reconciled, and compared with
// what trying every reading, every order and every world says.  That truth
// knows nothing of rules/, engine/, or of how claims/ read or decide.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <set>
#include <string>

#include "claims/audit.h"
#include "engine/reconcile.h"
#include "rules/law.h"
#include "tests/oracle/audit_text.h"
#include "tests/oracle/read_meaning.h"

namespace concord::oracle {
namespace {

using Kind = System::Assumption::Kind;

template <class Enum>
Enum named(const std::string& name, std::initializer_list<Enum> among) {
  for (const Enum each : among) {
    if (name_of(each) == name) return each;
  }
  throw std::runtime_error("no " + name);
}

ReadFigure as_read(const Figure& figure, const Audit& audit) {
  const auto hour =
      static_cast<int>((figure.as_of.seconds - kBeginning) / 3600);
  if (figure.is_status()) {
    const bool first = audit[figure.thing].name == name_of_thing(0);
    return {kStatus, first ? 0 : 1, kEverybody, hour};
  }
  const bool raid = audit[figure.event].name == name_of_place(0);
  Whom whom = kEverybody;
  if (!figure.of.empty()) {
    whom = named(audit.vocabulary[figure.of.front()].name,
                 {kHurt, kArmed, kPolice});
  }
  return {
      named(audit.vocabulary[figure.measure].name, {kKilled, kInjured, kCrowd}),
      raid ? 0 : 1, whom, hour};
}

std::string shown(const Bound& bound) {
  const auto end = [](const std::optional<End>& e) {
    return e ? to_string(e->value) : std::string();
  };
  return end(bound.low) + ".." + end(bound.high);
}

std::string shown(const ReadEnds& ends) {
  return std::to_string(ends.low) + ".." +
         (ends.high ? std::to_string(*ends.high) : "");
}

std::string text_of(const Names& names) {
  std::string text;
  for (const std::string& name : names)
    text += (text.empty() ? "" : " ") + name;
  return "{" + text + "}";
}

std::string text_of(const std::set<Names>& sets) {
  std::string text;
  for (const Names& names : sets) text += text_of(names) + "\n";
  return text;
}

/// The answer about one component, beside the truth.
class Beside {
 public:
  Beside(const Audit& audit, const Component& component, const Answer& answer,
         ReadMeaning& truth, ClaimMask claims)
      : audit_(audit),
        component_(component),
        answer_(answer),
        truth_(truth),
        claims_(claims) {}

  void run() {
    REQUIRE(answer_.checked);
    REQUIRE(answer_.verdict != Verdict::Undecided);
    REQUIRE(answer_.verdict != Verdict::LawsContradict);
    const bool agrees = answer_.verdict == Verdict::Agree;
    CHECK(agrees == truth_.agree(claims_));
    if (!agrees) compare_lists();
    for (const Row& row : answer_.rows) compare_row(row);
  }

  void compare(const Question& question) {
    if (question.figure) return;
    for (const Question::Case& each : question.cases) {
      if (each.taken >= 0) compare(each);
    }
  }

 private:
  // A reading that falls ends just the conflicts that can hold then.
  void compare(const Question::Case& one) {
    const Names taken = names_of({one.taken});
    INFO("if " << text_of(taken));
    const auto count = static_cast<int>(answer_.conflicts.items.size());
    for (int i = 0; i < count; ++i) {
      const bool goes_on =
          std::ranges::find(one.conflicts, i) != one.conflicts.end();
      compare_conflict(answer_.conflicts.items[static_cast<std::size_t>(i)],
                       taken, goes_on);
    }
  }

  void compare_conflict(const Conflict& conflict, const Names& taken,
                        bool goes_on) {
    const Names claims = names_of(conflict.assumptions);
    CAPTURE(text_of(claims));
    const auto row = truth_.row(truth_.claims_among(claims), taken);
    CHECK(goes_on == !row.has_value());
  }

  Names names_of(const Indices& assumptions) const {
    Names names;
    for (const std::int32_t i : assumptions) {
      names.insert(component_.assumptions[static_cast<std::size_t>(i)].name);
    }
    return names;
  }

  bool any(const Correction& way, bool of_claims) const {
    return std::ranges::any_of(way.give_up, [&](std::int32_t i) {
      const auto& source = component_.assumptions[static_cast<std::size_t>(i)];
      return (source.kind == Kind::Claim) == of_claims;
    });
  }

  void compare_lists() {
    std::set<Names> holds_if;
    std::set<Names> set_aside;
    for (const Correction& way : answer_.ways_out.items) {
      const Names names = names_of(way.give_up);
      compare_cost(names, way.cost);
      if (!any(way, true)) {
        holds_if.insert(names);
      } else if (!any(way, false)) {
        set_aside.insert(names);
      } else {
        compare_both(names);
      }
    }
    const auto ways = truth_.ways(claims_);
    CHECK((answer_.verdict == Verdict::Reconcilable) == !ways.empty());
    CHECK(text_of(holds_if) == text_of(ways));
    CHECK(text_of(set_aside) == text_of(truth_.set_aside(claims_)));
    compare_conflicts();
  }

  void compare_conflicts() {
    std::set<Names> found;
    for (const Conflict& conflict : answer_.conflicts.items) {
      found.insert(names_of(conflict.assumptions));
    }
    REQUIRE(answer_.conflicts.complete);
    CHECK(text_of(found) == text_of(truth_.conflicts(claims_)));
  }

  void compare_cost(const Names& names, const Cost& cost) const {
    const ReadCost meant = truth_.cost_of(names);
    CAPTURE(text_of(names));
    CHECK(cost.claims == meant.claims);
    CHECK(cost.laws == meant.laws);
    CHECK(cost.readings == meant.readings);
  }

  // A way that gives up claims and something else: nothing of it can be spared.
  void compare_both(const Names& names) {
    CAPTURE(text_of(names));
    CHECK(truth_.ways(claims_).empty());
    Names others;
    Names claims;
    for (const std::string& name : names) {
      (is_claim(name) ? claims : others).insert(name);
    }
    CHECK(ways_without(claims).contains(others));
    for (const std::string& claim : claims) {
      Names fewer = claims;
      fewer.erase(claim);
      CHECK_FALSE(some_way_within(others, ways_without(fewer)));
    }
  }

  std::set<Names> ways_without(const Names& aside) {
    return truth_.ways(claims_ & ~truth_.claims_among(aside));
  }

  static bool some_way_within(const Names& names, const std::set<Names>& ways) {
    return std::ranges::any_of(ways, [&](const Names& way) {
      return std::ranges::includes(names, way);
    });
  }

  void compare_row(const Row& row) {
    Names given_up;
    if (row.way_out >= 0) {
      const auto index = static_cast<std::size_t>(row.way_out);
      given_up = names_of(answer_.ways_out.items[index].give_up);
    }
    INFO("row " << text_of(given_up));
    const ClaimMask aside = truth_.claims_among(given_up);
    const auto meant = truth_.row(claims_ & ~aside, given_up);
    REQUIRE(meant);
    for (const Bound& bound : row.bounds) {
      if (!bound.asked) continue;
      CHECK(bound.decided);
      const Figure& figure =
          component_.figures[static_cast<std::size_t>(bound.unknown)];
      const auto found = meant->find(as_read(figure, audit_));
      CAPTURE(to_string(figure, audit_));
      REQUIRE(found != meant->end());
      CHECK(shown(bound) == shown(found->second));
    }
  }

  const Audit& audit_;
  const Component& component_;
  const Answer& answer_;
  ReadMeaning& truth_;
  const ClaimMask claims_;
};

ClaimMask claims_of(const Component& component) {
  ClaimMask claims = 0;
  for (const AssumptionSource& source : component.assumptions) {
    for (const ClaimId claim : source.claims) {
      claims |= ClaimMask{1} << claim.index();
    }
  }
  return claims;
}

// Each component as if no other were disputed; then all together.
void compare(const Reconciliation& all, ReadMeaning& truth) {
  ClaimMask disputed = 0;
  for (std::size_t i = 0; i < all.components.size(); ++i) {
    if (all.answers[i].verdict == Verdict::Agree) continue;
    disputed |= claims_of(all.components[i]);
  }
  for (std::size_t i = 0; i < all.components.size(); ++i) {
    const ClaimMask own = claims_of(all.components[i]);
    const ClaimMask claims = truth.all() & ~(disputed & ~own);
    Beside beside(*all.audit, all.components[i], all.answers[i], truth, claims);
    beside.run();
    for (const Question& each : all.questions) {
      if (each.component == static_cast<int>(i)) beside.compare(each);
    }
  }
  const auto& ways = truth.ways(truth.all());
  const bool agrees = ways.contains(Names());
  CHECK((all.verdict == Verdict::Agree) == agrees);
  CHECK((all.verdict == Verdict::Reconcilable) == (!ways.empty() && !agrees));
  CHECK((all.verdict == Verdict::Irreconcilable) == ways.empty());
}

std::string fates_of(const std::vector<Decision>& decisions) {
  std::set<std::string> fates;
  for (const Decision& each : decisions) {
    std::string fate = key_of(each.kind);
    for (const Written& name : each.what) fate += " " + name.text;
    if (each.at) fate += " at " + each.at->text;
    fates.insert(fate + ": " + word_of(each.status));
  }
  return text_of(fates);
}

std::string fates_of(const ReadAudit& audit) {
  std::set<std::string> fates;
  for (const ReadDecision& each : audit.decisions) {
    std::string fate = key_of(each.kind);
    for (const std::string& name : each.what) fate += " " + name;
    if (each.at) fate += " at " + name_of_place(*each.at);
    fates.insert(fate + ": " + fate_of(each, audit));
  }
  return text_of(fates);
}

void check(const ReadAudit& tiny) {
  const Folder folder = as_folder(tiny);
  INFO(as_text(folder));
  Complaints complaints;
  const Audit audit = read_audit(folder, complaints);
  const LawBook laws = read_laws(folder, audit, complaints);
  INFO(as_text(complaints.sorted()));
  REQUIRE(complaints.empty());

  Budget budget;
  budget.every_bound = true;
  const auto all = reconcile(audit, laws, budget);
  REQUIRE(all);
  CHECK(fates_of(all.value().decisions) == fates_of(tiny));
  ReadMeaning truth(tiny);
  compare(all.value(), truth);
}

ReadClaim claim_of(int source, Counted counted, Range total) {
  ReadClaim claim;
  claim.source = source;
  claim.counted = counted;
  claim.total = total;
  return claim;
}

ReadAudit audit_of(std::vector<ReadSource> sources,
                   std::vector<ReadClaim> claims) {
  ReadAudit audit;
  audit.toll_may_mean = {kEverybody, kHurt};
  audit.sources = std::move(sources);
  audit.claims = std::move(claims);
  return audit;
}

int number_from(const char* variable, int otherwise) {
  const char* set = std::getenv(variable);
  return set != nullptr ? std::atoi(set) : otherwise;
}

}  // namespace

// CONCORD_READINGS_CASES sets how many, CONCORD_READINGS_FIRST from where; the
// default keeps the suite short.
TEST_CASE("reading otherwise agrees with trying every reading") {
  const int first = number_from("CONCORD_READINGS_FIRST", 0);
  const int cases = number_from("CONCORD_READINGS_CASES", 300);
  for (int seed = first; seed < first + cases; ++seed) {
    INFO("seed " << seed);
    check(make_read_audit(static_cast<std::uint64_t>(seed)));
  }
}

// The last may stand more than a week behind the first, but not behind the
// second, and that is the account before it.
TEST_CASE("nothing is still past an account between two others") {
  check(audit_of({{48}, {225, true}, {312}},
                 {claim_of(0, kKilled, {2, 2}), claim_of(1, kInjured, {1, 1}),
                  claim_of(2, kKilled, {1, 1})}));
}

TEST_CASE("an exact number is not rounded because one of its parts may be") {
  ReadClaim exact = claim_of(0, kKilled, {10, 10});
  exact.says_exactly = true;
  exact.open_to_precise = true;
  exact.parts = {{kHurt, {10, 10}}};
  check(audit_of({{24}, {24}}, {exact, claim_of(1, kKilled, {11, 11})}));
}

}  // namespace concord::oracle
