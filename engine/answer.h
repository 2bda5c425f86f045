// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "claims/interval.h"

namespace concord {

/// Sorted indices of assumptions, or of constraints.
using Indices = std::vector<std::int32_t>;

/// What a folder of reports comes to.
enum class Verdict {
  Agree,           // everything listed can hold together
  Reconcilable,    // it can, once some reading or soft law is given up
  Irreconcilable,  // it cannot: some claim would have to be set aside
  Undecided,       // the budget ended first
  LawsContradict,  // the laws and the graph cannot hold even without claims
};

/// Assumptions that cannot all hold, none of which can be spared: a minimal
/// unsatisfiable subset (MUS) of the claims, everything else held.
struct Conflict {
  Indices assumptions;  // claims
  /// Constraints that no claim guards that it rests on: those of a proof by
  /// propagation, each of which that proof needs; where there is none, a set of
  /// which none can be spared at all.
  Indices laws;
  std::int32_t read = -1;  // of which System the laws are, as in Row

  friend auto operator<=>(const Conflict&, const Conflict&) = default;
};

/// What a way out gives up: the summed costs by kind, compared in this order.
struct Cost {
  std::int64_t claims = 0;
  std::int64_t laws = 0;
  std::int64_t readings = 0;

  friend auto operator<=>(const Cost&, const Cost&) = default;
};

/// Assumptions to give up so that all the rest hold, none of which can be
/// spared: a minimal correction subset (MCS).  "A way out" on every page.
struct Correction {
  Indices give_up;
  Cost cost;

  friend bool operator==(const Correction&, const Correction&) = default;
};

/// A list with an honest end: false says that there may be more.
template <class T>
struct Listed {
  std::vector<T> items;
  bool complete = true;

  friend bool operator==(const Listed&, const Listed&) = default;
};

/// Of which list of ways out it is proved that it names them all.  A list that
/// nobody asked for is not among them.
struct WholeLists {
  bool holds_if = false;
  bool set_aside = false;
  bool both = false;

  friend bool operator==(const WholeLists&, const WholeLists&) = default;
};

/// Why an end of a bound is where it is: the fewest claims that force it, then
/// the fewest accounts, then the first by name; and the constraints that no
/// claim guards that take part, as in a Conflict.
struct Why {
  Indices assumptions;
  Indices laws;
  std::int32_t read = -1;  // of which System the laws are, as in Row

  friend bool operator==(const Why&, const Why&) = default;
};

/// The least and the greatest that an unknown can be.  An end that is not there
/// is proved not to be.  `values` lists what lies between without gaps:
/// {[4,4],[6,6]} is 4 or 6, never 5.
struct Bound {
  std::int32_t unknown = 0;
  std::optional<End> low;
  std::optional<End> high;
  Why low_why;  // empty where the end is the unknown's own
  Why high_why;
  Listed<Interval> values;
  /// Where claims on the figure itself alone are the why, and the others force
  /// the same end without them: that end again, with its why from the others.
  /// (A claim on the figure is one with a constraint of a single comparison of
  /// a single term, the figure.)
  std::optional<End> forced_low;
  std::optional<End> forced_high;
  Why forced_low_why;
  Why forced_high_why;
  bool asked = true;    // false: nobody asked, and nothing is told
  bool decided = true;  // false: the budget ended first, and nothing is told

  friend bool operator==(const Bound&, const Bound&) = default;
};

/// Whether the two say the same of what an unknown can be.
inline bool same_values(const Bound& one, const Bound& other) {
  return one.low == other.low && one.high == other.high &&
         one.values == other.values;
}

/// How one account stands to another in time, and what forces it: they can be
/// told apart only where both are read as standing elsewhere.
struct Order {
  enum class Relation : std::uint8_t {
    Before,
    NotAfter,
    Same,
    NotBefore,
    After,
    Open,
  };

  std::int32_t one = 0;  // accounts
  std::int32_t other = 0;
  Relation relation = Relation::Open;
  Why low_why;  // why it is not earlier
  Why high_why;

  friend bool operator==(const Order&, const Order&) = default;
};

/// All bounds of a component under one way out (or under none, when it agrees).
struct Row {
  std::int32_t way_out = -1;  // index in Answer::ways_out; -1: nothing given up
  /// In which System: index in Component::read; -1: with claims as they stand.
  std::int32_t read = -1;
  std::vector<Bound> bounds;  // by unknown
  std::vector<Order> orders;  // of the accounts that this way out moves

  friend bool operator==(const Row&, const Row&) = default;
};

/// Work that was done to find an answer, counted in what does not depend on the
/// machine.
struct Work {
  std::int64_t checks = 0;    // questions that were not answered from memory
  std::int64_t searches = 0;  // of these, by a world that was searched for
  std::int64_t z3 = 0;        // and by Z3

  Work& operator+=(const Work& other) {
    checks += other.checks;
    searches += other.searches;
    z3 += other.z3;
    return *this;
  }
  friend bool operator==(const Work&, const Work&) = default;
};

/// What is true of a System.
struct Answer {
  Verdict verdict = Verdict::Undecided;
  Listed<Conflict> conflicts;  // smallest first, then by names
  /// Of a conflict, and of a why, no claim can be spared by the laws that it
  /// names; by others some may.  Else by no law at all.
  bool minimal_by_laws = false;
  Listed<Correction> ways_out;          // holds-if, then set-aside, then both
  WholeLists whole;                     // which of these three
  Listed<Correction> account_ways_out;  // whole accounts, fewest first
  /// Claims that can be settled one block without the other, where it was
  /// proved that there are several.
  std::vector<Indices> blocks;
  std::vector<Row> rows;
  /// Where not every way out listed has a row: with all set aside that any of
  /// them, or any conflict, touches.  Each way out leaves that much, or more.
  std::optional<Row> undisputed;
  /// Claims, and things taken to be one, that clash wherever in its window each
  /// account stands.
  Listed<Conflict> stubborn;
  /// How accounts of one slot stand to each other, all moments free: by what
  /// they count alone, and with what they say of things.  Nothing where they
  /// clash even so.
  std::vector<Order> orders_by_tolls;
  std::vector<Order> orders;
  Indices contradicting_laws;  // for LawsContradict: a minimal set
  bool checked = false;        // every item above passed the second check
  Work work;

  friend bool operator==(const Answer&, const Answer&) = default;
};

}  // namespace concord
