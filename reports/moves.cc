// SPDX-License-Identifier: Apache-2.0
#include "reports/moves.h"

#include <algorithm>

namespace concord {
namespace {

bool covers(const std::vector<Interval>& wide,
            const std::vector<Interval>& narrow) {
  return std::ranges::all_of(narrow, [&](const Interval& each) {
    return std::ranges::any_of(
        wide, [&](const Interval& other) { return other.meet(each) == each; });
  });
}

bool has_values(const FigureState& state) { return !state.values.empty(); }

// An end that is approached now and was reached before has not moved.
bool has_moved(const std::optional<End>& before, const std::optional<End>& now,
               const Materiality& material) {
  if (before.has_value() != now.has_value()) return true;
  return before && is_material(material, before->value, now->value);
}

// "suspect-2.status@2016-07-18"
bool is_status(const std::string& figure) {
  return figure.substr(0, figure.find('@')).ends_with(".status");
}

}  // namespace

Move move_of(const std::optional<FigureState>& before,
             const std::optional<FigureState>& now) {
  if (!before) return Move::New;
  if (!now) return Move::Gone;
  const bool disputed = now->status == "disputed";
  const bool was_disputed = before->status == "disputed";
  if (disputed && !was_disputed) return Move::Broken;
  if (!disputed && was_disputed && has_values(*now)) return Move::Mended;
  if (!has_values(*before) || !has_values(*now)) return Move::Same;
  if (before->values == now->values) return Move::Same;
  if (covers(now->values, before->values)) return Move::Widened;
  if (covers(before->values, now->values)) return Move::Narrowed;
  return Move::Moved;
}

bool is_material(const std::string& figure, Move move,
                 const std::optional<FigureState>& before,
                 const std::optional<FigureState>& now,
                 const Materiality& material) {
  const bool has_distance =
      move == Move::Moved || move == Move::Widened || move == Move::Narrowed;
  if (!has_distance || !material.is_declared() || is_status(figure)) {
    return true;
  }
  if (before->values.size() != now->values.size()) return true;
  for (std::size_t i = 0; i < now->values.size(); ++i) {
    const Interval& one = before->values[i];
    const Interval& other = now->values[i];
    if (has_moved(one.lower(), other.lower(), material) ||
        has_moved(one.upper(), other.upper(), material)) {
      return true;
    }
  }
  return false;
}

}  // namespace concord
