// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tests/oracle/random_system.h"
#include "tests/oracle/wide_audit.h"

namespace concord::oracle {

struct Part {
  std::string whole;
  std::vector<std::string> parts;
  bool disjoint = false;
  bool complete = false;  // of populations; `exhaustive` of events
};

enum class Over { Rises, Fixed, Free };

/// By the end of a day, or what was added from the end of one day to that of
/// another.
struct Slot {
  int from = 0;
  int day = 0;

  bool is_period() const { return from != 0; }
  std::string name() const;  // as in names of figures
};

/// What the figures of a wide audit are made of.
struct WideShape {
  std::vector<Part> events;  // wholes first
  std::vector<std::string> roots = {"attack"};
  std::vector<std::string> all_events = {"attack"};
  std::vector<Part> populations;
  std::vector<std::string> whos = {""};  // ".victims", ".children&victims"
  /// (part, whole) across axes: what is within what.
  std::vector<std::pair<std::string, std::string>> within;
  std::vector<std::string> measures = {"killed"};
  Over over = Over::Rises;
  std::vector<int> days = {2};
  std::vector<Slot> periods;
  int begins = 1;  // the event, in May 2024
  int ends = 1;
  bool things = false;
  bool one_way = false;
  bool same = false;   // the second thing is the first
  int phase_from = 0;  // claims from this day on count anew; 0: nobody does

  std::vector<Slot> slots() const;
};

/// What is added day by day in one part after the other grows large.
bool has_periods_of_parts(const WideShape& shape);

WideShape make_shape(Random& random);
void add_figures(const WideShape& shape, WideAudit& audit);
std::string audit_yaml(const WideShape& shape);

/// Claims, their sources, and laws of one's own.
void add_claims(const WideShape& shape, Random& random, WideAudit& audit);

/// What follows for the figures from the shape.  A period of which nobody
/// speaks has no figures: for these nothing follows, and they are 0.
void add_laws(const WideShape& shape, WideAudit& audit);

std::string count_name(const std::string& event, const std::string& measure,
                       const std::string& who, const Slot& slot);
std::string status_name(const std::string& thing, int day);
std::string root_of(const std::string& event);
int below(Random& random, int count);  // 0 .. count - 1

template <class T>
const T& one_of(Random& random, const std::vector<T>& all) {
  return all[static_cast<std::size_t>(below(random, int(all.size())))];
}

}  // namespace concord::oracle
