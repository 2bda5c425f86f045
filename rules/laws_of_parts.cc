// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "claims/check.h"
#include "rules/ground_laws.h"

namespace concord {
namespace {

std::vector<Term> sum_less(const std::vector<Figure>& parts,
                           const Figure& whole) {
  std::vector<Term> terms;
  for (const Figure& part : parts) terms.push_back({1, part});
  terms.push_back({-1, whole});
  return terms;
}

GroundLaw law(LawKind kind, std::string id, std::string because,
              std::vector<Term> terms, Relation relation) {
  GroundLaw made;
  made.kind = kind;
  made.id = std::move(id);
  made.because = std::move(because);
  made.constraint = constraint(std::move(terms), relation);
  return made;
}

class PopulationLaws {
 public:
  PopulationLaws(const Audit& audit, const Partitions& partitions,
                 const Figures& figures, std::vector<GroundLaw>& laws)
      : audit_(audit),
        partitions_(partitions),
        figures_(figures),
        laws_(laws) {}

  void add(const Figure& figure) {
    negative_ = audit_.vocabulary[figure.measure].may_be_negative;
    if (!negative_) add_wholes(figure);
    for (const std::size_t which : partitions_.of_whole(figure)) {
      add_partition(figure, which);
    }
  }

 private:
  void add_wholes(const Figure& part) {
    for (const Figure& whole : partitions_.wholes_of(part)) {
      const PopulationId value = value_not_in(part, whole);
      const auto& axis = audit_.vocabulary[value].axis;
      const auto of = partitions_.value_on(whole, axis);
      const std::string name = partitions_.name(value);
      laws_.push_back(law(LawKind::Populations, "part:" + name,
                          of ? name + " are among the " + partitions_.name(of)
                             : name + " are among all that are counted",
                          sum_less({part}, whole), Relation::AtMost));
    }
  }

  PopulationId value_not_in(const Figure& part, const Figure& whole) const {
    for (const PopulationId value : part.of) {
      if (std::ranges::find(whole.of, value) == whole.of.end()) return value;
    }
    CONCORD_UNREACHABLE();
  }

  void add_partition(const Figure& whole, std::size_t which) {
    const Partition& partition = audit_.vocabulary.partitions[which];
    const auto parts = made_parts(whole, which);
    const bool all = parts.size() == partition.parts.size();
    if (parts.empty()) return;
    if (partition.complete && all) {
      add_complete(whole, parts, partition, which);
    } else if (partition.disjoint && parts.size() > 1 && !negative_) {
      laws_.push_back(law(LawKind::Populations,
                          partitions_.law_id("disjoint:", which),
                          "nobody is in two of " + names(parts, which),
                          sum_less(parts, whole), Relation::AtMost));
    }
  }

  // Parts that may overlap leave nobody out, but may count some twice.
  void add_complete(const Figure& whole, const std::vector<Figure>& parts,
                    const Partition& partition, std::size_t which) {
    if (!partition.disjoint && negative_) return;
    std::string sum;
    for (const PopulationId part : partition.parts) {
      sum += (sum.empty() ? "" : " + ") + partitions_.name(part);
    }
    const std::string name = partitions_.name(partition.whole);
    laws_.push_back(
        law(LawKind::Populations, partitions_.law_id("complete:", which),
            partition.disjoint
                ? name + " = " + sum + ": no one else"
                : name + " are " + names(parts, which) + ", who may overlap",
            sum_less(parts, whole),
            partition.disjoint ? Relation::Equal : Relation::AtLeast));
  }

  std::vector<Figure> made_parts(const Figure& whole, std::size_t which) const {
    std::vector<Figure> made;
    for (const Figure& part : partitions_.parts_of(whole, which)) {
      if (figures_.count(part) > 0) made.push_back(part);
    }
    return made;
  }

  std::string names(const std::vector<Figure>& parts, std::size_t which) const {
    std::vector<std::string> all;
    for (const Figure& part : parts) {
      all.push_back(partitions_.name(
          partitions_.value_on(part, partitions_.axis(which))));
    }
    return list_of(all);
  }

  const Audit& audit_;
  const Partitions& partitions_;
  const Figures& figures_;
  std::vector<GroundLaw>& laws_;
  bool negative_ = false;
};

void add_part_of(const Audit& audit, const Figure& part, const Figure& whole,
                 std::vector<GroundLaw>& laws) {
  if (audit.vocabulary[part.measure].may_be_negative) return;
  const std::string& name = audit[part.event].name;
  laws.push_back(law(LawKind::PartOf, "part-of:" + name,
                     name + " is part of " + audit[whole.event].name,
                     sum_less({part}, whole), Relation::AtMost));
}

std::string events_of(const Audit& audit, const std::vector<Figure>& parts) {
  std::vector<std::string> names;
  for (const Figure& part : parts) names.push_back(audit[part.event].name);
  return list_of(names);
}

void add_siblings(const Audit& audit, const std::vector<Figure>& parts,
                  const Figure& whole, std::vector<GroundLaw>& laws) {
  const Event& event = audit[whole.event];
  const bool negative = audit.vocabulary[whole.measure].may_be_negative;
  if (event.exhaustive_parts) {
    laws.push_back(
        law(LawKind::PartOf, "exhaustive:" + event.name,
            "all of " + event.name + " is in " + events_of(audit, parts),
            sum_less(parts, whole), Relation::Equal));
  } else if (event.disjoint_parts && parts.size() > 1 && !negative) {
    laws.push_back(law(LawKind::PartOf, "disjoint:" + event.name,
                       events_of(audit, parts) + " share nothing",
                       sum_less(parts, whole), Relation::AtMost));
  }
}

}  // namespace

void add_laws_of_populations(const Audit& audit, const Partitions& partitions,
                             const Figures& figures,
                             std::vector<GroundLaw>& laws) {
  PopulationLaws all(audit, partitions, figures, laws);
  for (const Figure& figure : figures) {
    if (!figure.is_status()) all.add(figure);
  }
}

void add_laws_of_events(const Audit& audit, const Figures& figures,
                        std::vector<GroundLaw>& laws) {
  std::map<Figure, std::vector<Figure>> parts_of;
  for (const Figure& figure : figures) {
    if (figure.is_status() || !audit[figure.event].whole) continue;
    parts_of[figure.in(*audit[figure.event].whole)].push_back(figure);
  }
  for (const auto& [whole, parts] : parts_of) {
    for (const Figure& part : parts) add_part_of(audit, part, whole, laws);
    add_siblings(audit, parts, whole, laws);
  }
}

}  // namespace concord
