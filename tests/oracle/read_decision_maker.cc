// SPDX-License-Identifier: Apache-2.0
//
// Decisions as an analyst might take them: each about something that is there,
// and no two that are applied at odds.
#include "tests/oracle/read_decision_maker.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "tests/oracle/read_choices.h"
#include "tests/oracle/read_decisions.h"
#include "tests/oracle/read_orders.h"

namespace concord::oracle {
namespace {

using Kind = ReadDecision::Kind;

/// Draws the decisions of one audit.
class Deciding {
 public:
  Deciding(ReadAudit& audit, Random& random) : audit_(audit), random_(random) {}

  void run() {
    if (audit_.claims.empty()) return;
    if (once_in(2)) add_set_aside();
    if (once_in(4)) add_set_aside();
    for (int i = below(3); i > 0; --i) add_reading();
    if (audit_.things == 2 && !once_in(3)) add_of_things();
    for (int i = below(3); i > 0; --i) add_law_break();
  }

 private:
  bool once_in(int times) { return random_.once_in(times); }
  int below(int count) { return static_cast<int>(random_.in(0, count - 1)); }

  template <class T>
  T any(const std::vector<T>& of) {
    return of[static_cast<std::size_t>(below(static_cast<int>(of.size())))];
  }

  ReadDecision start(Kind kind) {
    ReadDecision decision;
    decision.kind = kind;
    decision.rests_on_other = once_in(8);
    if (!once_in(3)) return decision;
    const int day = any<int>({0, 1, 2, 9, 12, 20}) * 24;
    decision.until = Stated{day, day + 24};
    if (once_in(3)) decision.until = Stated{day + 12, day + 12};
    return decision;
  }

  bool is_applied(const ReadDecision& decision) const {
    return fate_of(decision, audit_) == "applied";
  }

  // One entry decides one thing, and nothing is decided twice.
  void add(const ReadDecision& decision) {
    const auto key = [](const ReadDecision& each) {
      return std::tuple(each.kind, each.what, each.at);
    };
    const bool twice = std::ranges::any_of(
        audit_.decisions,
        [&](const ReadDecision& each) { return key(each) == key(decision); });
    if (!twice) audit_.decisions.push_back(decision);
  }

  std::string any_name() {
    const int index = below(static_cast<int>(audit_.claims.size()));
    const auto& claim = audit_.claims[static_cast<std::size_t>(index)];
    const std::string source = "s" + std::to_string(claim.source);
    const std::string origin = "o" + std::to_string(claim.origin);
    const std::string voice = claim.origin < 0 ? source : source + "/" + origin;
    switch (below(6)) {
      case 0:
        return source;
      case 1:
        return voice;
      case 2:
        return claim.origin < 0 ? source : origin;
      case 3:
        return any(accounts_of(audit_, ReadDecided(ReadAudit()))).name;
      default:
        return "c" + std::to_string(index);
    }
  }

  void add_set_aside() {
    ReadDecision decision = start(Kind::SetAside);
    decision.what = {any_name()};
    if (once_in(5)) decision.what.push_back(any_name());
    std::ranges::sort(decision.what);
    if (decision.what.front() == decision.what.back()) {
      decision.what.resize(1);
    }
    add(decision);
  }

  // A claim that is set aside is not read, and none is read in two ways.
  void add_reading() {
    const int claim = below(static_cast<int>(audit_.claims.size()));
    const auto readings = licensed(audit_, claim);
    if (readings.empty()) return;
    const Choice reading = any(readings);
    ReadDecision decision = start(Kind::Read);
    decision.what = {reading.name};
    const ReadDecided decided(audit_);
    const bool taken = std::ranges::any_of(readings, [&](const Choice& each) {
      return each.kind == reading.kind &&
             decided.readings().contains(each.name);
    });
    const bool clashes = taken || decided.is_aside(claim);
    if (!clashes || !is_applied(decision)) add(decision);
  }

  void add_of_things() {
    ReadDecision decision = start(Kind::SameAs);
    decision.what = {"driver", "gunman"};
    if (audit_.perhaps_same && once_in(2)) {
      decision.kind = once_in(2) ? Kind::NotSameAs : Kind::Read;
    }
    if (decision.kind == Kind::Read) decision.what = {"same:gunman=driver"};
    add(decision);
  }

  // Where it alone ends a number that has no end elsewhere, the states that
  // are tried do not tell.
  bool some_list_is_closed() const {
    return std::ranges::any_of(audit_.claims, &ReadClaim::parts_are_all);
  }

  void add_law_break() {
    std::vector<std::string> laws = {"rises", "rises", "starts", "fixed",
                                     "still"};
    if (audit_.has_soft_law) laws.push_back("floor");
    if (audit_.has_wing != audit_.victims_and_attackers) {  // else too many
      if (audit_.has_wing) {
        laws.push_back("part-of:wing");
      } else if (!some_list_is_closed()) {
        laws.push_back("complete:everyone");
      }
      // Where the police and the attackers are all, there may be more victims
      // than are tried.
      const bool too_many = audit_.has_wing || audit_.has_police;
      if (!too_many) laws.push_back("disjoint:everyone");
    }
    for (int i = 0; i < audit_.things && audit_.one_way; ++i) {
      laws.push_back("one-way:" + name_of_thing(i));
    }
    ReadDecision decision = start(Kind::LawBreak);
    decision.what = {any(laws)};
    const bool of_thing = decision.what.front().starts_with("one-way");
    if (!of_thing && once_in(2)) {
      decision.at = audit_.has_wing ? below(2) : 0;
      decision.at_is_short = once_in(2);
    }
    if (decision.what.front() == "part-of:wing" && decision.at) {
      decision.at = 0;  // it counts the raid, too
    }
    add(decision);
  }

  ReadAudit& audit_;
  Random& random_;
};

}  // namespace

void add_decisions(ReadAudit& audit, Random& random) {
  Deciding(audit, random).run();
}

}  // namespace concord::oracle
