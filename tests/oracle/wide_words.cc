// SPDX-License-Identifier: Apache-2.0
#include "tests/oracle/wide_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace concord::oracle {
namespace {

/// A formula, and what it says of the figures of one day (and of the day
/// before, if there is one).
struct OwnLaw {
  std::string holds;
  std::function<bool(int, int, int)> meaning;  // killed, other, killed before
  bool needs_previous = false;
};

OwnLaw make_own_law(Random& random, const WideShape& shape) {
  const std::string other =
      shape.measures.size() > 1 ? shape.measures[1] : "killed";
  switch (below(random, shape.measures.size() > 1 ? 6 : 3)) {
    case 0:
      return {"killed >= 2", [](int k, int, int) { return k >= 2; }};
    case 1:
      return {"not (killed = 1)", [](int k, int, int) { return k != 1; }};
    case 2:
      return {"killed - killed@previous <= 1",
              [](int k, int, int before) { return k - before <= 1; }, true};
    case 3:
      return {"if killed >= 1 then " + other + " = 2",
              [](int k, int o, int) { return k < 1 || o == 2; }};
    case 4:
      return {
          other + " - killed <= 1 or killed = 0 and " + other + " > 2",
          [](int k, int o, int) { return o - k <= 1 || (k == 0 && o > 2); }};
    default:
      return {"killed != " + other, [](int k, int o, int) { return k != o; }};
  }
}

}  // namespace

Words make_words(Random& random, int largest) {
  const int n = below(random, largest + 1);
  switch (below(random, 7)) {
    case 0:
      return {fmt::format("at least {}", n), [=](int v) { return v >= n; }};
    case 1:
      return {fmt::format("at most {}", n), [=](int v) { return v <= n; }};
    case 2:
      return {fmt::format("more than {}", n), [=](int v) { return v > n; }};
    case 3: {
      const int m = n + 1 + below(random, 2);
      return {fmt::format("{} to {}", n, m),
              [=](int v) { return n <= v && v <= m; }};
    }
    default:
      return {fmt::format("{}", n), [=](int v) { return v == n; }};
  }
}

void add_formula(const WideShape& shape, Random& random, WideAudit& audit) {
  const OwnLaw own = make_own_law(random, shape);
  const bool soft = random.once_in(2);
  audit.folder.files["rules/own.yaml"] = fmt::format(
      "laws:\n  - id: own\n    holds: \"{}\"\n    because: it is said\n{}",
      own.holds, soft ? "    cost: 3\n" : "");
  std::vector<Holds> at_all_days;
  for (std::size_t i = own.needs_previous ? 1 : 0; i < shape.days.size(); ++i) {
    const auto at = [&](const std::string& measure, std::size_t day) {
      return audit.figure(
          count_name("attack", measure, "", {0, shape.days[day]}));
    };
    const std::size_t killed = at("killed", i);
    const std::size_t other =
        shape.measures.size() > 1 ? at(shape.measures[1], i) : killed;
    const std::size_t before = at("killed", i == 0 ? 0 : i - 1);
    at_all_days.push_back([=, meaning = own.meaning](const Values& v) {
      return meaning(v[killed], v[other], v[before]);
    });
    if (!soft) {
      audit.laws.push_back({std::max(killed, other), at_all_days.back()});
    }
  }
  if (!soft) return;
  audit.soft_laws["own"] = [=](const Values& v) {
    return std::ranges::all_of(at_all_days,
                               [&](const Holds& h) { return h(v); });
  };
}

}  // namespace concord::oracle
