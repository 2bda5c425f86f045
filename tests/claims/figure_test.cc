// SPDX-License-Identifier: Apache-2.0
#include "claims/figure.h"

#include <catch2/catch.hpp>

#include "claims/audit.h"

namespace concord {
namespace {

std::string parsed(std::string_view text) {
  const auto path = parse_figure_path(text);
  if (!path) return "no";
  std::string told = "[" + path->event + "] " + path->name;
  for (const std::string& name : path->populations) told += " ." + name;
  if (path->status) told += " status";
  if (!path->moment.empty()) told += " @" + path->moment;
  return told;
}

TEST_CASE("a figure's path falls into event, measure, populations, moment") {
  struct {
    const char* text;
    const char* is;
  } const cases[] = {
      {"killed", "[] killed"},
      {"hospital/killed", "[hospital] killed"},
      {"ITA/01/killed.police", "[ITA/01] killed .police"},
      {"ITA/no.5/killed.police", "[ITA/no.5] killed .police"},
      {"killed.civilians&children", "[] killed .civilians .children"},
      {"at-large@2016-06-10", "[] at-large @2016-06-10"},
      {"a/killed.x@2016-06-06/2016-06-09",
       "[a] killed .x @2016-06-06/2016-06-09"},
      {"suspect-2.status", "[] suspect-2 status"},
      {"погибшие.дети", "[] погибшие .дети"},
      // Not the shape of a figure.
      {"", "no"},
      {".police", "no"},
      {"killed.", "no"},
      {"killed.a.b", "no"},
      {"killed.a&", "no"},
      {"/killed", "no"},
      {"a//killed", "no"},
      {"killed@", "no"},
      {"number killed", "no"},
      {"killed!", "no"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(parsed(c.text) == c.is);
  }
}

Audit almaty() {
  Audit audit;
  audit.zone = *Zone::find("Asia/Almaty");
  Event attack;
  attack.name = "attack";
  Complaints complaints;
  audit.events = EventGraph::build({attack}, complaints);
  Measure killed;
  killed.name = "killed";
  audit.vocabulary.measures = {killed};
  PopulationValue children;
  children.name = "children";
  children.axis = "age";
  PopulationValue civilians;
  civilians.name = "civilians";
  civilians.axis = "role";
  audit.vocabulary.populations = {children, civilians};
  Thing suspect;
  suspect.name = "suspect-2";
  audit.things = {suspect};
  return audit;
}

Figure killed_by(const Audit& audit, const char* stretch) {
  Figure figure;
  figure.event = EventId(std::size_t{0});
  figure.measure = MeasureId(std::size_t{0});
  const auto read = parse_edtf(stretch, audit.zone).stretch;
  figure.as_of = *read->end;
  if (std::string_view(stretch).find('/') != std::string_view::npos) {
    figure.from = read->begin;
  }
  return figure;
}

TEST_CASE("a figure has one name, and its moment reads as it was written") {
  const Audit audit = almaty();
  const PopulationId children(std::size_t{0});
  const PopulationId civilians(std::size_t{1});
  const Figure toll = killed_by(audit, "2016-07-18");
  CHECK(to_string(toll, audit) == "attack/killed@2016-07-18");
  CHECK(path_of(toll.among({civilians}), audit) == "attack/killed.civilians");
  CHECK(to_string(toll.among({children, civilians}), audit) ==
        "attack/killed.children&civilians@2016-07-18");
  CHECK(to_string(killed_by(audit, "2016-07-18T15:00+06:00"), audit) ==
        "attack/killed@2016-07-18T15:00+06:00");
  CHECK(to_string(killed_by(audit, "2016-06-06/2016-06-09"), audit) ==
        "attack/killed@2016-06-06/2016-06-09");
  Figure status;
  status.thing = ThingId(std::size_t{0});
  status.as_of = toll.as_of;
  CHECK(to_string(status, audit) == "suspect-2.status@2016-07-18");
}

}  // namespace
}  // namespace concord
