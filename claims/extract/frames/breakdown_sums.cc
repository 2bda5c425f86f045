// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/frames/breakdown_steps.h"

namespace concord::extract {
namespace {

// What a sentence counts without a noun, all as one measure.
struct BareCounts {
  std::vector<std::uint32_t> places;
  MeasureId measure = 0;
  std::int64_t sum = 0;
};

bool adds_to(BareCounts& counts, BreakdownView& view, std::uint32_t place) {
  const Counted* one = view.counted(place);
  if (!one || one->measure == kPrevious) return true;
  const Group& group = view.group(place);
  const bool other = one->scope != Scope::Total || one->part_of ||
                     !group.is_bare || group.is_partitive ||
                     (counts.measure != 0 && counts.measure != one->measure);
  if (other) return false;
  counts.measure = one->measure;
  counts.places.push_back(place);
  counts.sum += group.quantity.low;
  return true;
}

}  // namespace

void find_sums(BreakdownView& view) {
  BareCounts counts;
  for (std::size_t item = 0; item < view.size(); ++item) {
    for (const std::uint32_t place : view.places(item)) {
      if (!adds_to(counts, view, place)) return;
    }
  }
  if (counts.places.size() < 2) return;
  for (const Whole& whole : view.earlier().last_sentence()) {
    const bool is_it = whole.measure == counts.measure &&
                       whole.low == counts.sum && whole.most == counts.sum;
    if (!is_it) continue;
    for (const std::uint32_t place : counts.places) {
      view.make_part(place, whole, {});
    }
    return;
  }
}

}  // namespace concord::extract
