// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "claims/alternative.h"
#include "engine/system.h"
#include "rules/ground.h"

namespace concord {

/// What Systems are made of.  Whatever it refers to outlives it.
struct Material {
  const Audit& audit;
  const Ground& ground;
  const std::vector<Reading>& readings;          // by claim
  const std::vector<Alternative>& alternatives;  // that may be taken
};

/// What stands behind one assumption of a System.  Claims of one origin that
/// say word for word the same of the same figures are one assumption, so that a
/// copy adds no weight.
struct AssumptionSource {
  System::Assumption::Kind kind = System::Assumption::Kind::Claim;
  std::vector<ClaimId> claims;    // sorted; for Claim
  std::string soft_group;         // for SoftLaw
  std::int32_t alternative = -1;  // for Reading: in Material::alternatives
  std::string name;               // "n5" (the first claim), "seen/wave"
};

/// What stands behind one constraint of a System: a ground law, or words.
struct ConstraintSource {
  std::int32_t ground_law = -1;  // index in Ground::laws; -1: a statement
  std::string statement;         // "n5.police"
};

/// A component in which some claims are read otherwise.  Its assumptions are
/// those of the component, and its unknowns begin with the component's.
struct ReadSystem {
  System system;
  std::vector<ConstraintSource> constraints;  // by constraint
  std::vector<Figure> figures;  // of the first unknowns: then moved ones too
  /// By how much one of two accounts stands after the other: an unknown.
  struct Difference {
    AccountId one;
    AccountId other;
    std::int32_t unknown = 0;
  };
  std::vector<Difference> differences;
  /// 1 where an alternative is taken, else 0; for those that are left open.
  struct Selector {
    std::int32_t alternative = -1;
    std::int32_t unknown = 0;
  };
  std::vector<Selector> selectors;
  std::vector<std::int32_t> taken;  // alternatives, sorted
};

/// One independent part of an audit: figures that no constraint ties to others.
struct Component {
  System system;                              // with every claim as it stands
  std::vector<Figure> figures;                // by unknown
  std::vector<AssumptionSource> assumptions;  // by assumption
  std::vector<ConstraintSource> constraints;  // by constraint
  std::vector<ReadSystem> read;               // in which rows were found
};

/// One System of a component with what its numbers stand for.
struct Sense {
  const System& system;
  const std::vector<Figure>& figures;  // of the first unknowns
  const std::vector<ConstraintSource>& constraints;
};

/// With claims as they stand (-1), or as component.read has them.
Sense sense_of(const Component& component, std::int32_t read);

/// Splits the ground laws and literal readings into components (Boost.Graph)
/// and writes each as a System, with denominators cleared and rational unknowns
/// for money.  Components are ordered by their first figure's name; assumptions
/// are claims, soft laws and readings, each by name.
std::vector<Component> assemble(const Material& material);

/// The same, with those joined that some reading ties to a disputed one: an
/// account that is read as standing elsewhere moves with all that it says.
std::vector<Component> join_disputed(const Material& material,
                                     std::vector<Component> components,
                                     const std::vector<bool>& disputed);

/// What an unknown for this figure is.
System::Unknown unknown_of(const Audit& audit, const Figure& figure,
                           System::Role role);

}  // namespace concord
