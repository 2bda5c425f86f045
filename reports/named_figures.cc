// SPDX-License-Identifier: Apache-2.0
#include "reports/named_figures.h"

namespace concord {

NamedFigures::NamedFigures(const View& view, const Words& words)
    : words_(words) {
  for (const FigureView& each : view.figures()) {
    known_[to_string(each.figure, view.audit())] = &each.figure;
  }
}

std::string NamedFigures::label(const std::string& name) const {
  const auto found = known_.find(name);
  return found == known_.end() ? name : words_.figure(*found->second);
}

std::string NamedFigures::result(const std::string& name,
                                 const FigureState& state) const {
  if (state.values.empty()) return state.status;
  const auto found = known_.find(name);
  if (found != known_.end()) {
    return words_.result(state.values, *found->second);
  }
  std::vector<std::string> values;
  for (const Interval& each : state.values) values.push_back(to_string(each));
  return listed(values, "or");
}

}  // namespace concord
