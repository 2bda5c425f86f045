// SPDX-License-Identifier: Apache-2.0
#include "reports/second_check.h"

#include <algorithm>

#include "reports/words.h"

namespace concord {
namespace {

template <class Count>
std::size_t sum(const View& view, Count count) {
  std::size_t total = 0;
  for (const Answer& answer : view.all().answers) total += count(answer);
  return total;
}

std::size_t bounds_in(const Answer& answer) {
  std::size_t total = 0;
  const auto add = [&total](const Row& row) {
    total += static_cast<std::size_t>(std::ranges::count_if(
        row.bounds,
        [](const Bound& bound) { return bound.asked && bound.decided; }));
  };
  std::ranges::for_each(answer.rows, add);
  if (answer.undisputed) add(*answer.undisputed);
  return total;
}

}  // namespace

std::vector<std::string> second_check(const View& view) {
  const std::size_t conflicts =
      sum(view, [](const Answer& a) { return a.conflicts.items.size(); });
  const std::size_t ways = sum(view, [](const Answer& a) {
    return a.ways_out.items.size() + a.account_ways_out.items.size();
  });
  const std::size_t bounds = sum(view, bounds_in);
  std::vector<std::string> lines;
  if (conflicts > 0) {
    lines.push_back(counted(conflicts, "conflict") +
                    ": asked anew, no world holds all its claims; without any "
                    "one of them some world does");
  }
  if (ways > 0) {
    lines.push_back(counted(ways, "way out", "ways out") +
                    ": asked anew, some world holds all the rest; with any "
                    "claim of it put back none does");
  }
  lines.push_back(counted(bounds, "bound") +
                  ": each end is reached by some world and no world goes "
                  "beyond it");
  return lines;
}

}  // namespace concord
