// SPDX-License-Identifier: Apache-2.0
//
// What can be told of a match before any machine runs.
#include "claims/extract/patterns/pattern_filters.h"

#include <algorithm>
#include <functional>

#include "claims/extract/patterns/pattern_tree.h"

namespace concord::extract {
namespace {

using Kind = PatternNode::Kind;
using Needs = std::vector<ItemTerms>;

std::uint32_t shortest(const PatternNode& node) {
  std::uint32_t sum = node.kind == Kind::Item ? 1 : 0;
  for (const PatternNode& part : node.parts) {
    const std::uint32_t size = shortest(part);
    const bool first = &part == &node.parts.front();
    const bool choice = node.kind == Kind::Choice && !first;
    sum = choice ? std::min(sum, size) : sum + size;
  }
  return node.kind == Kind::Repeat ? sum * node.least : sum;
}

template <class T>
void add_new(const std::vector<T>& more, std::vector<T>& all) {
  for (const T& one : more) {
    if (std::ranges::find(all, one) == all.end()) all.push_back(one);
  }
}

// In a row, up to the first part that cannot be empty.
void add_first(const PatternTree& tree, const PatternNode& node,
               ItemTerms& first) {
  if (node.kind == Kind::Item) add_new(tree.tests[node.test], first);
  for (const PatternNode& part : node.parts) {
    add_first(tree, part, first);
    if (node.kind != Kind::Choice && shortest(part) > 0) return;
  }
}

Needs needs(const PatternTree& tree, const PatternNode& node);

// One part is there, and so what its narrowest need asks for.
Needs needs_of_choice(const PatternTree& tree, const PatternNode& node) {
  ItemTerms one_of;
  for (const PatternNode& part : node.parts) {
    const Needs own = needs(tree, part);
    if (own.empty()) return {};
    add_new(*std::ranges::min_element(own, {}, &ItemTerms::size), one_of);
  }
  return {one_of};
}

Needs needs(const PatternTree& tree, const PatternNode& node) {
  if (node.kind == Kind::Choice) return needs_of_choice(tree, node);
  if (node.kind == Kind::Repeat && node.least == 0) return {};
  Needs all;
  if (node.kind == Kind::Item || node.kind == Kind::Ahead ||
      node.kind == Kind::Behind) {
    all = needs_of(tree.tests[node.test]);
  }
  for (const PatternNode& part : node.parts) add_new(needs(tree, part), all);
  return all;
}

// The classes that everybody knows are made before those of a pack, which are
// rarer in a sentence.
ClassId oldest_class(const ItemTerms& one_of) {
  return std::ranges::min(one_of, {},
                          [](const ItemTerm& term) { return term.front().id; })
      .front()
      .id;
}

}  // namespace

ItemTerms first_of(const PatternTree& tree) {
  if (shortest(tree.root) == 0) return {ItemTerm{}};
  ItemTerms first;
  add_first(tree, tree.root, first);
  return first;
}

std::vector<ItemTerms> needs_of(const PatternTree& tree) {
  Needs all = needs(tree, tree.root);
  std::ranges::stable_sort(all, std::greater{}, oldest_class);
  return all;
}

std::uint32_t shortest_of(const PatternTree& tree) {
  return shortest(tree.root);
}

}  // namespace concord::extract
