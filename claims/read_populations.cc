// SPDX-License-Identifier: Apache-2.0
#include "claims/read_populations.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <tuple>

#include "claims/cycle.h"
#include "claims/written.h"

namespace concord {
namespace {

const char* const kEveryone = "everyone";

bool is_everyone(const std::string& name) { return name == kEveryone; }

// `police` under `parts:`, each named once.
std::map<std::string, Place> read_parts(Fields& fields,
                                        const std::string& whole,
                                        Complaints& complaints) {
  std::map<std::string, Place> parts;
  for (const Yaml& part : fields.list("parts")) {
    if (part.text == whole || is_everyone(part.text)) {
      complaints.add(
          Code::Y132, part.place,
          fmt::format("`{}` cannot be a part of `{}`", part.text, whole),
          "a part is less than its whole: leave it out");
    } else if (!parts.emplace(part.text, part.place).second) {
      complaints.add(
          Code::Y132, part.place,
          fmt::format("`{}` is named twice among the parts", part.text),
          "leave it out");
    }
  }
  return parts;
}

void disagree(const std::string& name, const char* key, const Place& now,
              const Place& before, Complaints& complaints) {
  complaints
      .add(Code::Y131, now,
           fmt::format("`{}` has another `{}` than before", name, key),
           "leave it out, or give the population another name")
      .notes.push_back({fmt::format("`{}` is declared here", name), before});
}

std::set<std::string> names_of(const std::map<std::string, Place>& parts) {
  std::set<std::string> names;
  for (const auto& [name, place] : parts) names.insert(name);
  return names;
}

}  // namespace

void PopulationTable::read(const std::vector<Declaration>& populations,
                           Declarer by, Complaints& complaints) {
  for (const Declaration& declared : populations) {
    if (!is_everyone(declared.name) &&
        !is_free_name(declared, "a population", complaints)) {
      continue;
    }
    if (declared.body.kind != Yaml::Kind::Sequence) {
      read_entry(declared, declared.body, by, complaints);
    }
    for (const Yaml& node : declared.body.items) {
      read_entry(declared, node, by, complaints);
    }
  }
}

void PopulationTable::read_entry(const Declaration& declared, const Yaml& node,
                                 Declarer by, Complaints& complaints) {
  Fields fields(node, "a population", complaints);
  std::optional<Axis> axis;
  if (const auto name = written_words(fields, "axis")) {
    axis = {name->text, name->place};
  }
  Value value{fields.text("label").value_or(""), axis, declared.place};
  Split split{declared.name,
              read_parts(fields, declared.name, complaints),
              axis,
              read_switch(fields, "disjoint"),
              read_switch(fields, "complete"),
              declared.place};
  fields.finish();
  check_sums(split, complaints);
  if (!is_everyone(declared.name)) {
    merge_value(declared.name, value, complaints);
    split.axis.reset();
  }
  if (!split.parts.empty()) {
    merge_split(split, by, complaints);
  } else if (split.disjoint || split.complete || is_everyone(declared.name)) {
    complaints.add(Code::Y113, node.place,
                   fmt::format("`{}` without `parts`", declared.name),
                   "name its parts: `parts: [police, civilians]`");
  }
}

void PopulationTable::check_sums(const Split& split, Complaints& complaints) {
  if (split.complete != true || split.disjoint != false) return;
  complaints.add(
      Code::Y132, split.declared,
      fmt::format("the parts of `{}` are complete and overlap", split.whole),
      "complete parts must be disjoint to sum to their whole");
}

void PopulationTable::merge_value(const std::string& name, const Value& value,
                                  Complaints& complaints) {
  const auto [at, is_new] = values_.emplace(name, value);
  if (is_new) return;
  Value& have = at->second;
  if (!value.label.empty()) have.label = value.label;
  if (!have.axis) {
    have.axis = value.axis;
  } else if (value.axis && value.axis->name != have.axis->name) {
    disagree(name, "axis", value.axis->place, have.axis->place, complaints);
  }
}

void PopulationTable::merge_split(const Split& split, Declarer by,
                                  Complaints& complaints) {
  const auto [at, is_new] =
      splits_.emplace(SplitKey(split.whole, names_of(split.parts)), split);
  if (is_new) return;
  Split& have = at->second;
  if (!have.axis) have.axis = split.axis;
  const auto tighten = [&](const char* key, std::optional<bool>& old,
                           std::optional<bool> now) {
    if (!now || old == now) return;
    if (!old || (by == Declarer::Audit && *now)) {
      old = now;
    } else {
      disagree(split.whole, key, split.declared, have.declared, complaints);
    }
  };
  tighten("disjoint", have.disjoint, split.disjoint);
  tighten("complete", have.complete, split.complete);
}

void PopulationTable::drop_unknown_parts(Complaints& complaints) {
  std::vector<std::string> known;
  for (const auto& [name, value] : values_) known.push_back(name);
  for (auto& [key, split] : splits_) {
    std::erase_if(split.parts, [&](const auto& part) {
      if (values_.count(part.first)) return false;
      unknown_name("population", part.first, part.second, known, complaints);
      return true;
    });
  }
}

void PopulationTable::complain_of_cycles(Complaints& complaints) {
  std::map<std::string, std::size_t> index;
  std::vector<const std::string*> names;
  for (const auto& [name, value] : values_) {
    index.emplace(name, names.size());
    names.push_back(&name);
  }
  Successors parts(names.size());
  for (const auto& [key, split] : splits_) {
    if (is_everyone(split.whole)) continue;
    for (const auto& [part, place] : split.parts) {
      parts[index.at(split.whole)].push_back(index.at(part));
    }
  }
  for (const std::vector<std::size_t>& cycle : find_cycles(parts)) {
    std::string way;
    for (const std::size_t node : cycle) way += "`" + *names[node] + "` > ";
    way += "`" + *names[cycle.front()] + "`";
    complaints.add(Code::Y134, values_.at(*names[cycle.front()]).declared,
                   "a population is part of itself: " + way,
                   "take one of these out of the `parts` of another");
  }
}

std::vector<std::string> PopulationTable::names_in(const Split& split) const {
  std::vector<std::string> names;
  if (!is_everyone(split.whole)) names.push_back(split.whole);
  for (const auto& [part, place] : split.parts) names.push_back(part);
  return names;
}

// That of its whole, else of its first part that has one.
std::optional<PopulationTable::Axis> PopulationTable::axis_of(
    const Split& split) const {
  if (split.axis) return split.axis;
  for (const std::string& name : names_in(split)) {
    if (values_.at(name).axis) return values_.at(name).axis;
  }
  return std::nullopt;
}

// From every name and split with an axis to those that hang on it, each split
// once: a breadth-first walk.
void PopulationTable::spread_axes() {
  std::map<std::string, std::vector<const Split*>> splits_of;
  std::deque<const Split*> waiting;
  for (const auto& [key, split] : splits_) {
    for (const std::string& name : names_in(split)) {
      splits_of[name].push_back(&split);
    }
    if (axis_of(split)) waiting.push_back(&split);
  }
  std::set<const Split*> done;
  while (!waiting.empty()) {
    const Split& split = *waiting.front();
    waiting.pop_front();
    if (!done.insert(&split).second) continue;
    const std::optional<Axis> axis = axis_of(split);
    for (const std::string& name : names_in(split)) {
      Value& value = values_.at(name);
      if (value.axis) continue;
      value.axis = axis;
      const auto& others = splits_of[name];
      waiting.insert(waiting.end(), others.begin(), others.end());
    }
  }
}

void PopulationTable::check_axis(const Split& split, Complaints& complaints) {
  const std::optional<Axis> axis = axis_of(split);
  for (const auto& [part, place] : split.parts) {
    const std::optional<Axis>& own = values_.at(part).axis;
    if (!axis || !own || own->name == axis->name) continue;
    complaints
        .add(Code::Y133, place,
             fmt::format("`{}` stands on the axis `{}`, its whole on `{}`",
                         part, own->name, axis->name),
             "a whole and its parts stand on one axis")
        .notes = {
        {fmt::format("`{}` is stated here", own->name), own->place},
        {fmt::format("`{}` is stated here", axis->name), axis->place}};
  }
}

void PopulationTable::settle_axes(Complaints& complaints) {
  spread_axes();
  for (const auto& [key, split] : splits_) check_axis(split, complaints);
  for (const auto& [name, value] : values_) {
    if (value.axis) continue;
    complaints.add(Code::Y133, value.declared,
                   fmt::format("`{}` stands on no axis", name),
                   "add `axis: role`, or name it among the parts of a whole");
  }
}

void PopulationTable::finish(Vocabulary& vocabulary, Complaints& complaints) {
  drop_unknown_parts(complaints);
  complain_of_cycles(complaints);
  settle_axes(complaints);
  for (const auto& [name, value] : values_) {
    vocabulary.populations.push_back(
        {name, value.label.empty() ? default_label(name) : value.label,
         value.axis ? value.axis->name : "", value.declared});
  }
  for (const auto& [key, split] : splits_) {
    Partition partition;
    partition.whole = vocabulary.find_population(split.whole);
    for (const auto& [part, place] : split.parts) {
      partition.parts.push_back(*vocabulary.find_population(part));
    }
    partition.disjoint = split.disjoint.value_or(true);
    partition.complete = split.complete.value_or(false);
    partition.declared = split.declared;
    if (!partition.parts.empty()) vocabulary.partitions.push_back(partition);
  }
  std::ranges::sort(vocabulary.partitions, {}, [](const Partition& p) {
    return std::tie(p.whole, p.parts);
  });
}

}  // namespace concord
