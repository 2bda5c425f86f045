// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/oracle.h"

namespace concord {

/// Finds out why an end of a large System is where it is: among the constraints
/// by which it was seen to be one, not among all claims.
class LocalWhy {
 public:
  LocalWhy(Oracle& oracle, const Z3Context& context, const Budget& budget);

  /// As WhyFinder::why, by the laws that it names (Answer::minimal_by_laws).
  Why why(const Bits& held, const Probe& beyond);

 private:
  Oracle& oracle_;
  const Z3Context& context_;
  const Budget budget_;
  const Bits others_;  // assumptions that are no claims
  const Guards guards_;
};

}  // namespace concord
