// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/diagnostic.h"
#include "claims/hedge.h"
#include "claims/id.h"

namespace concord {

/// How a measure moves while an event goes on and after it.
enum class OverTime {
  Rises,  // a toll: an earlier count is never more than a later one
  Fixed,  // one value once the event has ended: participants
  Free,   // no tie: at large, missing
};

/// What a figure is counted in.  Laws add and compare like units alone.
struct Unit {
  std::string name = "people";  // "people", "things", "money", a desk's own
  bool money = false;           // exact rationals, each figure in one currency

  friend bool operator==(const Unit&, const Unit&) = default;
};

/// What is counted: killed, injured, arrested, damage...
struct Measure {
  std::string name;
  std::string label;  // "killed", "at large": for headings
  Unit unit;
  OverTime over_time = OverTime::Free;
  bool has_kind = false;  // `over-time` was declared
  bool may_be_negative = false;
  Place declared;
};

/// Of whom: one value on one axis ("police" on role, "children" on age).
struct PopulationValue {
  std::string name;
  std::string label;
  std::string axis;
  Place declared;
};

/// How a whole falls into parts on one axis.  Disjoint parts sum to at most
/// the whole; complete parts sum to it.  `whole` is nothing for everyone.
struct Partition {
  std::optional<PopulationId> whole;
  std::vector<PopulationId> parts;  // sorted
  bool disjoint = true;
  bool complete = false;
  Place declared;
};

/// Words that leave open of whom a number is said: "toll" may or may not count
/// the attackers.
struct ScopeWord {
  std::string phrase;  // in lower case; words are matched whole
  std::vector<std::optional<PopulationId>> may_mean;  // nothing: everyone
  Place declared;
};

/// Which words let a claim be read otherwise than literally: the `readings:` of
/// packs and audit.
struct Licences {
  bool precise = false;               // numbers that end in zeros
  std::vector<ScopeWord> scope;       // by phrase
  std::vector<std::string> complete;  // cues of a count that goes on, sorted
};

/// Everything that packs and the audit declare about words: what is counted,
/// of whom, and which phrases hedge a number.  Tables are sorted by name.
struct Vocabulary {
  std::vector<Measure> measures;
  std::vector<PopulationValue> populations;
  std::vector<Partition> partitions;  // sorted by whole, then parts
  HedgeTable hedges;
  Licences licences;

  std::optional<MeasureId> find_measure(std::string_view name) const;
  std::optional<PopulationId> find_population(std::string_view name) const;
  const Measure& operator[](MeasureId id) const { return measures[id.index()]; }
  const PopulationValue& operator[](PopulationId id) const {
    return populations[id.index()];
  }
};

}  // namespace concord
