// SPDX-License-Identifier: Apache-2.0
#include "engine/local_why.h"

#include <algorithm>

#include "claims/check.h"
#include "engine/kinds.h"
#include "engine/part_of.h"
#include "engine/why.h"

namespace concord {

LocalWhy::LocalWhy(Oracle& oracle, const Z3Context& context,
                   const Budget& budget)
    : oracle_(oracle),
      context_(context),
      budget_(budget),
      others_(other_than_claims(oracle.system())),
      guards_(oracle.system()) {}

// A claim is there with all that it says.
Why LocalWhy::why(const Bits& held, const Probe& beyond) {
  const System& system = oracle_.system();
  const Bits clash = oracle_.clash(held, beyond);
  const Indices claims = (guards_of(system, clash) - others_).members();
  const Part part = part_of(system, clash | guards_.guarded_by(claims));
  const auto here = std::ranges::find(part.unknowns, beyond.unknown);
  CONCORD_CHECK(here != part.unknowns.end());
  const Probe local{static_cast<std::int32_t>(here - part.unknowns.begin()),
                    beyond.side, beyond.value};
  Oracle oracle(context_, part.system, budget_);
  const Why found = WhyFinder(oracle, budget_.fewest_laws)
                        .why(Bits::all(part.assumptions.size()), local);
  return {of_whole(found.assumptions, part.assumptions),
          of_whole(found.laws, part.constraints)};
}

}  // namespace concord
