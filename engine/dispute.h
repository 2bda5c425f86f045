// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "engine/finding.h"
#include "engine/sides.h"
#include "engine/spoken.h"

namespace concord {

/// How a conflict clashes on one figure: words said of it against what all else
/// in the conflict makes of it.
struct Split {
  Ends rest;
  Indices against;  // constraints, said of the figure itself
  Indices proof;    // constraints from which the rest follows
};

/// One component whose claims cannot all hold, as findings look at it: who
/// clashes with whom, on which figure, by which laws.
class Dispute {
 public:
  Dispute(const Audit& audit, const Ground& ground, const Component& component,
          const Answer& answer);

  const Audit& audit() const { return audit_; }
  const Component& component() const { return component_; }
  const Answer& answer() const { return answer_; }
  const std::vector<Conflict>& conflicts() const {
    return answer_.conflicts.items;
  }
  const Figure& figure(std::int32_t unknown) const {
    return component_.figures[static_cast<std::size_t>(unknown)];
  }
  const AssumptionSource& source_of(std::int32_t assumption) const {
    return component_.assumptions[static_cast<std::size_t>(assumption)];
  }
  /// What a disputed assumption alone implies.
  const Alone& alone(std::int32_t assumption) const {
    return alone_.at(assumption);
  }
  const Spoken& spoken() const { return spoken_; }
  /// Whether the two, each alone with the laws, leave `unknown` no value.
  bool clash(std::int32_t one, std::int32_t other, std::int32_t unknown) const;
  /// Whether `one` says that `unknown` is not what `other` alone implies.
  bool denies(std::int32_t one, std::int32_t other, std::int32_t unknown) const;
  /// Whether two of `assumptions` clash on `unknown`, at least `directs` of
  /// them speaking of it directly.
  bool any_clash(const Indices& assumptions, std::int32_t unknown,
                 int directs) const;
  /// The unknowns that some of these say something of directly.
  std::set<std::int32_t> directly_spoken_of(const Indices& assumptions) const;
  /// The clash of one of conflicts() on `unknown`, where propagation sees one.
  const std::optional<Split>& split(const Conflict& conflict,
                                    std::int32_t unknown) const;
  /// Its proof without the words that it can spare.
  Indices least_proof(const Split& split, std::int32_t unknown) const;
  /// Whether `others` say of an unknown that `claim` speaks of what agrees with
  /// it, and clashes there with what `rest` says: both by propagation.
  bool stand_for(const Indices& others, std::int32_t claim,
                 const Indices& rest) const;
  /// The unknowns in what a conflict says and rests on.
  std::set<std::int32_t> unknowns_of(const Conflict& conflict) const;
  /// The constraints that the claims of a conflict guard.
  Indices words(const Conflict& conflict) const;
  /// The ids of what was said among constraints of the component, sorted.
  std::vector<std::string> statements(const Indices& constraints) const;
  /// From constraints of the component to indices into Ground::laws.
  Indices ground_laws(const Indices& constraints) const;
  const GroundLaw& law(std::int32_t index) const {
    return ground_.laws[static_cast<std::size_t>(index)];
  }

 private:
  std::optional<Split> find_split(const Conflict& conflict,
                                  std::int32_t unknown) const;

  const Audit& audit_;
  const Ground& ground_;
  const Component& component_;
  const Answer& answer_;
  Guards guards_;
  mutable Deducer deducer_;  // remembers, and nothing else
  mutable std::map<std::pair<const Conflict*, std::int32_t>,
                   std::optional<Split>>
      splits_;
  std::map<std::int32_t, Alone> alone_;  // by disputed assumption
  Spoken spoken_;
};

/// The sides that `assumptions` take on finding.figure, the unknown `unknown`;
/// those that take none there are shown by their own statements, where
/// `constraints` holds those.
std::vector<Side> sides_of(const Dispute& dispute, std::int32_t unknown,
                           const Indices& assumptions,
                           const Indices& constraints);

}  // namespace concord
