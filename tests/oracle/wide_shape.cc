// SPDX-License-Identifier: Apache-2.0
#include "tests/oracle/wide_shape.h"

#include <fmt/format.h>

#include <algorithm>

namespace concord::oracle {
namespace {

std::string day_name(int day) { return fmt::format("2024-05-{:02}", day); }

const char* yes_no(bool yes) { return yes ? "yes" : "no"; }

Part tie(Random& random, Part part) {
  const int kind = below(random, 3);
  part.disjoint = kind > 0;
  part.complete = kind > 1;
  return part;
}

void add_events(Random& random, WideShape& shape) {
  switch (below(random, 4)) {
    case 0:
      shape.events = {tie(random, {"attack", {"east", "west"}})};
      shape.all_events = {"attack", "east", "west"};
      break;
    case 1:
      shape.events = {tie(random, {"attack", {"east"}}),
                      tie(random, {"east", {"east/gate", "west"}})};
      shape.all_events = {"attack", "east", "east/gate", "west"};
      break;
    case 2:
      shape.roots = {"attack", "flood"};
      shape.all_events = {"attack", "flood"};
      break;
    default:
      shape.events = {tie(random, {"attack", {"east"}})};
      shape.roots = {"attack", "flood"};
      shape.all_events = {"attack", "east", "flood"};
  }
}

void add_populations(Random& random, WideShape& shape) {
  Part all = tie(random, {"", {".victims", ".attackers"}});
  switch (below(random, 3)) {
    case 0:
      shape.populations = {all};
      shape.whos = {"", ".victims", ".attackers"};
      break;
    case 1: {
      Part victims = tie(random, {".victims", {".police", ".civilians"}});
      all.parts = {".victims"};
      all.disjoint = true;
      all.complete = random.once_in(3);
      shape.populations = {all, victims};
      shape.whos = {"", ".victims", ".police", ".civilians"};
      break;
    }
    default: {
      Part young = all;
      young.whole = ".children";
      young.parts = {".children&victims", ".attackers&children"};
      shape.populations = {all, young};
      shape.whos = {"",          ".victims",          ".attackers",
                    ".children", ".children&victims", ".attackers&children"};
      shape.within = {{".children", ""},
                      {".children&victims", ".victims"},
                      {".attackers&children", ".attackers"}};
    }
  }
}

void add_days(Random& random, WideShape& shape) {
  shape.days = {2, 3};
  if (random.once_in(2)) shape.days.push_back(4);
  shape.over = static_cast<Over>(below(random, 3));
  shape.begins = random.once_in(4) ? 3 : 1;
  shape.ends = shape.begins + below(random, 3);
  if (random.once_in(3)) shape.phase_from = 3;
  if (random.once_in(2)) shape.periods.push_back({2, 3});
  if (shape.days.size() == 3 && random.once_in(2)) {
    shape.periods.push_back({2, 4});
  }
}

void add_two_parts(Random& random, WideShape& shape) {
  if (random.once_in(2)) {
    shape.populations = {tie(random, {"", {".victims", ".attackers"}})};
    shape.whos = {"", ".victims", ".attackers"};
  } else {
    shape.events = {tie(random, {"attack", {"east", "west"}})};
    shape.all_events = {"attack", "east", "west"};
  }
}

void add_one_part(Random& random, WideShape& shape) {
  if (random.once_in(2)) {
    shape.populations = {{"", {".victims"}, true, random.once_in(2)}};
    shape.whos = {"", ".victims"};
  } else {
    shape.events = {tie(random, {"attack", {"east"}})};
    shape.all_events = {"attack", "east"};
  }
}

// What grew in a part grew in its whole.  Three figures a day are kept to
// worlds that rise: else there are too many.
void add_periods_of_parts(Random& random, WideShape& shape) {
  shape.days = {2, 3};
  shape.periods = {{2, 3}};
  if (random.once_in(3)) return add_two_parts(random, shape);
  add_one_part(random, shape);
  switch (below(random, 4)) {
    case 0:
      shape.phase_from = 3;
      break;
    case 1:
      shape.over = Over::Free;
      break;
    case 2:
      shape.days.push_back(4);
      shape.periods.push_back({2, 4});
      break;
    default:
      break;
  }
}

}  // namespace

int below(Random& random, int count) {
  return static_cast<int>(random.in(0, count - 1));
}

std::string Slot::name() const {
  if (!is_period()) return day_name(day);
  return day_name(from + 1) + "/" + day_name(day);
}

std::vector<Slot> WideShape::slots() const {
  std::vector<Slot> all;
  for (const int day : days) all.push_back({0, day});
  all.insert(all.end(), periods.begin(), periods.end());
  return all;
}

std::string count_name(const std::string& event, const std::string& measure,
                       const std::string& who, const Slot& slot) {
  return event + "/" + measure + who + "@" + slot.name();
}

std::string root_of(const std::string& event) {
  return event == "flood" ? "flood" : "attack";
}

std::string status_name(const std::string& thing, int day) {
  return thing + ".status@" + day_name(day);
}

bool has_periods_of_parts(const WideShape& shape) {
  return !shape.periods.empty() &&
         shape.all_events.size() + shape.whos.size() > 2;
}

WideShape make_shape(Random& random) {
  WideShape shape;
  switch (below(random, 7)) {
    case 0:
      add_populations(random, shape);
      break;
    case 1:
      add_events(random, shape);
      break;
    case 2:
      add_days(random, shape);
      break;
    case 3:
      shape.measures = {"killed", "injured", "casualties"};
      if (random.once_in(2)) shape.measures = {"killed", "balance"};
      if (random.once_in(2)) shape.days = {2, 3};
      shape.over = random.once_in(2) ? Over::Rises : Over::Free;
      break;
    case 4:
      shape.events = {tie(random, {"attack", {"east"}})};
      shape.all_events = {"attack", "east"};
      shape.days = {2, 3};
      break;
    case 5:
      add_periods_of_parts(random, shape);
      break;
    default:
      shape.things = true;
      shape.one_way = random.once_in(2);
      shape.same = random.once_in(2);
      shape.days = {2, 3};
  }
  return shape;
}

static void add_counts(const WideShape& shape, const std::string& measure,
                       const Slot& slot, WideAudit& audit) {
  const int least = measure == "balance" ? -2 : 0;
  for (const std::string& event : shape.all_events) {
    for (const std::string& who : shape.whos) {
      audit.figures.push_back({count_name(event, measure, who, slot), least});
    }
  }
}

void add_figures(const WideShape& shape, WideAudit& audit) {
  for (const Slot& slot : shape.slots()) {
    for (const std::string& measure : shape.measures) {
      add_counts(shape, measure, slot, audit);
    }
  }
  if (!shape.things) return;
  for (const char* thing : {"gunman", "driver"}) {
    for (const int day : shape.days) {
      audit.figures.push_back({status_name(thing, day), 0, 1});
    }
  }
}

namespace {

std::string populations_yaml(const WideShape& shape) {
  if (shape.populations.empty()) return {};
  std::string text = "populations:\n";
  for (const Part& part : shape.populations) {
    if (part.whole == ".children") continue;
    std::string names;
    for (const std::string& each : part.parts) {
      names += (names.empty() ? "" : ", ") + each.substr(1);
    }
    text +=
        fmt::format("  {}: {{ {}parts: [{}], disjoint: {}, complete: {} }}\n",
                    part.whole.empty() ? "everyone" : part.whole.substr(1),
                    part.whole.empty() ? "axis: role, " : "", names,
                    yes_no(part.disjoint), yes_no(part.complete));
  }
  for (const std::string& who : shape.whos) {
    const bool whole = std::ranges::any_of(
        shape.populations, [&](const Part& p) { return p.whole == who; });
    if (who == ".children") text += "  children: { axis: age }\n";
    if (who.find('&') != std::string::npos || whole) continue;
    text += fmt::format("  {}: {{}}\n", who.substr(1));
  }
  return text;
}

std::string events_yaml(const WideShape& shape) {
  std::string text = "events:\n";
  for (const std::string& event : shape.all_events) {
    text += "  " + event + ":\n";
    if (std::ranges::count(shape.roots, event) > 0) {
      text += fmt::format("    when: {}/{}\n", day_name(shape.begins),
                          day_name(shape.ends));
    }
    for (const Part& part : shape.events) {
      if (part.whole == event) {
        text += fmt::format("    disjoint: {}\n    exhaustive: {}\n",
                            yes_no(part.disjoint), yes_no(part.complete));
      }
      const bool by_path = event.starts_with(part.whole + "/");
      if (std::ranges::count(part.parts, event) > 0 && !by_path) {
        text += "    part-of: " + part.whole + "\n";
      } else if (std::ranges::count(part.parts, event) > 0) {
        text += "    name: by path\n";
      }
    }
  }
  return text;
}

std::string things_yaml(const WideShape& shape) {
  if (!shape.things) return {};
  return fmt::format(
      "things:\n  gunman: {{ status: [at-large, detained]{} }}\n"
      "  driver: {{ status: [at-large, detained]{} }}\n",
      shape.one_way ? ", order: one-way" : "",
      shape.same ? ", same-as: { gunman: unsure }" : "");
}

}  // namespace

std::string audit_yaml(const WideShape& shape) {
  const char* const over[] = {"rises", "fixed", "free"};
  std::string text = "audit: wide\nuses: [counts]\nmeasures:\n";
  for (const std::string& measure : shape.measures) {
    if (measure == "balance") {
      text += "  balance: { may-be-negative: yes }\n";
    } else {
      text += fmt::format("  {}: {{ over-time: {} }}\n", measure,
                          over[static_cast<int>(shape.over)]);
    }
  }
  text += populations_yaml(shape) + events_yaml(shape) + things_yaml(shape);
  if (shape.measures.size() == 3) {
    text +=
        "laws:\n  - id: casualties\n    holds: casualties = killed + injured\n"
        "    because: it is what the word means\n";
  }
  return text + "origins:\n  o0: {}\n  o1: {}\n  o2: {}\n  o3: {}\n";
}

}  // namespace concord::oracle
