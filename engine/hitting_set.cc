// SPDX-License-Identifier: Apache-2.0
#include "engine/hitting_set.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "claims/check.h"
#include "engine/budget_spent.h"

namespace concord {
namespace {

Weight operator+(Weight a, const Weight& b) {
  for (std::size_t i = 0; i < a.size(); ++i) a[i] += b[i];
  return a;
}

}  // namespace

// Among equals an unfinished node goes before a finished one, so that when a
// finished one is taken, all its equals are known and the first can be told.
bool HittingSets::Node::operator<(const Node& other) const {
  return std::tie(weight, groups, meets_all, chosen_members) >
         std::tie(other.weight, other.groups, other.meets_all,
                  other.chosen_members);
}

HittingSets::HittingSets(std::vector<Element> elements, std::int64_t nodes)
    : elements_(std::move(elements)), nodes_left_(nodes) {
  Node root;
  root.chosen = Bits(elements_.size());
  root.closed = Bits(elements_.size());
  root.used = Bits(elements_.size());
  frontier_.push(std::move(root));
}

// One that includes another asks for nothing new.
void HittingSets::add(Bits must_meet) {
  const std::size_t size = must_meet.count();
  for (const auto& [smaller, sets] : by_size_) {
    if (smaller >= size) break;
    const bool includes_one = std::ranges::any_of(
        sets, [&](const Bits& set) { return must_meet.includes(set); });
    if (includes_one) return;
  }
  if (!by_size_[size].insert(must_meet).second) return;
  sets_.push_back(std::move(must_meet));
}

void HittingSets::block(Bits must_not_include) {
  blocked_.push_back(std::move(must_not_include));
}

std::optional<Bits> HittingSets::next() {
  while (!frontier_.empty()) {
    if (nodes_left_-- <= 0) throw BudgetSpent();
    Node node = frontier_.top();
    frontier_.pop();
    if (is_blocked(node.chosen)) continue;
    const Weight before = node.weight;
    const bool met_all = node.meets_all;
    estimate(node);
    if (node.unmet && node.unmet->empty()) continue;  // nothing can meet it
    if (node.weight != before || node.meets_all != met_all) {
      frontier_.push(std::move(node));  // its place in the order has changed
    } else if (node.unmet) {
      extend(node);
    } else {
      frontier_.push(node);
      return node.chosen;
    }
  }
  return std::nullopt;
}

bool HittingSets::is_blocked(const Bits& chosen) const {
  return std::ranges::any_of(
      blocked_, [&](const Bits& set) { return chosen.includes(set); });
}

void HittingSets::estimate(Node& node) const {
  for (; node.seen < sets_.size(); ++node.seen) {
    const Bits& set = sets_[node.seen];
    if (set.meets(node.chosen)) continue;
    Bits open = set - node.closed;
    if (!open.empty() && !open.meets(node.used)) {
      node.weight = node.weight + lightest(open);
      node.used |= open;
    }
    if (!node.unmet || open.count() < node.unmet->count()) {
      node.unmet = std::move(open);
    }
  }
  node.meets_all = !node.unmet;
}

void HittingSets::extend(const Node& node) {
  Bits closed = node.closed;
  for (const std::int32_t each : node.unmet->members()) {
    const auto element = static_cast<std::size_t>(each);
    Node child;
    child.chosen = node.chosen;
    child.chosen.insert(element);
    child.closed = closed;
    child.used = Bits(elements_.size());
    child.weight = weight_of(child.chosen);
    closed.insert(element);
    if (is_blocked(child.chosen)) continue;
    estimate(child);
    child.groups = groups_of(child.chosen);
    child.chosen_members = child.chosen.members();
    frontier_.push(std::move(child));
  }
}

Weight HittingSets::weight_of(const Bits& set) const {
  Weight sum{};
  std::set<std::int32_t> slots;
  for (const std::int32_t each : set.members()) {
    const Element& element = elements_[static_cast<std::size_t>(each)];
    sum = sum + element.weight;
    const bool is_new = element.slot >= 0 && slots.insert(element.slot).second;
    if (is_new) sum = sum + element.slot_weight;
  }
  return sum;
}

Weight HittingSets::lightest(const Bits& set) const {
  const Indices members = set.members();
  CONCORD_CHECK(!members.empty());
  // Its slot may be paid for by another.
  const auto weight = [&](std::int32_t member) {
    return elements_[static_cast<std::size_t>(member)].weight;
  };
  return weight(*std::ranges::min_element(members, {}, weight));
}

std::size_t HittingSets::groups_of(const Bits& set) const {
  std::set<std::int32_t> groups;
  for (const std::int32_t each : set.members()) {
    groups.insert(elements_[static_cast<std::size_t>(each)].group);
  }
  return groups.size();
}

}  // namespace concord
