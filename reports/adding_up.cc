// SPDX-License-Identifier: Apache-2.0
// By Farkas (1902) inequalities without a common solution can be taken so often
// each that they add up to a plain falsehood.  How often, is itself a linear
// programme, solved here by the first phase of the simplex method with Bland's
// rule (1977), exactly and for the few rows of one proof.
#include "reports/adding_up.h"

#include <set>

namespace concord {
namespace {

using Times = std::map<std::size_t, Rational>;

/// More than a person would redo.
constexpr std::size_t kMostCells = 40'000;

/// One equation an unknown, that it cancels, and one that 1 is missing.
class Tableau {
 public:
  Tableau(const std::vector<Inequality>& rows,
          const std::vector<std::size_t>& taken)
      : taken_(taken) {
    std::map<std::int32_t, std::size_t> places;
    for (const std::size_t row : taken) {
      for (const auto& [unknown, factor] : rows[row].factors) {
        places.emplace(unknown, places.size());
      }
    }
    cells_.assign(places.size() + 1, std::vector<Rational>(taken.size() + 1));
    basis_.assign(cells_.size(), taken.size());
    for (std::size_t at = 0; at < taken.size(); ++at) {
      for (const auto& [unknown, factor] : rows[taken[at]].factors) {
        cells_[places.at(unknown)][at] = factor;
      }
      cells_.back()[at] = -rows[taken[at]].limit;
    }
    cells_.back().back() = 1;
  }

  bool is_small() const {
    return cells_.size() * cells_.front().size() <= kMostCells;
  }

  std::optional<Times> solve() {
    while (const auto column = entering()) {
      const auto row = leaving(*column);
      if (!row) return std::nullopt;
      pivot(*row, *column);
    }
    Times times;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const Rational& value = cells_[i].back();
      if (basis_[i] == taken_.size() && value != 0) return std::nullopt;
      if (basis_[i] < taken_.size() && value != 0) {
        times[taken_[basis_[i]]] = value;
      }
    }
    return times;
  }

 private:
  // The first column that brings the rows still without one nearer.
  std::optional<std::size_t> entering() const {
    for (std::size_t at = 0; at < taken_.size(); ++at) {
      Rational gain = 0;
      for (std::size_t i = 0; i < cells_.size(); ++i) {
        if (basis_[i] == taken_.size()) gain += cells_[i][at];
      }
      if (gain > 0) return at;
    }
    return std::nullopt;
  }

  std::optional<std::size_t> leaving(std::size_t column) const {
    std::optional<std::size_t> best;
    Rational least;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      if (cells_[i][column] <= 0) continue;
      const Rational ratio = cells_[i].back() / cells_[i][column];
      const bool better = !best || ratio < least ||
                          (ratio == least && basis_[i] < basis_[*best]);
      if (!better) continue;
      best = i;
      least = ratio;
    }
    return best;
  }

  void pivot(std::size_t row, std::size_t column) {
    const Rational by = cells_[row][column];
    for (Rational& cell : cells_[row]) cell /= by;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const Rational factor = cells_[i][column];
      if (i == row || factor == 0) continue;
      for (std::size_t at = 0; at < cells_[i].size(); ++at) {
        if (cells_[row][at] != 0) cells_[i][at] -= factor * cells_[row][at];
      }
    }
    basis_[row] = column;
  }

  const std::vector<std::size_t>& taken_;
  std::vector<std::vector<Rational>> cells_;
  std::vector<std::size_t> basis_;  // by row; taken_.size(): none yet
};

std::optional<Times> solve(const std::vector<Inequality>& rows,
                           const std::vector<std::size_t>& taken) {
  Tableau tableau(rows, taken);
  return tableau.is_small() ? tableau.solve() : std::nullopt;
}

Times in_whole_numbers(Times times) {
  mpz_class multiple = 1;
  for (const auto& [row, often] : times) {
    multiple = lcm(multiple, often.get_den());
  }
  mpz_class divisor = 0;
  for (auto& [row, often] : times) {
    often *= Rational(multiple);
    divisor = gcd(divisor, often.get_num());
  }
  for (auto& [row, often] : times) often /= Rational(divisor);
  return times;
}

}  // namespace

std::optional<Times> adding_up(const std::vector<Inequality>& rows,
                               std::size_t cheap) {
  std::vector<std::size_t> taken(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) taken[i] = i;
  std::optional<Times> best = solve(rows, taken);
  if (!best) return std::nullopt;
  // A row that was not used is gone; of the used ones each is tried without.
  std::vector<std::size_t> dear;
  for (const auto& [row, often] : *best) {
    if (row >= cheap) dear.push_back(row);
  }
  std::set<std::size_t> kept(dear.begin(), dear.end());
  const auto without = [&](std::size_t spared) {
    std::vector<std::size_t> rest;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (i != spared && (i < cheap || kept.contains(i))) rest.push_back(i);
    }
    return rest;
  };
  for (const std::size_t row : dear) {
    auto found = solve(rows, without(row));
    if (!found) continue;
    kept.erase(row);
    best = std::move(found);
  }
  return in_whole_numbers(*best);
}

}  // namespace concord
