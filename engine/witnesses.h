// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "engine/oracle.h"
#include "engine/taken_claims.h"

namespace concord {

/// Finds worlds for many sets of claims of a large System: each shows of many
/// that they can hold, one beside the other.  Most other claims are taken with
/// them: the more are, the less is to be searched for.
class Witnesses {
 public:
  explicit Witnesses(Oracle& oracle);

  /// By set: whether a world was found in which its claims hold with all that
  /// is no claim.  That none was found says nothing.  The claims of `rest` can
  /// hold together.
  std::vector<bool> find(const std::vector<Indices>& sets, const Bits& rest);

 private:
  using Places = std::vector<std::size_t>;

  Places that_fit(const TakenClaims::Mark& base,
                  const std::vector<Indices>& sets, const Places& ahead);
  void find_beside(const TakenClaims::Mark& base,
                   const std::vector<Indices>& sets, Places ahead,
                   std::vector<bool>& found);
  Places take_some(const std::vector<Indices>& sets, const Places& ahead,
                   std::size_t most);

  Oracle& oracle_;
  TakenClaims taken_;
  Bits rest_;
  Bits in_the_way_;  // claims of the rest
};

}  // namespace concord
