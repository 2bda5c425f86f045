// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/range_chart.h"

#include <algorithm>
#include <map>
#include <utility>

#include "reports/figure_table.h"

namespace concord {
namespace {

/// So many marks a row has room for; those that say the same are then one.
constexpr std::size_t kMarks = 8;
constexpr int kTicks = 8;

// Of very many claims those that say the same are one mark, whoever counted.
std::vector<ClaimMark> by_value(const std::vector<ClaimMark>& marks) {
  std::vector<ClaimMark> values;
  for (const ClaimMark& mark : marks) {
    const auto same = std::ranges::find_if(values, [&](const ClaimMark& other) {
      return other.says == mark.says && other.remark == mark.remark;
    });
    if (same == values.end()) {
      values.push_back(mark);
      continue;
    }
    same->claims.push_back(mark.claims.front());
    if (same->badge != mark.badge) same->badge = {};
  }
  for (ClaimMark& value : values) {
    if (value.claims.size() == 1) continue;
    value.name = counted(value.claims.size(), "claim");
    value.who = some_of(value.claims, kMarks);
  }
  return values;
}

std::vector<ClaimMark> marks_of(const FigureView& figure, const View& view,
                                const Words& words, const Badges& badges) {
  std::vector<ClaimMark> marks;
  for (const Said& said : figure.said) {
    marks.push_back(claim_mark(said, view, words, badges));
  }
  if (marks.size() > kMarks) marks = by_value(marks);
  // What was taken away stands behind what is still said.
  std::stable_partition(marks.begin(), marks.end(),
                        [](const ClaimMark& mark) { return mark.has_say; });
  return marks;
}

// From the least to the greatest number that is said.
std::optional<Interval> span_of(const std::vector<ClaimMark>& marks) {
  std::vector<Rational> ends;
  for (const ClaimMark& mark : marks) {
    if (mark.admits && mark.has_say) add_ends(*mark.admits, ends);
  }
  if (ends.empty()) return std::nullopt;
  const auto [low, high] = std::ranges::minmax(ends);
  return Interval::between(low, high);
}

RangeRow row_of(const FigureView& figure, const View& view, const Words& words,
                const Badges& badges) {
  RangeRow row;
  row.figure = &figure;
  row.name = words.figure(figure.figure);
  row.result = result_of(figure, words);
  row.marks = marks_of(figure, view, words, badges);
  if (figure.status == FigureStatus::Disputed) row.no_fit = span_of(row.marks);
  if (figure.bound != nullptr) row.left = values_of(*figure.bound);
  if (row.marks.size() > kMarks) {
    row.more = row.marks.size() - kMarks;
    row.marks.resize(kMarks);
  }
  return row;
}

std::vector<Rational> values_in(const RangeRow& row) {
  std::vector<Rational> values;
  for (const ClaimMark& mark : row.marks) {
    if (mark.admits) add_ends(*mark.admits, values);
  }
  for (const Interval& interval : row.left) add_ends(interval, values);
  return values;
}

/// What shares a scale: a thing's statuses, a unit (of money a currency), or
/// of a unit in which figures differ too much one measure alone.
using ScaleKey = std::pair<std::string, std::string>;

ScaleKey key_of(const Figure& figure, const Audit& audit, const Words& words) {
  if (figure.is_status()) return {"status", audit[figure.thing].name};
  return {audit.vocabulary[figure.measure].unit.name, words.number(1, figure)};
}

template <class Key>
auto values_by(const RangeChart& chart, Key key) {
  std::map<ScaleKey, std::vector<Rational>> values;
  for (const RangeRow& row : chart.rows) {
    const std::vector<Rational> found = values_in(row);
    auto& all = values[key(row.figure->figure)];
    all.insert(all.end(), found.begin(), found.end());
  }
  return values;
}

void place_scales(RangeChart& chart, const View& view, const Words& words) {
  const auto whole = [&](const Figure& figure) {
    return key_of(figure, view.audit(), words);
  };
  const auto by_unit = values_by(chart, whole);
  const auto split = [&](const Figure& figure) {
    ScaleKey key = whole(figure);
    if (!figure.is_status() && needs_logarithms(by_unit.at(key))) {
      key.second += view.audit().vocabulary[figure.measure].name;
    }
    return key;
  };
  const auto values = values_by(chart, split);
  std::map<ScaleKey, std::size_t> places;
  for (RangeRow& row : chart.rows) {
    const Figure& figure = row.figure->figure;
    const ScaleKey key = split(figure);
    const auto [place, added] = places.emplace(key, chart.scales.size());
    row.scale = place->second;
    if (!added) continue;
    chart.scales.emplace_back(values.at(key), figure, view.audit(), words,
                              kTicks);
  }
}

}  // namespace

RangeChart range_chart(const std::vector<const FigureView*>& figures,
                       const View& view, const Words& words,
                       const Badges& badges) {
  RangeChart chart;
  for (const FigureView* figure : figures) {
    chart.rows.push_back(row_of(*figure, view, words, badges));
  }
  place_scales(chart, view, words);
  return chart;
}

ChartTable table_of(const RangeRow& row) {
  ChartTable table{row.name, {"Claim", "Who counted", "Says", "Remark"}, {}};
  for (const ClaimMark& mark : row.marks) {
    table.rows.push_back({mark.name, mark.who, mark.says, mark.remark});
  }
  return table;
}

ChartTable table_of(const RangeChart& chart) {
  ChartTable table{
      "What each figure can be",
      {"Figure", "Result", "Claim", "Who counted", "Says", "Remark"},
      {}};
  for (const RangeRow& row : chart.rows) {
    if (row.marks.empty()) {
      table.rows.push_back({row.name, row.result, "", "", "", ""});
    }
    for (const auto& mark : table_of(row).rows) {
      table.rows.push_back({row.name, row.result});
      table.rows.back().insert(table.rows.back().end(), mark.begin(),
                               mark.end());
    }
  }
  return table;
}

}  // namespace concord
