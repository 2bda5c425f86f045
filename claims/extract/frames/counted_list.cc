// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/frames/counted_list.h"

#include <algorithm>
#include <numeric>

namespace concord::extract {
namespace {

constexpr std::size_t kGone = SIZE_MAX;

using Link = std::optional<std::size_t>;

void relink(Link& link, const std::vector<std::size_t>& place) {
  if (!link) return;
  const std::size_t now = place[*link];
  link = now == kGone ? Link() : Link(now);
}

void relink(std::vector<Counted>& all, const std::vector<std::size_t>& place) {
  for (Counted& one : all) {
    relink(one.part_of, place);
    relink(one.superseded_by, place);
  }
}

}  // namespace

void drop_counted(std::vector<Counted>& all,
                  const std::function<bool(const Counted&)>& test) {
  // All are asked before one goes: what stays may depend on the others.
  std::vector<bool> goes;
  for (const Counted& one : all) goes.push_back(test(one));
  std::vector<std::size_t> place(all.size(), kGone);
  std::vector<Counted> kept;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (goes[i]) continue;
    place[i] = kept.size();
    kept.push_back(std::move(all[i]));
  }
  relink(kept, place);
  all = std::move(kept);
}

void sort_counted(std::vector<Counted>& all, const Sketch& sketch) {
  std::vector<std::size_t> order(all.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) {
    return sketch.groups[all[i].group].first;
  });
  std::vector<std::size_t> place(all.size());
  std::vector<Counted> sorted;
  for (const std::size_t i : order) {
    place[i] = sorted.size();
    sorted.push_back(std::move(all[i]));
  }
  relink(sorted, place);
  all = std::move(sorted);
}

}  // namespace concord::extract
