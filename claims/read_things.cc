// SPDX-License-Identifier: Apache-2.0
#include "claims/read_things.h"

#include <algorithm>
#include <set>

#include "claims/declarations.h"

namespace concord {

namespace {

std::vector<std::string> read_statuses(Fields& fields, const Place& thing,
                                       Complaints& complaints) {
  std::vector<std::string> statuses;
  std::set<std::string> seen;
  for (const Yaml& status : fields.list("status")) {
    if (!seen.insert(status.text).second) {
      complaints.add(Code::Y159, status.place,
                     "status `" + status.text + "` is listed twice");
      continue;
    }
    statuses.push_back(status.text);
  }
  constexpr std::size_t kMost = 100;
  if (statuses.size() < 2 || statuses.size() > kMost) {
    complaints.add(Code::Y159, thing, "a thing needs 2 to 100 statuses",
                   "write status: [at-large, detained]");
  }
  return statuses;
}

bool read_order(Fields& fields, Complaints& complaints) {
  const auto order = written(fields, "order");
  return order && choice(*order, {"one-way"}, complaints).has_value();
}

/// `same-as: suspect-2`, or `same-as: { suspect-2: unsure }`.
class SameAsReader {
 public:
  SameAsReader(const std::vector<Declaration>& things, Complaints& complaints)
      : complaints_(complaints) {
    for (const Declaration& thing : things) names_.push_back(thing.name);
  }

  std::vector<SameAs> read(Fields& fields, const std::string& self) const {
    std::vector<SameAs> all;
    const Yaml* node = fields.get("same-as");
    if (node && node->kind == Yaml::Kind::Map) {
      for (const auto& [name, sure] : node->entries) {
        add(all, name, self, is_unsure(sure));
      }
    } else {
      for (const Yaml& name : fields.list("same-as")) {
        add(all, name, self, false);
      }
    }
    std::ranges::sort(all, {}, &SameAs::thing);
    return all;
  }

 private:
  bool is_unsure(const Yaml& value) const {
    const auto chosen =
        choice({value.text, value.place}, {"sure", "unsure"}, complaints_);
    return chosen == std::size_t{1};
  }

  void add(std::vector<SameAs>& all, const Yaml& name, const std::string& self,
           bool unsure) const {
    const auto found = std::ranges::lower_bound(names_, name.text);
    if (found == names_.end() || *found != name.text) {
      unknown_name("thing", name.text, name.place, names_, complaints_);
    } else if (name.text == self) {
      complaints_.add(Code::Y159, name.place,
                      "`" + self + "` is declared the same as itself");
    } else {
      const auto index = static_cast<std::size_t>(found - names_.begin());
      all.push_back({ThingId(index), unsure, name.place});
    }
  }

  std::vector<std::string> names_;
  Complaints& complaints_;
};

void check_same_statuses(const std::vector<Thing>& things,
                         Complaints& complaints) {
  for (const Thing& thing : things) {
    for (const SameAs& same : thing.same_as) {
      const Thing& other = things[same.thing.index()];
      if (other.status == thing.status) continue;
      complaints
          .add(Code::Y159, same.declared,
               "`" + thing.name + "` and `" + other.name +
                   "` do not have the same statuses",
               "give both the same list, in the same order")
          .notes.push_back(
              {"`" + other.name + "` is declared here", other.declared});
    }
  }
}

}  // namespace

std::vector<Thing> read_things(Fields& audit, Complaints& complaints) {
  const auto declared = declarations(audit, "things", complaints);
  const SameAsReader same_as(declared, complaints);
  std::vector<Thing> things;
  for (const Declaration& entry : declared) {
    check_name(entry, "a thing", complaints);
    Fields fields(entry.body, "a thing", complaints);
    Thing thing;
    thing.name = entry.name;
    thing.label = fields.text("name").value_or(entry.name);
    thing.status = read_statuses(fields, entry.place, complaints);
    thing.one_way = read_order(fields, complaints);
    thing.same_as = same_as.read(fields, entry.name);
    thing.declared = entry.place;
    fields.finish();
    things.push_back(std::move(thing));
  }
  check_same_statuses(things, complaints);
  return things;
}

std::vector<Origin> read_origins(Fields& audit, Complaints& complaints) {
  std::vector<Origin> origins;
  for (const Declaration& entry : declarations(audit, "origins", complaints)) {
    check_name(entry, "an origin", complaints);
    Fields fields(entry.body, "an origin", complaints);
    Origin origin;
    origin.name = entry.name;
    origin.label = fields.text("name").value_or(entry.name);
    const auto counts = written(fields, "counts");
    origin.counts_partly =
        counts && choice(*counts, {"partly"}, complaints).has_value();
    origin.declared = entry.place;
    fields.finish();
    origins.push_back(std::move(origin));
  }
  return origins;
}

}  // namespace concord
