// SPDX-License-Identifier: Apache-2.0
#include "rules/timelines.h"

#include <algorithm>
#include <numeric>

namespace concord {

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

void Timelines::settle() {
  for (Line line = 0; line < moments_.size(); ++line) {
    const Line group = group_of(line);
    joined_to_[line] = group;
    if (group == line) continue;
    auto& all = moments_[group];
    all.insert(all.end(), moments_[line].begin(), moments_[line].end());
  }
  for (auto& moments : moments_) {
    std::ranges::sort(moments);
    moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
  }
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

Timelines::Line Timelines::group_of(Line line) const {
  while (joined_to_[line] != line) line = joined_to_[line];
  return line;
}

}  // namespace concord
