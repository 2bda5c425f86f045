// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <tuple>
#include <vector>

#include "engine/answer.h"
#include "engine/law_finder.h"
#include "engine/oracle.h"

namespace concord {

/// Finds out why an end is where it is.
class WhyFinder {
 public:
  /// Unless the fewest laws are wanted, every why has all.
  WhyFinder(Oracle& oracle, bool fewest_laws);

  /// The fewest claims of `held` (then of the fewest accounts, then the first
  /// by index) that, with all else that is held, leave nothing `beyond` an end;
  /// and the laws they need.  Throws BudgetSpent.
  Why why(const Bits& held, const Probe& beyond);

  /// The same without the claims on the unknown itself, where those alone are
  /// `why`; nothing where the others do not force the same end.
  std::optional<Why> forced(const Bits& held, const Probe& beyond,
                            const Why& why);

 private:
  const Indices& laws(const Bits& held, const Indices& claims,
                      const Probe& beyond);
  Bits claims_on(std::int32_t unknown) const;

  using Key = std::tuple<std::int32_t, Probe::Side, Exact, Bits, Indices>;

  Oracle& oracle_;
  bool fewest_laws_;
  LawFinder law_finder_;
  std::map<Key, Indices> laws_;  // the rows of several ways out ask the same
};

}  // namespace concord
