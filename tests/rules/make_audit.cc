// SPDX-License-Identifier: Apache-2.0
#include "tests/rules/make_audit.h"

#include <algorithm>

#include "claims/check.h"
#include "rules/formula.h"

namespace concord {
namespace {

template <class T>
std::vector<T> by_name(std::vector<T> table) {
  std::ranges::sort(table, {}, &T::name);
  return table;
}

Vocabulary make_vocabulary(const AuditDraft& draft) {
  Vocabulary vocabulary;
  for (const auto& made : by_name(draft.measures)) {
    Measure measure;
    measure.name = made.name;
    measure.unit = {made.unit, made.unit == "money"};
    measure.over_time = made.over_time;
    measure.may_be_negative = made.may_be_negative;
    vocabulary.measures.push_back(measure);
  }
  auto populations = draft.populations;
  std::ranges::sort(populations);
  for (const auto& [name, axis] : populations) {
    vocabulary.populations.push_back({name, name, axis, {}});
  }
  for (const auto& made : draft.partitions) {
    Partition partition;
    partition.whole = vocabulary.find_population(made.whole);
    for (const std::string& part : made.parts) {
      partition.parts.push_back(*vocabulary.find_population(part));
    }
    std::ranges::sort(partition.parts);
    partition.complete = made.complete;
    partition.disjoint = made.disjoint;
    vocabulary.partitions.push_back(partition);
  }
  std::ranges::sort(vocabulary.partitions, {}, [](const Partition& each) {
    return std::pair(each.whole, each.parts);
  });
  return vocabulary;
}

std::size_t place_of(const auto& table, const std::string& name) {
  const auto at = std::ranges::find_if(
      table, [&](const auto& each) { return each.name == name; });
  CONCORD_CHECK(at != table.end());
  return static_cast<std::size_t>(at - table.begin());
}

EventGraph make_events(const AuditDraft& draft) {
  const auto table = by_name(draft.events);
  std::vector<Event> events;
  for (const auto& made : table) {
    Event event;
    event.name = made.name;
    event.disjoint_parts = made.disjoint;
    event.exhaustive_parts = made.exhaustive;
    if (!made.whole.empty()) event.whole = EventId(place_of(table, made.whole));
    if (!made.when.empty()) {
      event.when = parse_edtf(made.when, Zone::utc()).stretch;
    }
    events.push_back(event);
  }
  Complaints complaints;
  EventGraph graph = EventGraph::build(std::move(events), complaints);
  CONCORD_CHECK(complaints.empty());
  return graph;
}

std::vector<Thing> make_things(const AuditDraft& draft) {
  const auto table = by_name(draft.things);
  std::vector<Thing> things;
  for (const auto& made : table) {
    Thing thing;
    thing.name = made.name;
    thing.status = made.status;
    thing.one_way = made.one_way;
    if (!made.same_as.empty()) {
      thing.same_as.push_back({ThingId(place_of(table, made.same_as)), {}, {}});
    }
    things.push_back(thing);
  }
  return things;
}

std::string id_of(std::size_t claim) { return "c" + std::to_string(claim); }

Claim make_claim(const Audit& audit, const AuditDraft::MadeClaim& made,
                 const std::string& id) {
  Claim claim;
  claim.id = id;
  claim.phase = made.phase;
  claim.account = AccountId(std::size_t{0});
  claim.total.id = id;
  claim.total.figure = make_figure(audit, made.figure);
  claim.total.says = Amount{Interval::exactly(1), made.currency};
  claim.declared = {"claims/" + id + ".yaml", {1, 1}, {1, 1}};
  claim.total.declared = claim.declared;
  return claim;
}

std::string without_event(const std::string& figure) {
  const std::string usual = "attack/";
  return figure.starts_with(usual) ? figure.substr(usual.size()) : figure;
}

std::string compact(const Comparison& comparison, const Audit& audit) {
  std::string text;
  for (const Term& term : comparison.terms) {
    const bool minus = term.factor < 0;
    if (!text.empty()) text += minus ? " - " : " + ";
    if (text.empty() && minus) text += "-";
    const Rational size = abs(term.factor);
    if (size != 1) text += to_string(size) + " ";
    text += without_event(to_string(term.figure, audit));
  }
  return text + " " + std::string(sign_of(comparison.relation)) + " " +
         to_string(comparison.constant);
}

Ground ground_of(const AuditDraft& draft, const Audit& audit) {
  const LawBook laws = make_laws(draft);
  auto made = ground(audit, laws, make_readings(audit, draft));
  CONCORD_CHECK(static_cast<bool>(made));
  return std::move(made).value();
}

}  // namespace

Audit AuditDraft::build() const {
  Audit audit;
  audit.vocabulary = make_vocabulary(*this);
  audit.events = make_events(*this);
  audit.things = make_things(*this);
  audit.accounts.resize(1);  // one for all, of no event
  for (std::size_t i = 0; i < claims.size(); ++i) {
    audit.claims.push_back(make_claim(audit, claims[i], id_of(i)));
  }
  return audit;
}

Figure make_figure(const Audit& audit, const std::string& text) {
  const auto path = parse_figure_path(text);
  CONCORD_CHECK(path.has_value());
  Figure figure;
  const auto stretch = parse_edtf(path->moment, audit.zone).stretch;
  CONCORD_CHECK(stretch.has_value());
  figure.as_of = *stretch->end;
  if (path->moment.find('/') != std::string::npos) figure.from = stretch->begin;
  if (path->status) {
    figure.thing = *audit.find_thing(path->name);
    return figure;
  }
  const std::string event = path->event.empty() ? "attack" : path->event;
  figure.event = *audit.events.find(event);
  figure.measure = *audit.vocabulary.find_measure(path->name);
  for (const std::string& name : path->populations) {
    figure.of.push_back(*audit.vocabulary.find_population(name));
  }
  std::ranges::sort(figure.of);
  return figure;
}

std::vector<Reading> make_readings(const Audit& audit,
                                   const AuditDraft& draft) {
  std::vector<Reading> readings;
  for (std::size_t i = 0; i < draft.claims.size(); ++i) {
    const Figure figure = make_figure(audit, draft.claims[i].figure);
    const Comparison is_one{{{1, figure}}, Relation::Equal, 1};
    readings.push_back({{{{{is_one}}, id_of(i)}}});
  }
  return readings;
}

LawBook make_laws(const AuditDraft& draft) {
  LawBook book;
  for (const auto& made : draft.laws) {
    Complaints complaints;
    Law law;
    law.id = made.id;
    law.written = made.holds;
    law.declared = {"rules/laws.yaml", {1, 1}, {1, 1}};
    law.holds = *parse_formula(made.holds, law.declared, complaints);
    law.because = "it is so";
    if (made.cost > 0) law.cost = made.cost;
    law.within = made.within;
    book.laws.push_back(law);
  }
  std::ranges::sort(book.laws, {}, &Law::id);
  return book;
}

std::string compact(const GroundLaw& law, const Audit& audit) {
  std::string text = law.id + ": ";
  const auto& any_of = law.constraint.any_of;
  for (std::size_t i = 0; i < any_of.size(); ++i) {
    if (i > 0) text += " or ";
    text += compact(any_of[i], audit);
  }
  if (law.cost) {
    text += " [" + law.soft_group + " " + std::to_string(*law.cost) + "]";
  }
  return text;
}

std::string laws_of(const AuditDraft& draft, const std::string& prefix) {
  const Audit audit = draft.build();
  std::string text;
  for (const GroundLaw& law : ground_of(draft, audit).laws) {
    if (law.id.starts_with(prefix)) text += compact(law, audit) + "\n";
  }
  return text;
}

std::string figures_of(const AuditDraft& draft) {
  const Audit audit = draft.build();
  std::string text;
  for (const Figure& figure : ground_of(draft, audit).figures) {
    if (!text.empty()) text += " ";
    text += without_event(to_string(figure, audit));
  }
  return text;
}

}  // namespace concord
