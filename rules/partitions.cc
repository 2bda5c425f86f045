// SPDX-License-Identifier: Apache-2.0
#include "rules/partitions.h"

#include <algorithm>

namespace concord {

Partitions::Partitions(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {
  for (std::size_t i = 0; i < vocabulary.partitions.size(); ++i) {
    const Partition& partition = vocabulary.partitions[i];
    axes_.push_back(partition.parts.empty()
                        ? std::string()
                        : vocabulary[partition.parts.front()].axis);
    by_whole_[partition.whole].push_back(i);
    for (const PopulationId part : partition.parts) by_part_[part].push_back(i);
  }
}

std::vector<Figure> Partitions::wholes_of(const Figure& part) const {
  std::vector<Figure> wholes;
  for (const PopulationId value : part.of) {
    const auto found = by_part_.find(value);
    if (found == by_part_.end()) {
      wholes.push_back(replaced(part, value, std::nullopt));
      continue;
    }
    for (const std::size_t which : found->second) {
      const auto whole = vocabulary_.partitions[which].whole;
      wholes.push_back(replaced(part, value, whole));
    }
  }
  return wholes;
}

std::vector<std::size_t> Partitions::of_whole(const Figure& whole) const {
  std::vector<std::size_t> all;
  for (const PopulationId value : whole.of) {
    const auto found = by_whole_.find(value);
    if (found == by_whole_.end()) continue;
    all.insert(all.end(), found->second.begin(), found->second.end());
  }
  const auto everyone = by_whole_.find(std::nullopt);
  if (everyone == by_whole_.end()) return all;
  for (const std::size_t which : everyone->second) {
    if (!value_on(whole, axes_[which])) all.push_back(which);
  }
  return all;
}

std::vector<std::size_t> Partitions::of_part(PopulationId value) const {
  const auto found = by_part_.find(value);
  return found == by_part_.end() ? std::vector<std::size_t>{} : found->second;
}

std::vector<Figure> Partitions::parts_of(const Figure& whole,
                                         std::size_t which) const {
  const Partition& partition = vocabulary_.partitions[which];
  std::vector<Figure> parts;
  for (const PopulationId part : partition.parts) {
    parts.push_back(replaced(whole, partition.whole, part));
  }
  return parts;
}

std::optional<PopulationId> Partitions::value_on(
    const Figure& figure, const std::string& axis) const {
  for (const PopulationId value : figure.of) {
    if (vocabulary_[value].axis == axis) return value;
  }
  return std::nullopt;
}

std::string Partitions::name(std::optional<PopulationId> value) const {
  return value ? vocabulary_[*value].name : "everyone";
}

std::string Partitions::law_id(const std::string& kind,
                               std::size_t which) const {
  const auto& all = vocabulary_.partitions;
  const auto same_whole = [&](const Partition& other) {
    return other.whole == all[which].whole;
  };
  std::string text = kind + name(all[which].whole);
  if (std::ranges::count_if(all, same_whole) == 1) return text;
  char joint = '=';
  for (const PopulationId part : all[which].parts) {
    text += joint + name(part);
    joint = '+';
  }
  return text;
}

Figure Partitions::replaced(const Figure& figure,
                            std::optional<PopulationId> old,
                            std::optional<PopulationId> by) {
  Population of;
  for (const PopulationId value : figure.of) {
    if (value != old) of.push_back(value);
  }
  if (by) of.push_back(*by);
  std::ranges::sort(of);
  return figure.among(std::move(of));
}

}  // namespace concord
