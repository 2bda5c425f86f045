// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/frames/breakdown_verbless.h"

namespace concord::extract {

VerblessList VerblessLists::at(std::size_t item, bool with_names) {
  VerblessList list;
  list.end = item;
  while (view_.figure(item)) {
    const std::size_t end = past_tail(item + 1);
    if (!ends_member(end) || !add(list, item)) break;
    list.end = end;
    std::size_t next = past_joint(end);
    if (next == end) break;
    if (view_.is(next, "as") && view_.is(next + 1, "many")) {
      next = past_as_many(list, next);
    }
    item = with_names ? past_names(next) : next;
  }
  return list;
}

// "three civilians and as many guards": three more, without a number.
std::size_t VerblessLists::past_as_many(VerblessList& list,
                                        std::size_t item) const {
  list.sum += view_.group(list.places.back()).quantity.low;
  ++list.count;
  list.end = past_tail(item);
  return list.end;
}

std::size_t VerblessLists::past_joint(std::size_t item) const {
  if (view_.is(item, ",") || view_.is(item, ";")) ++item;
  if (view_.has(item, Known::And)) ++item;
  return item;
}

std::size_t VerblessLists::past_names(std::size_t item) const {
  while (!view_.figure(item)) {
    const std::size_t end = past_tail(item);
    const std::size_t next = past_joint(end);
    if (end == item || next == end) return item;
    item = next;
  }
  return item;
}

bool VerblessLists::ends_member(std::size_t item) const {
  return view_.is_edge(item) || view_.has(item, Known::And) ||
         view_.has(item, Known::Opener) || view_.has(item, among_them_);
}

std::size_t VerblessLists::past_tail(std::size_t item) const {
  constexpr std::size_t kLongest = 8;
  const std::size_t begin = item;
  while (item < begin + kLongest && !ends_member(item) && !view_.figure(item) &&
         (!view_.is_verb(item) || view_.has(item, Known::Adjective))) {
    ++item;
  }
  return item;
}

// What is part of something already ends the list.
bool VerblessLists::add(VerblessList& list, std::size_t item) {
  const Group& group = *view_.figure(item);
  const bool has_tail = !ends_member(item + 1);
  if (group.is_partitive || (group.is_bare && !group.is_list && !has_tail)) {
    list.all_named = false;
  }
  if (!has_tail || (!group.is_bare && !group.counts_itself)) {
    list.all_placed = false;
  }
  for (const std::uint32_t place : view_.places(item)) {
    if (view_.group(place).is_zero() || !may_be_part(place)) return false;
    list.places.push_back(place);
    list.sum += view_.group(place).quantity.low;
    ++list.count;
  }
  return true;
}

bool VerblessLists::may_be_part(std::uint32_t place) {
  const Counted* one = view_.counted(place);
  if (!one) return true;
  const bool linked = one->part_of || one->part_of_earlier;
  return !linked && (one->measure != kPrevious || one->scope == Scope::Part);
}

}  // namespace concord::extract
