// SPDX-License-Identifier: Apache-2.0
#include "claims/reading.h"

#include <catch2/catch.hpp>

namespace concord {
namespace {

/// An audit made by hand: one attack, its dead, a suspect, one moment.
class Workbench {
 public:
  Workbench() {
    Event attack;
    attack.name = "attack";
    Complaints complaints;
    audit_.events = EventGraph::build({attack}, complaints);
    for (const char* name : {"killed", "profit"}) {
      Measure measure;
      measure.name = name;
      measure.may_be_negative = measure.name == "profit";
      audit_.vocabulary.measures.push_back(measure);
    }
    for (const char* name : {"civilians", "police"}) {
      PopulationValue value;
      value.name = name;
      value.axis = "role";
      audit_.vocabulary.populations.push_back(value);
    }
    Thing suspect;
    suspect.name = "suspect";
    suspect.status = {"at-large", "detained"};
    audit_.things = {suspect};
    audit_.sources.resize(1);
    audit_.origins.resize(1);
  }

  Figure figure(const std::string& path) const {
    const auto parsed = *parse_figure_path(path);
    Figure figure;
    figure.as_of =
        Zone::utc().day_begin(2016, 7, parsed.moment == "17" ? 18 : 19);
    if (parsed.status) {
      figure.thing = *audit_.find_thing(parsed.name);
      return figure;
    }
    figure.event = EventId(std::size_t{0});
    figure.measure = *audit_.vocabulary.find_measure(parsed.name);
    for (const std::string& name : parsed.populations) {
      figure.of.push_back(*audit_.vocabulary.find_population(name));
    }
    return figure;
  }

  Statement statement(const std::string& id, const std::string& path,
                      std::optional<Saying> says) const {
    Statement statement;
    statement.id = id;
    statement.figure = figure(path);
    statement.says = std::move(says);
    return statement;
  }

  Claim& add(const std::string& path, std::optional<Saying> says) {
    Claim& claim = add_silent();
    claim.total = statement(claim.id, path, std::move(says));
    return claim;
  }

  Claim& add_silent() {
    Claim claim;
    claim.id = "n" + std::to_string(audit_.claims.size());
    claim.total.id = claim.id;
    claim.source = SourceId(std::size_t{0});
    claim.said_by = {OriginId(std::size_t{0})};
    return audit_.claims.emplace_back(std::move(claim));
  }

  void toward(std::size_t by, Stance stance, std::size_t to,
              const std::string& statement = {}) {
    const std::string id = audit_.claims[to].id;
    audit_.claims[by].toward.push_back(
        {stance, ClaimId(to), statement.empty() ? id : statement});
  }

  /// "n0: killed >= 4", a constraint a line; alternatives joined by "or".
  std::string reading(std::size_t claim) const {
    std::string text;
    for (const auto& stated :
         literal_reading(audit_, ClaimId(claim)).constraints) {
      text += stated.statement + ":";
      const char* joint = " ";
      for (const Comparison& comparison : stated.constraint.any_of) {
        text += joint + told(comparison);
        joint = " or ";
      }
      text += "\n";
    }
    return text;
  }

  std::string standing() const {
    std::string text;
    for (const Standing standing : standings(audit_)) {
      text += standing == Standing::Stands      ? 's'
              : standing == Standing::Contested ? 'c'
                                                : 'r';
    }
    return text;
  }

 private:
  std::string told(const Comparison& comparison) const {
    std::string text;
    for (const Term& term : comparison.terms) {
      const std::string factor = to_string(term.factor);
      text +=
          (factor == "1" ? "" : factor + " ") +
          to_string(term.figure, audit_)
              .substr(term.figure.is_status() ? 0
                                              : std::string("attack/").size()) +
          " ";
    }
    return text + std::string(sign_of(comparison.relation)) + " " +
           to_string(comparison.constant);
  }

