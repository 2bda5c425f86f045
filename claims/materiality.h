// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "claims/interval.h"
#include "claims/yaml.h"

namespace concord {

/// From which change on a desk looks at a figure again: `material: 5% and 100`
/// of audit.yaml.  Nothing declared: every change is material.
///
///   5%           an end moved by a twentieth of what it was, or by more
///   100          an end moved by 100 or more
///   5% and 100   both, at one end
///   5% or 100    either
struct Materiality {
  std::optional<Rational> percent;
  std::optional<Rational> amount;
  bool both = true;  // where both are declared: whether it takes both

  bool is_declared() const { return percent || amount; }

  friend bool operator==(const Materiality&, const Materiality&) = default;
};

/// "5 % and 100", for people.
std::string to_string(const Materiality& material);

/// Whether an end that was at `before` and is at `now` has moved so far.  What
/// was 0 has no share that it could move by: any move is more than each share.
bool is_material(const Materiality& material, const Rational& before,
                 const Rational& now);

/// Reads `material:` of audit.yaml.
Materiality read_materiality(Fields& audit, Complaints& complaints);

}  // namespace concord
