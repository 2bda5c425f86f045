// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rules/ground_laws.h"
#include "rules/partitions.h"

namespace concord {
namespace {

// All but the whole.
std::vector<Figure> parts_in(const GroundLaw& law) {
  std::vector<Figure> parts;
  for (const Term& term : law.constraint.any_of.front().terms) {
    if (term.factor > 0) parts.push_back(term.figure);
  }
  return parts;
}

std::string events_of(const std::vector<Figure>& parts, const Audit& audit) {
  std::vector<std::string> names;
  for (const Figure& part : parts) names.push_back(audit[part.event].name);
  return list_of(names);
}

std::string people_of(const std::vector<PopulationId>& parts,
                      const Partitions& partitions) {
  std::vector<std::string> names;
  for (const PopulationId part : parts) names.push_back(partitions.name(part));
  return list_of(names);
}

bool is_of(const GroundLaw& law, LawKind kind, const std::string& prefix) {
  return law.kind == kind && law.id.starts_with(prefix);
}

bool is_of_people(const GroundLaw& law) {
  return is_of(law, LawKind::Populations, "complete:");
}

// Where a figure may be below 0, neither half of the law says anything.
std::optional<std::size_t> list_of_people(const GroundLaw& law,
                                          const Audit& audit,
                                          const Partitions& partitions) {
  const auto& all = audit.vocabulary.partitions;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (partitions.law_id("complete:", i) != law.id) continue;
    const Figure part = parts_in(law).front();
    const bool negative = audit.vocabulary[part.measure].may_be_negative;
    return all[i].disjoint && !negative ? std::optional(i) : std::nullopt;
  }
  return std::nullopt;
}

GroundLaw with(const GroundLaw& law, Relation relation, std::string id,
               std::string because) {
  GroundLaw left = law;
  left.constraint.any_of.front().relation = relation;
  left.id = std::move(id);
  left.because = std::move(because);
  return left;
}

std::optional<GroundLaw> disjoint_people(const GroundLaw& law,
                                         const Audit& audit) {
  const Partitions partitions(audit.vocabulary);
  const auto which = list_of_people(law, audit, partitions);
  const auto& all = audit.vocabulary.partitions;
  if (!which || all[*which].parts.size() < 2) return std::nullopt;
  return with(
      law, Relation::AtMost, partitions.law_id("disjoint:", *which),
      "nobody is in two of " + people_of(all[*which].parts, partitions));
}

const std::string kExhaustive = "exhaustive:";

std::optional<GroundLaw> disjoint_events(const GroundLaw& law,
                                         const Audit& audit) {
  const auto parts = parts_in(law);
  const std::string name = law.id.substr(kExhaustive.size());
  const auto whole = audit.events.find(name);
  const bool negative = audit.vocabulary[parts.front().measure].may_be_negative;
  if (!whole || !audit[*whole].disjoint_parts || negative) return std::nullopt;
  if (parts.size() < 2) return std::nullopt;
  return with(law, Relation::AtMost, "disjoint:" + name,
              events_of(parts, audit) + " share nothing");
}

}  // namespace

std::optional<GroundLaw> without_completeness(const GroundLaw& law,
                                              const Audit& audit) {
  if (is_of_people(law)) return disjoint_people(law, audit);
  const bool is_of_events = is_of(law, LawKind::PartOf, kExhaustive);
  return is_of_events ? disjoint_events(law, audit) : std::nullopt;
}

std::optional<GroundLaw> without_disjointness(const GroundLaw& law,
                                              const Audit& audit) {
  if (!is_of_people(law)) return std::nullopt;
  const Partitions partitions(audit.vocabulary);
  const auto which = list_of_people(law, audit, partitions);
  if (!which) return std::nullopt;
  const Partition& list = audit.vocabulary.partitions[*which];
  return with(law, Relation::AtLeast, law.id,
              partitions.name(list.whole) + " are " +
                  people_of(list.parts, partitions) + ", who may overlap");
}

}  // namespace concord
