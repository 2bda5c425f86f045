// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rules/formula_check.h"

namespace concord {
namespace {

bool is_sum_of_periods(const Summand* summand) {
  return summand->kind == Summand::Kind::SumOfPeriods;
}

bool has_period(const FigurePattern& figure) {
  return !figure.status && figure.at == FigurePattern::At::Instance;
}

}  // namespace

void check_periods(const Formula& formula, Complaints& complaints) {
  const std::vector<const Summand*> all = figures_of(formula);
  const auto sum = std::ranges::find_if(all, is_sum_of_periods);
  if (sum == all.end()) return;
  for (const Summand* summand : all) {
    if (has_period(summand->figure)) continue;
    complaints.add(
        Code::Y180, summand->figure.place,
        "`" + to_string(summand->figure) +
            "` in a law with `sum(periods ...)`, which is made for periods",
        "write two laws: one of periods, one of moments");
  }
  if (!std::ranges::all_of(all, is_sum_of_periods)) return;
  complaints.add(Code::Y180, (*sum)->figure.place,
                 "nothing says in which period the periods of this sum lie",
                 "set a figure of the whole period against it: `killed = "
                 "sum(periods killed)`");
}

}  // namespace concord
