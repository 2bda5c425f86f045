// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace concord {

/// The problem of one component, flat: no names, no news, only numbers and
/// indices.  Solving it is a pure function; an engine that is put in front of
/// Z3 takes the same System and must give the same Answer.
///
/// Unknowns are integers (or rationals) with optional ends of their own.  A
/// constraint is a clause: at least one of its comparisons holds.  A constraint
/// with a guard holds only while the guard's assumption is not given up; one
/// without always holds.  Plain SAT is the case of unknowns in 0..1.
struct System {
  enum class Role : std::uint8_t {
    Explained,  // its ends, why they are there, and what lies between
    Bounded,    // its ends
    Auxiliary,  // nothing, unless every bound is asked for
  };

  struct Unknown {
    bool rational = false;
    std::optional<std::int64_t> low = 0;
    std::optional<std::int64_t> high;
    /// How much an answer tells of it.
    Role role = Role::Explained;

    friend bool operator==(const Unknown&, const Unknown&) = default;
  };

  struct Term {
    std::int32_t unknown = 0;
    std::int64_t factor = 0;

    friend bool operator==(const Term&, const Term&) = default;
  };

  /// The sum of the terms stands in `relation` to `constant`.  Each unknown
  /// occurs at most once in it, and no factor is 0.
  struct Comparison {
    enum class Relation : std::uint8_t { AtMost, Below, Equal };

    std::uint32_t first_term = 0;
    std::uint32_t last_term = 0;  // one behind
    Relation relation = Relation::AtMost;
    std::int64_t constant = 0;

    friend bool operator==(const Comparison&, const Comparison&) = default;
  };

  struct Constraint {
    std::uint32_t first_comparison = 0;
    std::uint32_t last_comparison = 0;  // one behind; at least one of them
    std::int32_t guard = -1;            // an assumption; -1: always holds

    friend bool operator==(const Constraint&, const Constraint&) = default;
  };

  /// What may be given up.  `kind` orders the lists of ways out.
  struct Assumption {
    enum class Kind : std::uint8_t { Claim, SoftLaw, Reading };

    Kind kind = Kind::Claim;
    std::int32_t cost = 20;  // never negative
    /// Whose claims can be set aside together: all that say this claim, sorted.
    std::vector<std::int32_t> accounts;
    /// All assumptions of one slot cost together what one of them does; -1: by
    /// itself.
    std::int32_t slot = -1;
    /// Who counted; -1: nobody.  No answer depends on it but the choice of one
    /// way out where there are too many to compare.
    std::int32_t origin = -1;

    friend bool operator==(const Assumption&, const Assumption&) = default;
  };

  std::vector<Unknown> unknowns;
  std::vector<Term> terms;
  std::vector<Comparison> comparisons;
  std::vector<Constraint> constraints;
  std::vector<Assumption> assumptions;  // in the order of their names

  std::span<const Comparison> any_of(const Constraint& constraint) const {
    return std::span(comparisons)
        .subspan(constraint.first_comparison,
                 constraint.last_comparison - constraint.first_comparison);
  }
  std::span<const Term> sum(const Comparison& comparison) const {
    return std::span(terms).subspan(
        comparison.first_term, comparison.last_term - comparison.first_term);
  }

  friend bool operator==(const System&, const System&) = default;
};

/// The unknown of a constraint that says nothing but "it is at most, at least
/// or exactly so much": one comparison of one term.
std::optional<std::int32_t> bounded_unknown(
    const System& system, const System::Constraint& constraint);

/// Inserts the unknowns of a constraint.
void add_unknowns(const System& system, const System::Constraint& constraint,
                  std::set<std::int32_t>& unknowns);

/// By unknown: the constraints that speak of it, ascending.
std::vector<std::vector<std::int32_t>> users_of(const System& system);

/// Throws InternalError unless every index is in range, every constraint has a
/// comparison and no cost is negative: whoever made the System was wrong.
void check_well_formed(const System& system);

}  // namespace concord
