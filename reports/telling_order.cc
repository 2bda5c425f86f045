// SPDX-License-Identifier: Apache-2.0
// The lines of a derivation: which steps share one, and which comes first.
#include "reports/telling.h"

namespace concord {

// Both ends of one figure, moved by one constraint to the same value: "exactly
// 13" in place of "at least 13" and "at most 13".
bool Telling::are_twins(std::size_t a, std::size_t b, bool with_grounds) const {
  const Step& one = found_.steps[a];
  const Step& other = found_.steps[b];
  if (one.constraint != other.constraint || one.unknown != other.unknown ||
      one.upper == other.upper || one.end.open || one.end != other.end) {
    return false;
  }
  const auto left = premises(a);
  const auto right = premises(b);
  if (!with_grounds && !left.empty()) return false;
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (left[i].value != right[i].value) return false;
  }
  return true;
}

void Telling::pair_up(bool with_grounds) {
  twin_.clear();
  for (const std::size_t a : needed_) {
    for (const std::size_t b : needed_) {
      if (b <= a || !are_twins(a, b, with_grounds)) continue;
      twin_[a] = b;
      twin_[b] = a;
    }
  }
}

// Whether every line can stand behind those that it uses.
bool Telling::order() {
  order_.clear();
  std::set<std::size_t> open;
  for (const std::size_t root : roots_) {
    if (!place(root, open)) return false;
  }
  return true;
}

bool Telling::place(std::size_t step, std::set<std::size_t>& open) {
  const auto twin = twin_.find(step);
  const std::size_t first =
      twin == twin_.end() ? step : std::min(step, twin->second);
  for (const std::size_t placed : order_) {
    if (placed == first) return true;
  }
  if (!open.insert(first).second) return false;
  std::vector<std::size_t> before = grounds(first);
  if (twin != twin_.end()) {
    for (const std::size_t each : grounds(std::max(step, twin->second))) {
      before.push_back(each);
    }
  }
  for (const std::size_t each : before) {
    if (!place(each, open)) return false;
  }
  order_.push_back(first);
  return true;
}

// Whether a step hands one end of another figure on as it is.
bool Telling::only_passes(std::size_t index) const {
  const auto all = premises(index);
  return all.size() == 1 && all.front().factor == 1 &&
         constant(found_.steps[index]) == 0 &&
         all.front().value == found_.steps[index].end.value;
}

// Steps by one law that nobody else uses become one line: "c ≥ b ≥ a ≥ 6".
void Telling::hand_on() {
  std::map<std::size_t, int> users;
  for (const std::size_t root : roots_) ++users[root];
  for (const std::size_t step : needed_) {
    for (const std::size_t before : grounds(step)) ++users[before];
  }
  handed_.clear();
  for (const std::size_t step : order_) {
    if (twin_.contains(step) || !only_passes(step)) continue;
    const auto before = grounds(step);
    const bool joins = before.size() == 1 && users[before.front()] == 1 &&
                       !twin_.contains(before.front()) &&
                       !figure(found_.steps[step].unknown).is_status() &&
                       only_passes(before.front()) &&
                       because(found_.steps[step].constraint) ==
                           because(found_.steps[before.front()].constraint);
    if (joins) handed_[step] = before.front();
  }
}

}  // namespace concord
