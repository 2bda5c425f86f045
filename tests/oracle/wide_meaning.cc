// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "tests/oracle/wide_shape.h"

namespace concord::oracle {
namespace {

// Ties between the values of one figure at two of its days; `ended` by the
// earlier one.
void add_two_days(Over over, bool ended, std::size_t earlier, std::size_t later,
                  WideAudit& audit) {
  if (over == Over::Rises) {
    audit.laws.push_back(
        {later, [=](const Values& v) { return v[earlier] <= v[later]; }});
  }
  if (over == Over::Fixed && ended) {
    audit.laws.push_back(
        {later, [=](const Values& v) { return v[earlier] == v[later]; }});
  }
}

// Ties between the values of one figure at all its days.
void add_time(const WideShape& shape, const std::vector<std::size_t>& at,
              WideAudit& audit) {
  for (std::size_t i = 0; i < at.size(); ++i) {
    const std::size_t one = at[i];
    if (shape.over == Over::Rises && shape.days[i] < shape.begins) {
      audit.laws.push_back({one, [=](const Values& v) { return v[one] == 0; }});
    }
    for (std::size_t j = 0; j < i; ++j) {
      const bool anew =
          shape.days[j] < shape.phase_from && shape.days[i] >= shape.phase_from;
      const bool ended = shape.days[j] >= shape.ends;
      if (!anew) add_two_days(shape.over, ended, at[j], one, audit);
    }
  }
}

void add_parts(const Part& part, std::size_t whole,
               const std::vector<std::size_t>& parts, WideAudit& audit) {
  for (const std::size_t each : parts) {
    audit.laws.push_back({std::max(each, whole), [=](const Values& v) {
                            return v[each] <= v[whole];
                          }});
  }
  if (!part.disjoint) return;
  const std::size_t last = std::max(whole, *std::ranges::max_element(parts));
  audit.laws.push_back({last, [=, complete = part.complete](const Values& v) {
                          int sum = 0;
                          for (const std::size_t each : parts) sum += v[each];
                          return complete ? sum == v[whole] : sum <= v[whole];
                        }});
}

bool is_spoken_of(const Slot& slot, const std::string& event,
                  const WideAudit& audit) {
  return !slot.is_period() ||
         audit.periods.contains(root_of(event) + " " + slot.name());
}

void add_laws_at(const WideShape& shape, const std::string& measure,
                 const Slot& slot, WideAudit& audit) {
  const auto at = [&](const std::string& event, const std::string& who) {
    return audit.figure(count_name(event, measure, who, slot));
  };
  for (const std::string& event : shape.all_events) {
    for (const Part& part : shape.populations) {
      std::vector<std::size_t> parts;
      for (const auto& each : part.parts) parts.push_back(at(event, each));
      add_parts(part, at(event, part.whole), parts, audit);
    }
    for (const auto& [part, whole] : shape.within) {
      add_parts({}, at(event, whole), {at(event, part)}, audit);
    }
  }
  for (const std::string& who : shape.whos) {
    for (const Part& part : shape.events) {
      std::vector<std::size_t> parts;
      for (const auto& each : part.parts) parts.push_back(at(each, who));
      add_parts(part, at(part.whole, who), parts, audit);
    }
  }
}

void add_laws_over_time(const WideShape& shape, const std::string& event,
                        const std::string& measure, const std::string& who,
                        WideAudit& audit) {
  std::vector<std::size_t> at;
  for (const int day : shape.days) {
    at.push_back(audit.figure(count_name(event, measure, who, {0, day})));
  }
  if (measure != "balance") add_time(shape, at, audit);
  for (const Slot& slot : shape.periods) {
    const bool anew =
        slot.from < shape.phase_from && slot.day >= shape.phase_from;
    const std::size_t period =
        audit.figure(count_name(event, measure, who, slot));
    if (!is_spoken_of(slot, event, audit)) {
      audit.figures[period].most = 0;
      continue;
    }
    if (shape.over != Over::Rises || anew) continue;
    const std::size_t begin =
        at[static_cast<std::size_t>(slot.from - shape.days[0])];
    const std::size_t end =
        at[static_cast<std::size_t>(slot.day - shape.days[0])];
    audit.laws.push_back({period, [=](const Values& v) {
                            return v[period] == v[end] - v[begin];
                          }});
  }
}

void add_laws_of_things(const WideShape& shape, WideAudit& audit) {
  for (std::size_t i = 0; i < shape.days.size(); ++i) {
    const std::size_t gunman =
        audit.figure(status_name("gunman", shape.days[i]));
    const std::size_t driver =
        audit.figure(status_name("driver", shape.days[i]));
    if (shape.same) {
      audit.laws.push_back(
          {driver, [=](const Values& v) { return v[gunman] == v[driver]; }});
    }
    if (!shape.one_way || i == 0) continue;
    audit.laws.push_back(
        {gunman, [=](const Values& v) { return v[gunman - 1] <= v[gunman]; }});
  }
}

}  // namespace

void add_laws(const WideShape& shape, WideAudit& audit) {
  for (const std::string& measure : shape.measures) {
    for (const Slot& slot : shape.slots()) {
      add_laws_at(shape, measure, slot, audit);
    }
    for (const std::string& event : shape.all_events) {
      for (const std::string& who : shape.whos) {
        add_laws_over_time(shape, event, measure, who, audit);
      }
    }
  }
  if (shape.measures.size() == 3) {
    for (const Slot& slot : shape.slots()) {
      const std::size_t sum =
          audit.figure(count_name("attack", "casualties", "", slot));
      audit.laws.push_back({sum, [=](const Values& v) {
                              return v[sum] == v[sum - 1] + v[sum - 2];
                            }});
    }
  }
  if (shape.things) add_laws_of_things(shape, audit);
}

}  // namespace concord::oracle
