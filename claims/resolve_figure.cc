// SPDX-License-Identifier: Apache-2.0
#include "claims/resolve_figure.h"

#include <algorithm>
#include <set>

#include "claims/declarations.h"

namespace concord {

namespace {

template <class Row>
std::vector<std::string> names_of(const std::vector<Row>& table) {
  std::vector<std::string> names;
  for (const Row& row : table) names.push_back(row.name);
  return names;
}

// Where the measure or thing of a path begins in it.
std::size_t name_begin(const FigurePath& parsed) {
  return parsed.event.empty() ? 0 : parsed.event.size() + 1;
}

}  // namespace

FigureResolver::FigureResolver(const Audit& audit, bool has_all_words,
                               Complaints& complaints)
    : audit_(audit),
      has_all_words_(has_all_words),
      complaints_(complaints),
      roots_(audit.events.roots()),
      events_(names_of(audit.events.events())),
      things_(names_of(audit.things)),
      measures_(names_of(audit.vocabulary.measures)),
      populations_(names_of(audit.vocabulary.populations)) {
  for (const Partition& partition : audit.vocabulary.partitions) {
    if (!partition.whole) continue;
    for (const PopulationId part : partition.parts) {
      wholes_[part].push_back(*partition.whole);
    }
  }
}

std::optional<Figure> FigureResolver::of_claim(const Written& path) const {
  const auto parsed = parse(path);
  if (!parsed) return std::nullopt;
  if (!parsed->moment.empty()) {
    refuse(path, "the figure of a claim carries no moment",
           "say by when it was counted with `as-of:`");
    return std::nullopt;
  }
  return resolve(path, *parsed, std::nullopt);
}

std::optional<Figure> FigureResolver::of_part(
    const Written& path, const std::optional<Figure>& claim) const {
  const bool narrows = path.text.starts_with('.');
  const auto parsed = parse(path, narrows ? "x" : "");
  if (!parsed) return std::nullopt;
  if (parsed->status || !parsed->moment.empty()) {
    refuse(path, "a part is a figure at the moment of its claim",
           "write a path such as .police");
    return std::nullopt;
  }
  if (!narrows) {
    return resolve(path, *parsed,
                   claim ? std::optional(claim->event) : std::nullopt);
  }
  const auto by = population(path, parsed->populations);
  if (!by || !claim || claim->is_status()) return std::nullopt;
  auto among = narrowed(path, claim->of, *by);
  if (!among) return std::nullopt;
  return claim->among(std::move(*among));
}

std::optional<Figure> FigureResolver::of_base(const Written& path,
                                              const Figure& claim) const {
  const auto parsed = parse(path);
  if (!parsed) return std::nullopt;
  if (parsed->status) {
    refuse(path, "a status is no number to compare with",
           "name a figure such as killed");
    return std::nullopt;
  }
  auto base = resolve(path, *parsed, claim.event);
  if (!base) return std::nullopt;
  base->from = claim.from;
  base->as_of = claim.as_of;
  if (!set_moment(path, *parsed, *base)) return std::nullopt;
  return base;
}

std::optional<FigurePath> FigureResolver::parse(const Written& path,
                                                const char* before) const {
  auto parsed = parse_figure_path(before + path.text);
  if (!parsed) {
    refuse(path, "this is not the path of a figure",
           "write EVENT/MEASURE.POPULATION, such as killed or "
           "hospital/killed.police&children");
  }
  return parsed;
}

std::optional<Figure> FigureResolver::resolve(
    const Written& path, const FigurePath& parsed,
    std::optional<EventId> unnamed) const {
  if (parsed.status) return thing(path, parsed);
  if (!names_measure(path, parsed)) return std::nullopt;
  const auto of = population(path, parsed.populations);
  const auto what = measure(path, parsed);
  const auto where =
      parsed.event.empty() && unnamed ? unnamed : event(path, parsed);
  if (!of || !what || !where) return std::nullopt;
  Figure figure;
  figure.event = *where;
  figure.measure = *what;
  figure.of = *of;
  return figure;
}

std::optional<Figure> FigureResolver::thing(const Written& path,
                                            const FigurePath& parsed) const {
  const auto found = audit_.find_thing(parsed.name);
  if (!found) {
    unknown_name("thing", parsed.name, path.place_of(parsed.name), things_,
                 complaints_);
    return std::nullopt;
  }
  Figure figure;
  figure.thing = *found;
  return figure;
}

// "raid.killed" for raid/killed.
bool FigureResolver::names_measure(const Written& path,
                                   const FigurePath& parsed) const {
  const Vocabulary& words = audit_.vocabulary;
  if (!has_all_words_ || !parsed.event.empty() ||
      words.find_measure(parsed.name) || !audit_.events.find(parsed.name)) {
    return true;
  }
  const auto& behind = parsed.populations;
  const bool swapped = behind.size() == 1 && words.find_measure(behind[0]);
  std::string help = "write " + parsed.name + "/";
  if (swapped) {
    help += behind[0];
  } else {
    help = "name a measure, as in " + parsed.name + "/" +
           (measures_.empty() ? "killed" : measures_.front()) +
           path.text.substr(parsed.name.size());
  }
  complaints_.add(Code::Y141, path.place_of(parsed.name),
                  "`" + parsed.name + "` is an event, not a measure",
                  std::move(help));
  return false;
}

std::optional<EventId> FigureResolver::event(const Written& path,
                                             const FigurePath& parsed) const {
  if (parsed.event.empty()) return only_root(path);
  const auto found = audit_.events.find(parsed.event);
  if (!found) {
    unknown_name("event", parsed.event, path.place_of(parsed.event), events_,
                 complaints_);
  }
  return found;
}

std::optional<EventId> FigureResolver::only_root(const Written& path) const {
  if (roots_.size() == 1) return roots_.front();
  constexpr std::size_t kListed = 8;
  std::vector<std::string> names;
  for (const EventId root : roots_) {
    if (names.size() < kListed) names.push_back(audit_[root].name);
  }
  std::string help = "declare the event under `events:` in audit.yaml";
  if (!names.empty()) {
    help = "write " + names.front() + "/" + path.text +
           "; the events that are part of no other are " + listed_names(names);
    if (roots_.size() > kListed) help += " and more";
  }
  complaints_.add(Code::Y148, path.place,
                  "`" + path.text + "` does not say of which event",
                  std::move(help));
  return std::nullopt;
}

std::optional<MeasureId> FigureResolver::measure(
    const Written& path, const FigurePath& parsed) const {
  const auto found = audit_.vocabulary.find_measure(parsed.name);
  if (found || !has_all_words_) return found;
  const Place place = path.place_of(parsed.name, name_begin(parsed));
  if (audit_.find_thing(parsed.name)) {
    complaints_.add(Code::Y141, place,
                    "`" + parsed.name + "` is a thing, not a measure",
                    "write " + parsed.name + ".status");
  } else {
    unknown_name("measure", parsed.name, place, measures_, complaints_);
  }
  return std::nullopt;
}

std::optional<Population> FigureResolver::population(
    const Written& path, const std::vector<std::string>& names) const {
  Population of;
  bool complete = true;
  for (const std::string& name : names) {
    const auto value = population(path, name);
    if (value) of.push_back(*value);
    complete = complete && value;
  }
  if (!complete) return std::nullopt;
  std::ranges::sort(of);
  for (std::size_t i = 0; i < of.size(); ++i) {
    for (std::size_t j = i + 1; j < of.size(); ++j) {
      const PopulationValue& a = audit_.vocabulary[of[i]];
      const PopulationValue& b = audit_.vocabulary[of[j]];
      if (a.axis != b.axis) continue;
      complaints_.add(Code::Y140, path.place,
                      "`" + a.name + "` and `" + b.name +
                          "` are both on the axis `" + a.axis + "`",
                      "name one population of an axis");
      return std::nullopt;
    }
  }
  return of;
}

std::optional<PopulationId> FigureResolver::population(
    const Written& path, const std::string& name) const {
  const auto found = audit_.vocabulary.find_population(name);
  if (found || !has_all_words_) return found;
  const Place place = path.place_of(name, path.text.find('.'));
  if (name == "everyone") {
    complaints_.add(Code::Y141, place, "`everyone` is not named in a figure",
                    "leave `.everyone` out");
  } else {
    unknown_name("population", name, place, populations_, complaints_);
  }
  return std::nullopt;
}

// `.police` of killed.victims is killed.police: on one axis the narrower value
// takes the place of the wider, which must hold it.
std::optional<Population> FigureResolver::narrowed(const Written& path,
                                                   Population whole,
                                                   const Population& by) const {
  for (const PopulationId part : by) {
    const PopulationValue& value = audit_.vocabulary[part];
    const auto same_axis = std::ranges::find_if(whole, [&](PopulationId other) {
      return audit_.vocabulary[other].axis == value.axis;
    });
    if (same_axis == whole.end()) {
      whole.push_back(part);
    } else if (*same_axis == part || lies_within(part, *same_axis)) {
      *same_axis = part;
    } else {
      const std::string& wider = audit_.vocabulary[*same_axis].name;
      complaints_.add(
          Code::Y140, path.place_of(value.name),
          "`" + value.name + "` is not declared a part of `" + wider + "`",
          "declare `" + wider + ": { parts: [" + value.name +
              "] }` under `populations:`");
      return std::nullopt;
    }
  }
  std::ranges::sort(whole);
  return whole;
}

bool FigureResolver::lies_within(PopulationId part, PopulationId whole) const {
  std::set<PopulationId> seen = {part};
  std::vector<PopulationId> waiting = {part};
  while (!waiting.empty()) {
    const auto wholes = wholes_.find(waiting.back());
    waiting.pop_back();
    if (wholes == wholes_.end()) continue;
    for (const PopulationId wider : wholes->second) {
      if (wider == whole) return true;
      if (seen.insert(wider).second) waiting.push_back(wider);
    }
  }
  return false;
}

// "@2016-06-10" is a moment; "@2016-06-06/2016-06-09" a period.
bool FigureResolver::set_moment(const Written& path, const FigurePath& parsed,
                                Figure& figure) const {
  if (parsed.moment.empty()) return true;
  const auto stretch =
      read_stretch(Written{parsed.moment, path.place_of(parsed.moment)},
                   audit_.zone, complaints_);
  if (!stretch) return false;
  const bool period = parsed.moment.find('/') != parsed.moment.npos;
  if (!stretch->end || (period && !stretch->begin)) {
    refuse(path, "the moment has an open end", "write both ends");
    return false;
  }
  figure.from = period ? stretch->begin : std::nullopt;
  figure.as_of = *stretch->end;
  return true;
}

void FigureResolver::refuse(const Written& path, const char* what,
                            const char* help) const {
  complaints_.add(Code::Y149, path.place, "`" + path.text + "`: " + what, help);
}

}  // namespace concord
