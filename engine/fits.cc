// SPDX-License-Identifier: Apache-2.0
#include "engine/fits.h"

#include <algorithm>

namespace concord {
namespace {

bool below(const Indices& indices, std::size_t size) {
  return std::ranges::all_of(indices, [&](std::int32_t each) {
    return each >= 0 && static_cast<std::size_t>(each) < size;
  });
}

/// What there is to speak of.
class Fitting {
 public:
  explicit Fitting(const System& system) : system_(system) {}

  bool fits(const Listed<Conflict>& conflicts) const {
    return std::ranges::all_of(conflicts.items, [&](const Conflict& each) {
      return are_assumptions(each.assumptions) && are_laws(each.laws) &&
             each.read == -1;
    });
  }

  bool fits(const Listed<Correction>& ways_out) const {
    return std::ranges::all_of(ways_out.items, [&](const Correction& each) {
      return are_assumptions(each.give_up);
    });
  }

  bool fits(const std::optional<Row>& row) const { return !row || fits(*row); }

  bool fits(const Row& row) const {
    const bool one_each = row.bounds.size() == system_.unknowns.size();
    if (!one_each || row.read != -1 || !row.orders.empty()) return false;
    for (std::size_t i = 0; i < row.bounds.size(); ++i) {
      const Bound& bound = row.bounds[i];
      if (bound.unknown != static_cast<std::int32_t>(i)) return false;
      for (const Why* why : {&bound.low_why, &bound.high_why,
                             &bound.forced_low_why, &bound.forced_high_why}) {
        if (!fits(*why)) return false;
      }
    }
    return true;
  }

  bool fits(const Answer& answer) const {
    const bool verdict = answer.verdict >= Verdict::Agree &&
                         answer.verdict <= Verdict::LawsContradict;
    return verdict && fits(answer.conflicts) && fits(answer.ways_out) &&
           fits(answer.account_ways_out) && blocks_fit(answer) &&
           rows_fit(answer) && fits(answer.undisputed) &&
           fits(answer.stubborn) && answer.orders.empty() &&
           answer.orders_by_tolls.empty() &&
           are_laws(answer.contradicting_laws);
  }

 private:
  bool are_assumptions(const Indices& indices) const {
    return below(indices, system_.assumptions.size());
  }
  bool are_laws(const Indices& indices) const {
    return below(indices, system_.constraints.size());
  }
  bool fits(const Why& why) const {
    return are_assumptions(why.assumptions) && are_laws(why.laws) &&
           why.read == -1;
  }

  bool blocks_fit(const Answer& answer) const {
    return std::ranges::all_of(answer.blocks, [&](const Indices& each) {
      return are_assumptions(each);
    });
  }

  bool rows_fit(const Answer& answer) const {
    const auto ways_out =
        static_cast<std::int64_t>(answer.ways_out.items.size());
    return std::ranges::all_of(answer.rows, [&](const Row& row) {
      return row.way_out >= -1 && row.way_out < ways_out && fits(row);
    });
  }

  const System& system_;
};

bool is_decided(const Row& row) {
  return std::ranges::all_of(row.bounds, &Bound::decided);
}

}  // namespace

bool fits(const std::optional<bool>&, const System&) { return true; }

bool fits(const Answer& answer, const System& system) {
  return Fitting(system).fits(answer);
}

bool fits(const CheckedRow& row, const System& system) {
  return Fitting(system).fits(row.row);
}

bool fits(const FreeAnswer& answer, const System& system) {
  const Fitting fitting(system);
  return fitting.fits(answer.stubborn) && fitting.fits(answer.by_tolls) &&
         fitting.fits(answer.whole);
}

bool fits(const std::vector<std::optional<bool>>&, const System&) {
  return true;
}

bool is_final(const std::optional<bool>& answer) { return answer.has_value(); }

bool is_final(const Answer& answer) {
  return answer.checked && answer.verdict != Verdict::Undecided &&
         std::ranges::all_of(answer.rows, is_decided);
}

bool is_final(const CheckedRow& row) {
  return row.checked && is_decided(row.row);
}

bool is_final(const FreeAnswer& answer) { return answer.checked; }

bool is_final(const std::vector<std::optional<bool>>& answers) {
  return std::ranges::all_of(answers, [](const std::optional<bool>& each) {
    return each.has_value();
  });
}

}  // namespace concord
