// SPDX-License-Identifier: Apache-2.0
#include "engine/show_as.h"

#include <algorithm>

#include "claims/check.h"

namespace concord {

void show_as(const Audit& shown, Reconciliation& all) {
  all.audit = &shown;
  for (Decision& each : all.decisions) {
    const auto same =
        std::ranges::find(shown.decisions, each.declared, &Decision::declared);
    CONCORD_CHECK(same != shown.decisions.end());
    each.what = same->what;
    each.id = same->id;
  }
  for (Alternative& each : all.alternatives) {
    if (each.kind != Alternative::Kind::Moment) continue;
    each.name = moment_name(shown[each.account]);
  }
  for (Component& component : all.components) {
    for (AssumptionSource& source : component.assumptions) {
      if (source.alternative < 0) continue;
      const auto at = static_cast<std::size_t>(source.alternative);
      source.name = all.alternatives[at].name;
    }
  }
}

}  // namespace concord
