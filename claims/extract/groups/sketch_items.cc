// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/groups/sketch_items.h"

#include <utility>

namespace concord::extract {

ClassSet classes_of(const Group& group, const ExtractPack& pack) {
  ClassSet classes;
  const KnownClasses& known = pack.known;
  if (group.quantity.kind == QuantityKind::Money) {
    classes.add(known[Known::Money]);
    return classes;
  }
  classes.add(known[Known::Figure]);
  const std::pair<bool, Known> marks[] = {
      {group.is_list, Known::List},
      {group.is_bare, Known::Bare},
      {group.is_single, Known::Single},
      {group.quantity.low == 1 && group.quantity.high == 1, Known::One},
      {group.is_zero(), Known::Zero},
      {pack.populations[group.population].kind == PackPopulation::Kind::Things,
       Known::Things},
      {pack.populations[group.population].kind == PackPopulation::Kind::Nobody,
       Known::Nobody},
      {group.is_known && pack.populations[group.population].kind ==
                             PackPopulation::Kind::People,
       Known::People},
      {group.is_partitive, Known::Partitive},
      {group.noun_measure != 0 || group.noun_thing_measure != 0,
       Known::Counted},
      {group.others, Known::Others}};
  for (const auto& [is_it, mark] : marks) {
    if (is_it) classes.add(known[mark]);
  }
  return classes;
}

bool SketchItems::is_dash(std::size_t at) const {
  if (is_mark(at, "--")) return true;
  if (!is_mark(at, "-") || at + 1 >= size()) return false;
  return tokens_[sketch_.items[at].first].space_before &&
         tokens_[sketch_.items[at + 1].first].space_before;
}

bool SketchItems::is_plain(std::size_t at) const {
  if (is_mark(at, "'s")) return true;
  return is_class(at, Known::Word) && !is_class(at, Known::Adjective) &&
         !is_class(at, Known::Transitive) && !is_class(at, Known::Intransitive);
}

bool SketchItems::is_verb(std::size_t at) const {
  while (is_class(at, Known::Adverb) && !is_class(at, Known::Be)) ++at;
  for (const Known known : {Known::Be, Known::Have, Known::Modal, Known::Stay,
                            Known::Transitive, Known::Intransitive}) {
    if (is_class(at, known)) return true;
  }
  return false;
}

std::size_t SketchItems::closing(std::size_t at) const {
  constexpr std::size_t kLongest = 14;
  for (std::size_t i = at; i < size() && i < at + kLongest; ++i) {
    if (closes(i)) return i;
    const Group* group = group_at(i);
    const bool counts = group && !group->is_single;
    if (counts || is_mark(i, ";") || is_mark(i, ",") || is_dash(i)) break;
  }
  return size();
}

std::int64_t SketchItems::count_of(const Group& group) const {
  if (!group.is_list) return group.quantity.low;
  std::int64_t sum = 0;
  for (const std::uint32_t member : group.members) {
    sum += sketch_.groups[member].quantity.low;
  }
  return sum;
}

void SketchItems::put(std::size_t at, Group group) {
  Item& item = sketch_.items[at];
  item.first = group.first;
  item.last = group.last;
  item.classes = classes_of(group, pack_);
  sketch_.group_of_item[at] = add(std::move(group));
}

std::uint32_t SketchItems::add(Group group) {
  sketch_.groups.push_back(std::move(group));
  return static_cast<std::uint32_t>(sketch_.groups.size() - 1);
}

void SketchItems::put_whole(std::size_t at, std::size_t end, Group whole) {
  const std::uint32_t last = sketch_.items[end - 1].last;
  put(at, std::move(whole));
  sketch_.items[at].last = last;
}

void SketchItems::keep(std::size_t to, std::size_t from) {
  sketch_.items[to] = sketch_.items[from];
  sketch_.meaning[to] = sketch_.meaning[from];
  sketch_.group_of_item[to] = sketch_.group_of_item[from];
}

void SketchItems::shorten(std::size_t count) {
  sketch_.items.resize(count);
  sketch_.meaning.resize(count);
  sketch_.group_of_item.resize(count);
}

}  // namespace concord::extract
