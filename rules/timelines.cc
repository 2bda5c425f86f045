// SPDX-License-Identifier: Apache-2.0
#include "rules/timelines.h"

#include <algorithm>
#include <numeric>

namespace concord {

namespace {

Figure without_time(const Figure& figure) {
  Figure shape = figure.at({});
  shape.from.reset();
  return shape;
}

template <class T>
void sort_once(std::vector<T>& all) {
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
}

}  // namespace

Timelines::Timelines(const Audit& audit)
    : joined_to_(audit.events.events().size() + audit.things.size()),
      moments_(joined_to_.size()) {
  std::iota(joined_to_.begin(), joined_to_.end(), Line{0});
  for (std::size_t i = 0; i < audit.events.events().size(); ++i) {
    root_of_.push_back(audit.events.root_of(EventId(i)));
  }
}

Timelines Timelines::timeless(const Audit& audit) {
  Timelines lines(audit);
  lines.timeless_ = true;
  for (auto& moments : lines.moments_) moments = {Instant{}};
  return lines;
}

void Timelines::add(Line line, Instant moment) {
  moments_[line].push_back(moment);
}

void Timelines::join(Line one, Line other) {
  joined_to_[group_of(one)] = group_of(other);
}

void Timelines::add_period(const Figure& figure) {
  periods_[without_time(figure)].emplace_back(*figure.from, figure.as_of);
}

void Timelines::settle() {
  for (Line line = 0; line < moments_.size(); ++line) {
    const Line group = group_of(line);
    joined_to_[line] = group;
    if (group == line) continue;
    auto& all = moments_[group];
    all.insert(all.end(), moments_[line].begin(), moments_[line].end());
  }
  for (auto& moments : moments_) sort_once(moments);
  for (auto& [figure, periods] : periods_) sort_once(periods);
}

Timelines::Line Timelines::line_of(const Figure& figure) const {
  return figure.is_status() ? root_of_.size() + figure.thing.index()
                            : root_of(figure.event).index();
}

const std::vector<Instant>& Timelines::moments(Line line) const {
  return moments_[group_of(line)];
}

std::optional<Instant> Timelines::previous(Line line, Instant moment) const {
  if (timeless_) return moment;
  const auto& all = moments(line);
  const auto at = std::ranges::lower_bound(all, moment);
  if (at == all.begin()) return std::nullopt;
  return *std::prev(at);
}

std::optional<Instant> Timelines::next(Line line, Instant moment) const {
  if (timeless_) return moment;
  const auto& all = moments(line);
  const auto at = std::ranges::upper_bound(all, moment);
  if (at == all.end()) return std::nullopt;
  return *at;
}

// From the end backwards: with how many periods one gets there from each
// instant, and by which of them.
std::vector<Figure> Timelines::tiles_of(const Figure& figure) const {
  if (timeless_) return {figure};
  const auto found = periods_.find(without_time(figure));
  if (!figure.from || found == periods_.end()) return {};
  const Period whole{*figure.from, figure.as_of};
  const auto& all = found->second;
  std::map<Instant, std::pair<std::size_t, Instant>> ways = {
      {whole.second, {0, whole.second}}};
  auto at = std::ranges::upper_bound(all, Period{whole.second, {}});
  while (at != all.begin() && std::prev(at)->first >= whole.first) {
    const Period& period = *--at;
    const auto rest = ways.find(period.second);
    if (period == whole || rest == ways.end()) continue;
    const std::pair way{rest->second.first + 1, period.second};
    const auto [known, is_new] = ways.emplace(period.first, way);
    if (!is_new && way.first < known->second.first) known->second = way;
  }
  std::vector<Figure> tiles;
  if (!ways.contains(whole.first)) return tiles;
  for (Instant begin = whole.first; begin != whole.second;) {
    const Instant end = ways.at(begin).second;
    Figure tile = figure.at(end);
    tile.from = begin;
    tiles.push_back(std::move(tile));
    begin = end;
  }
  return tiles;
}

Timelines::Line Timelines::group_of(Line line) const {
  while (joined_to_[line] != line) line = joined_to_[line];
  return line;
}

}  // namespace concord
