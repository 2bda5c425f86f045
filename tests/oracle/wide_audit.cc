// SPDX-License-Identifier: Apache-2.0
#include "tests/oracle/wide_audit.h"

#include <algorithm>

#include "claims/check.h"
#include "tests/oracle/wide_shape.h"

namespace concord::oracle {

int WideAudit::figure(const std::string& name) const {
  const auto found = std::ranges::find(figures, name, &WideFigure::name);
  CONCORD_CHECK(found != figures.end());
  return static_cast<int>(found - figures.begin());
}

WideAudit make_wide_audit(std::uint64_t seed) {
  Random random(seed * 104729 + 5);
  const WideShape shape = make_shape(random);
  WideAudit audit;
  add_figures(shape, audit);
  add_laws(shape, audit);
  const std::size_t figures = audit.figures.size();
  audit.ceiling = figures <= 3 ? 24 : figures <= 4 ? 12 : figures <= 6 ? 7 : 5;
  audit.folder.files["audit.yaml"] = audit_yaml(shape);
  audit.folder.files["concord:counts.yaml"] =
      "pack: counts\nlanguage: en\nhedges:\n  about: 10\n  phrases:\n"
      "    at-least: [at least]\n    at-most: [at most]\n"
      "    more-than: [more than]\n";
  add_claims(shape, random, audit);
  return audit;
}

}  // namespace concord::oracle
