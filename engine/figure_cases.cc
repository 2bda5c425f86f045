// SPDX-License-Identifier: Apache-2.0
#include "engine/figure_cases.h"

#include <algorithm>
#include <map>
#include <set>

#include "claims/check.h"

namespace concord {
namespace {

/// What one way out leaves of the unknown; nothing: whatever it can be.
using Left = std::optional<std::vector<Interval>>;

Left left_of(const Bound& bound) {
  if (!bound.asked || !bound.decided) return std::nullopt;
  if (!bound.values.items.empty()) return bound.values.items;
  const auto all = Interval::from_ends(bound.low, bound.high);
  CONCORD_CHECK(all);
  return std::vector<Interval>{*all};
}

// By way out; the row of a way out is there for the first of them, at most.
std::vector<Left> left_by_way(const Answer& answer, std::int32_t unknown) {
  std::vector<Left> left(answer.ways_out.items.size());
  for (const Row& row : answer.rows) {
    if (row.way_out < 0) continue;
    left[static_cast<std::size_t>(row.way_out)] =
        left_of(row.bounds[static_cast<std::size_t>(unknown)]);
  }
  return left;
}

// Every end, and what lies between two of them.
std::vector<Interval> pieces_between(const std::set<Rational>& ends) {
  std::vector<Interval> pieces;
  if (ends.empty()) return {Interval::anything()};
  pieces.push_back(Interval::below(*ends.begin()));
  for (auto each = ends.begin(); each != ends.end(); ++each) {
    pieces.push_back(Interval::exactly(*each));
    const auto next = std::next(each);
    pieces.push_back(
        next == ends.end()
            ? Interval::above(*each)
            : *Interval::from_ends(End{*each, true}, End{*next, true}));
  }
  return pieces;
}

std::vector<Interval> pieces_of(const std::vector<Left>& left, bool whole) {
  std::set<Rational> ends;
  for (const Left& each : left) {
    if (!each) continue;
    for (const Interval& interval : *each) {
      if (interval.lower()) ends.insert(interval.lower()->value);
      if (interval.upper()) ends.insert(interval.upper()->value);
    }
  }
  std::vector<Interval> pieces;
  for (const Interval& piece : pieces_between(ends)) {
    const auto kept = whole ? piece.whole_numbers() : piece;
    if (kept) pieces.push_back(*kept);
  }
  return pieces;
}

bool admits(const Left& left, const Interval& piece) {
  return !left || std::ranges::any_of(*left, [&](const Interval& each) {
    return each.meet(piece).has_value();
  });
}

// Whether nothing lies between them.
bool touch(const Interval& one, const Interval& next, bool whole) {
  if (!one.upper() || !next.lower()) return false;
  const Rational gap = next.lower()->value - one.upper()->value;
  if (gap == 0) return !one.upper()->open || !next.lower()->open;
  return whole && gap == 1;
}

}  // namespace

std::vector<FigureCase> figure_cases(const Answer& answer, std::int32_t unknown,
                                     bool whole) {
  const std::vector<Left> left = left_by_way(answer, unknown);
  std::vector<FigureCase> cases;
  for (const Interval& piece : pieces_of(left, whole)) {
    std::vector<int> ways;
    bool is_known = false;  // that some way out leaves it
    for (std::size_t i = 0; i < left.size(); ++i) {
      if (!admits(left[i], piece)) continue;
      ways.push_back(static_cast<int>(i));
      is_known |= left[i].has_value();
    }
    if (!is_known) continue;
    FigureCase* before = cases.empty() ? nullptr : &cases.back();
    if (before != nullptr && before->ways_out == ways &&
        touch(before->value, piece, whole)) {
      before->value =
          *Interval::from_ends(before->value.lower(), piece.upper());
    } else {
      cases.push_back({piece, std::move(ways)});
    }
  }
  return cases;
}

std::optional<Rational> only_value(const Answer& answer, std::int32_t unknown,
                                   const std::vector<int>& ways_out) {
  const std::vector<Left> left = left_by_way(answer, unknown);
  std::optional<Rational> only;
  for (const int way : ways_out) {
    const Left& each = left[static_cast<std::size_t>(way)];
    if (!each || each->size() != 1 || !each->front().is_exact()) return {};
    const Rational& value = each->front().lower()->value;
    if (only && *only != value) return {};
    only = value;
  }
  return only;
}

std::vector<std::int32_t> unknowns_said(const Audit& audit,
                                        const Component& component) {
  std::map<Figure, std::int32_t> unknown;
  for (std::size_t i = 0; i < component.figures.size(); ++i) {
    unknown.emplace(component.figures[i], static_cast<std::int32_t>(i));
  }
  std::set<std::int32_t> said;
  const auto add = [&](const Statement& statement) {
    if (!statement.figure) return;
    const auto found = unknown.find(*statement.figure);
    if (found != unknown.end()) said.insert(found->second);
  };
  for (const AssumptionSource& source : component.assumptions) {
    for (const ClaimId claim : source.claims) {
      add(audit[claim].total);
      for (const Statement& part : audit[claim].parts) add(part);
    }
  }
  return {said.begin(), said.end()};
}

}  // namespace concord