  Audit audit_;
};

Amount amount(Interval admits) { return {std::move(admits), ""}; }

TEST_CASE("a claim word for word is one constraint an end") {
  struct {
    const char* figure;
    Saying says;
    const char* reads;
  } const cases[] = {
      {"killed", amount(Interval::exactly(4)), "n0: killed@2016-07-18 = 4\n"},
      {"killed", amount(Interval::at_least(5)), "n0: killed@2016-07-18 >= 5\n"},
      {"killed", amount(Interval::between(3, 5)),
       "n0: killed@2016-07-18 >= 3\nn0: killed@2016-07-18 <= 5\n"},
      {"killed", amount(Interval::above(Rational(5, 2))),
       "n0: killed@2016-07-18 > 2.5\n"},
      {"killed", amount(Interval::between(0, 30)),
       "n0: killed@2016-07-18 <= 30\n"},
      {"killed", amount(Interval::at_least(0)), "n0: killed@2016-07-18 >= 0\n"},
      {"profit", amount(Interval::between(0, 30)),
       "n0: profit@2016-07-18 >= 0\nn0: profit@2016-07-18 <= 30\n"},
      {"suspect.status", StatusIs{1}, "n0: suspect.status@2016-07-18 = 1\n"},
  };
  for (const auto& c : cases) {
    Workbench bench;
    bench.add(c.figure, c.says);
    CHECK(bench.reading(0) == c.reads);
  }
}

TEST_CASE("a share or comparison ties two figures") {
  Workbench bench;
  Relative share;
  share.scale = Interval::between(Rational(79, 200), Rational(81, 200));
  share.base = bench.figure("killed");
  bench.add("killed.police", share);
  CHECK(bench.reading(0) ==
        "n0: killed.police@2016-07-18 -0.395 killed@2016-07-18 >= 0\n"
        "n0: killed.police@2016-07-18 -0.405 killed@2016-07-18 <= 0\n");
  Relative more;
  more.kind = Relative::Kind::AddsTo;
  more.offset = Interval::exactly(5);
  more.base = bench.figure("killed@17");
  bench.add("killed", more);
  CHECK(bench.reading(1) == "n1: killed@2016-07-18 -1 killed@2016-07-17 = 5\n");
  more.offset = Interval::at_least(5);
  bench.add("killed", more);
  CHECK(bench.reading(2) ==
        "n2: killed@2016-07-18 -1 killed@2016-07-17 >= 5\n");
}

Claim& with_parts(Workbench& bench, PartsAre are, std::optional<Saying> total) {
  Claim& claim = bench.add("killed", std::move(total));
  claim.parts_are = are;
  claim.parts = {bench.statement(claim.id + ".police", "killed.police",
                                 amount(Interval::exactly(3))),
                 bench.statement(claim.id + ".civilians", "killed.civilians",
                                 amount(Interval::at_least(1)))};
  return claim;
}

TEST_CASE("all parts sum to the total, also when it is not said") {
  Workbench bench;
  with_parts(bench, PartsAre::Some, amount(Interval::exactly(4)));
  CHECK(bench.reading(0) ==
        "n0: killed@2016-07-18 = 4\n"
        "n0.police: killed.police@2016-07-18 = 3\n"
        "n0.civilians: killed.civilians@2016-07-18 >= 1\n");
  with_parts(bench, PartsAre::All, std::nullopt);
  CHECK(bench.reading(1) ==
        "n1.police: killed.police@2016-07-18 = 3\n"
        "n1.civilians: killed.civilians@2016-07-18 >= 1\n"
        "n1: killed.police@2016-07-18 killed.civilians@2016-07-18 "
        "-1 killed@2016-07-18 = 0\n");
}

TEST_CASE("a denial is the negation of what it denies, whole or part") {
  Workbench bench;
  with_parts(bench, PartsAre::All, amount(Interval::exactly(4)));
  bench.add("killed", amount(Interval::between(3, 5)));
  for (int i = 0; i < 3; ++i) bench.add_silent();
  bench.toward(2, Stance::Denies, 0);
  bench.toward(3, Stance::Denies, 0, "n0.police");
  bench.toward(4, Stance::Denies, 1);
  CHECK(bench.reading(2) ==
        "n2: killed@2016-07-18 != 4 or killed.police@2016-07-18 != 3 or "
        "killed.civilians@2016-07-18 < 1 or killed.police@2016-07-18 "
        "killed.civilians@2016-07-18 -1 killed@2016-07-18 != 0\n");
  CHECK(bench.reading(3) == "n3: killed.police@2016-07-18 != 3\n");
  CHECK(bench.reading(4) ==
        "n4: killed@2016-07-18 < 3 or killed@2016-07-18 > 5\n");
}

TEST_CASE("who is retracted neither stands nor retracts nor doubts") {
  struct {
    const char* story;
    std::vector<std::tuple<std::size_t, Stance, std::size_t>> toward;
    const char* standing;
  } const cases[] = {
      {"nobody says a word about another", {}, "ssss"},
      {"a doubt contests", {{1, Stance::Doubts, 0}}, "csss"},
      {"a denial leaves it standing", {{1, Stance::Denies, 0}}, "ssss"},
      {"a retraction removes", {{1, Stance::Retracts, 0}}, "rsss"},
      {"a newer word replaces", {{1, Stance::Supersedes, 0}}, "rsss"},
      {"a retracted retraction leaves the first word standing",
       {{1, Stance::Retracts, 0}, {2, Stance::Retracts, 1}},
       "srss"},
      {"three deep",
       {{1, Stance::Retracts, 0},
        {2, Stance::Retracts, 1},
        {3, Stance::Retracts, 2}},
       "rsrs"},
      {"a retracted doubt is none",
       {{1, Stance::Doubts, 0}, {2, Stance::Retracts, 1}},
       "srss"},
      {"retracted weighs more than doubted",
       {{1, Stance::Doubts, 0}, {2, Stance::Retracts, 0}},
       "rsss"},
  };
  for (const auto& c : cases) {
    Workbench bench;
    for (int i = 0; i < 4; ++i)
      bench.add("killed", amount(Interval::exactly(4)));
    for (const auto& [by, stance, to] : c.toward) bench.toward(by, stance, to);
    CAPTURE(c.story);
    CHECK(bench.standing() == c.standing);
  }
}

TEST_CASE("the negation of a relation is its opposite, and back again") {
  for (const Relation relation :
       {Relation::Equal, Relation::NotEqual, Relation::AtMost,
        Relation::AtLeast, Relation::Below, Relation::Above}) {
    CHECK(negation(relation) != relation);
    CHECK(negation(negation(relation)) == relation);
  }
}

}  // namespace
}  // namespace concord
