// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/frames/breakdown_steps.h"

namespace concord::extract {
namespace {

/// Figures in a row that say nothing but numbers: "to seven and 12".
std::vector<std::size_t> bare_row(const BreakdownView& view, std::size_t item) {
  std::vector<std::size_t> row;
  while (true) {
    const Group* group = view.figure(item);
    if (!group || !group->is_bare || group->is_partitive || group->is_single) {
      return {};
    }
    row.push_back(item++);
    const std::size_t end = item;
    if (view.is(item, ",")) ++item;
    if (view.has(item, Known::And)) ++item;
    if (item == end || !view.figure(item)) return row;
  }
}

// What was counted last before an item, in order, here or a sentence before.
std::vector<Whole> totals_before(BreakdownView& view, std::size_t item) {
  std::vector<Whole> totals;
  for (std::size_t i = 0; i < item; ++i) {
    for (const std::uint32_t place : view.places(i)) {
      const Counted* one = view.counted(place);
      const bool is_total =
          one && one->measure != kPrevious && one->scope == Scope::Total;
      if (is_total) totals.push_back(view.whole(*one));
    }
  }
  return totals.empty() ? view.earlier().last_sentence() : totals;
}

// Each stands for the total in its place: of the two the first, and so on.
void pair_up(BreakdownView& view, const std::vector<std::size_t>& row,
             const std::vector<Whole>& totals) {
  const std::size_t skipped = totals.size() - row.size();
  for (std::size_t i = 0; i < row.size(); ++i) {
    const Whole& total = totals[skipped + i];
    const std::uint32_t place = view.places(row[i]).front();
    Counted* one = view.counted(place);
    if (!one) {
      view.add(place, total.measure, total.population, "pair");
    } else if (one->measure == kPrevious) {
      one->measure = total.measure;
      one->population = total.population;
      one->steps.emplace_back("pair");
    }
  }
}

}  // namespace

void find_pairs(BreakdownView& view) {
  const auto correct = view.class_of(Known::Correct);
  constexpr std::size_t kNear = 5;
  std::size_t verb = SIZE_MAX;
  for (std::size_t item = 1; item < view.size(); ++item) {
    if (view.has(item, correct)) verb = item;
    const bool near = verb < item && item - verb <= kNear;
    if (!near || !(view.is(item, "to") || view.is(item, "at"))) continue;
    const auto row = bare_row(view, item + 1);
    const auto totals = totals_before(view, verb);
    if (row.size() < 2 || totals.size() < row.size()) continue;
    pair_up(view, row, totals);
    verb = SIZE_MAX;
  }
}

}  // namespace concord::extract
