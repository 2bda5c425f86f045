// SPDX-License-Identifier: Apache-2.0
#include "reports/words.h"

#include <catch2/catch.hpp>

namespace concord {
namespace {

Event event(const std::string& name, std::optional<EventId> whole = {}) {
  Event made;
  made.name = name;
  made.label = name;
  made.whole = whole;
  return made;
}

Measure measure(const std::string& name, bool money = false) {
  Measure made;
  made.name = name;
  made.label = name;
  if (money) made.unit = {"money", true};
  return made;
}

// An attack with a hospital in it, and a flood elsewhere.
Audit small_audit() {
  Audit audit;
  Complaints complaints;
  audit.events = EventGraph::build(
      {event("attack"), event("flood"), event("hospital", EventId(0))},
      complaints);
  REQUIRE(complaints.empty());
  audit.vocabulary.measures = {measure("damage", true), measure("killed")};
  audit.vocabulary.populations = {{"children", "children", "age", {}},
                                  {"police", "police", "role", {}}};
  Thing suspect;
  suspect.name = "suspect-2";
  suspect.label = "second suspect";
  suspect.status = {"at-large", "detained", "dead"};
  audit.things = {suspect};
  Claim claim;
  claim.total.figure =
      Figure{EventId(0), MeasureId(0), ThingId(), {}, {}, {}, {}};
  claim.total.says = Amount{Interval::exactly(5), "USD"};
  audit.claims = {claim};
  return audit;
}

Figure figure(int event, int measure, Population of = {}) {
  return Figure{EventId(static_cast<std::size_t>(event)),
                MeasureId(static_cast<std::size_t>(measure)),
                ThingId(),
                std::move(of),
                {},
                {},
                {}};
}

Figure status() {
  Figure made;
  made.thing = ThingId(0);
  return made;
}

Interval ends(const char* low, const char* high) {
  const auto end = [](const char* text) -> std::optional<End> {
    if (*text == 0) return std::nullopt;
    const bool open = *text == '(';
    return End{*parse_decimal(open ? text + 1 : text), open};
  };
  return *Interval::from_ends(end(low), end(high));
}

}  // namespace

TEST_CASE("a figure is named as a heading names it") {
  const Audit audit = small_audit();
  const Words words(audit);
  CHECK(words.figure(figure(0, 1)) == "all killed");
  CHECK(words.figure(figure(0, 1, {PopulationId(1)})) == "police killed");
  CHECK(words.figure(figure(0, 1, {PopulationId(0), PopulationId(1)})) ==
        "children & police killed");
  CHECK(words.figure(figure(2, 1)) == "all killed (hospital)");
  CHECK(words.figure(figure(0, 0)) == "damage");
  CHECK(words.figure(status()) == "second suspect");
}

TEST_CASE("the root of most claims is the main event, and is not named") {
  const Audit audit = small_audit();
  const Words words(audit);
  CHECK(words.is_main(EventId(0)));
  CHECK(words.figure(figure(1, 1)) == "all killed (flood)");
}

TEST_CASE("an interval is said, resulted and signed") {
  const Audit audit = small_audit();
  const Words words(audit);
  struct {
    const char* low;
    const char* high;
    const char* said;
    const char* result;
    const char* sign;
    const char* ascii;
  } const cases[] = {
      {"3", "3", "exactly 3", "3", "3", "3"},
      {"5", "", "at least 5", "5 or more", "≥5", ">=5"},
      {"0", "4", "at most 4", "up to 4", "0–4", "0-4"},
      {"", "4", "at most 4", "up to 4", "≤4", "<=4"},
      {"4", "5", "4 to 5", "4 to 5", "4–5", "4-5"},
      {"1081", "1081", "exactly 1,081", "1,081", "1,081", "1,081"},
      {"(2.5", "", "more than 2.5", "more than 2.5", ">2.5", ">2.5"},
      {"", "(7", "less than 7", "less than 7", "<7", "<7"},
      {"", "", "anything", "anything", "any", "any"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.low, c.high);
    const Interval interval = ends(c.low, c.high);
    CHECK(words.said(interval, figure(0, 1)) == c.said);
    CHECK(words.result(interval, figure(0, 1)) == c.result);
    CHECK(words.sign(interval, figure(0, 1), false) == c.sign);
    CHECK(words.sign(interval, figure(0, 1), true) == c.ascii);
  }
}

TEST_CASE("gaps are told") {
  const Audit audit = small_audit();
  const Words words(audit);
  CHECK(words.result({Interval::exactly(4), Interval::exactly(6)},
                     figure(0, 1)) == "4 or 6");
  CHECK(words.result({Interval::between(4, 5), Interval::at_least(7)},
                     figure(0, 1)) == "4 to 5 or 7 or more");
}

TEST_CASE("money is exact, with its currency and a short scale") {
  const Audit audit = small_audit();
  const Words words(audit);
  struct {
    const char* number;
    const char* text;
  } const cases[] = {
      {"3200000", "USD 3.2 million"},   {"3200001", "USD 3,200,001"},
      {"999999", "USD 999,999"},        {"1250000000", "USD 1.25 billion"},
      {"12500.75", "USD 12,500.75"},    {"0", "USD 0"},
      {"-1500000", "USD -1.5 million"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.number);
    CHECK(words.number(*parse_decimal(c.number), figure(0, 0)) == c.text);
  }
}

TEST_CASE("money without an end of decimals is rounded outwards") {
  const Audit audit = small_audit();
  const Words words(audit);
  struct {
    Rational number;
    const char* at_least;
    const char* at_most;
  } const cases[] = {
      {{1220000000, 121},
       "about USD 10.082 million",
       "about USD 10.083 million"},
      {{10000, 3}, "about USD 3,333.33", "about USD 3,333.34"},
      {{1, 3}, "about USD 0.333333", "about USD 0.333334"},
      {{-10, 3}, "about USD -3.34", "about USD -3.33"},
      {{7, 2}, "USD 3.5", "USD 3.5"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.number);
    const Figure damage = figure(0, 0);
    CHECK(words.said(Interval::at_least(c.number), damage) ==
          std::string("at least ") + c.at_least);
    CHECK(words.said(Interval::below(c.number), damage) ==
          std::string("less than ") + c.at_most);
    CHECK(words.result(Interval::at_least(c.number), damage) ==
          std::string(c.at_least) + " or more");
  }
  CHECK(words.said(Interval::exactly(Rational(10, 3)), figure(0, 0)) ==
        "about USD 3.33");
}

TEST_CASE("an end that is reached and one that is not are told together") {
  const Audit audit = small_audit();
  const Words words(audit);
  CHECK(words.result(ends("0", "(5"), figure(0, 0)) == "less than USD 5");
  CHECK(words.result(ends("(3", "5"), figure(0, 0)) ==
        "more than USD 3 and at most USD 5");
  CHECK(words.result(ends("3", "(5"), figure(0, 0)) ==
        "at least USD 3 and less than USD 5");
}

TEST_CASE("what may be negative has numbers below none") {
  Audit audit = small_audit();
  audit.vocabulary.measures[1].may_be_negative = true;
  const Words words(audit);
  CHECK(words.result(ends("0", ""), figure(0, 1)) == "0 or more");
  CHECK(words.result(ends("0", "4"), figure(0, 1)) == "0 to 4");
}

TEST_CASE("a period is told by its first and its last day") {
  const Audit audit = small_audit();
  const Words words(audit);
  struct {
    const char* written;
    const char* told;
  } const cases[] = {
      {"2024-05-03", "all killed on 2024-05-03"},
      {"2024-05-03/2024-05-04", "all killed from 2024-05-03 to 2024-05-04"},
      {"2024-05", "all killed in May 2024"},
      {"2024-05-01/2024-06-30", "all killed from 2024-05-01 to 2024-06-30"},
      {"2024", "all killed in 2024"},
      {"2024-05-03T15:00Z/2024-05-04",
       "all killed from 2024-05-03 15:00 +00:00 to 2024-05-04"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.written);
    const auto stretch = parse_edtf(c.written, audit.zone).stretch;
    REQUIRE(stretch);
    Figure period = figure(0, 1);
    period.from = stretch->begin;
    period.as_of = *stretch->end;
    CHECK(words.figure(period) == c.told);
  }
}

TEST_CASE("a status has its name") {
  const Audit audit = small_audit();
  const Words words(audit);
  CHECK(words.said(Interval::exactly(1), status()) == "detained");
  CHECK(words.result(Interval::between(0, 1), status()) ==
        "at large or detained");
  CHECK(words.result(Interval::between(0, 2), status()) == "anything");
}

TEST_CASE("thousands stand apart, fractions and decimals as they are") {
  CHECK(grouped(*parse_decimal("999")) == "999");
  CHECK(grouped(*parse_decimal("200000000000")) == "200,000,000,000");
  CHECK(grouped(*parse_decimal("-1234.5678")) == "-1,234.5678");
  CHECK(grouped(Rational(10000, 3)) == "10000/3");
}

TEST_CASE("lists and counts read as sentences do") {
  CHECK(listed({}).empty());
  CHECK(listed({"n5"}) == "n5");
  CHECK(listed({"n5", "p1"}) == "n5 and p1");
  CHECK(listed({"n5", "n8", "p1"}, "or") == "n5, n8 or p1");
  CHECK(counted(1, "claim") == "1 claim");
  CHECK(counted(1200, "claim") == "1,200 claims");
  CHECK(counted(2, "way out", "ways out") == "2 ways out");
}

}  // namespace concord
