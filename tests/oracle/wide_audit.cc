// SPDX-License-Identifier: Apache-2.0
#include "tests/oracle/wide_audit.h"

#include <algorithm>

#include "claims/check.h"
#include "tests/oracle/wide_shape.h"

namespace concord::oracle {

std::size_t WideAudit::figure(const std::string& name) const {
  const auto found = std::ranges::find(figures, name, &WideFigure::name);
  CONCORD_CHECK(found != figures.end());
  return static_cast<std::size_t>(found - figures.begin());
}

// Above every end that such audits can have, as low as can be for the number of
// worlds: sums go higher than what is summed.
static int ceiling_of(const WideShape& shape, std::size_t figures) {
  if (figures <= 3) return 24;
  if (figures <= 4) return 16;
  if (shape.measures.size() == 3) return 11;
  if (has_periods_of_parts(shape)) return 10;
  return figures <= 6 ? 7 : 5;
}

WideAudit make_wide_audit(std::uint64_t seed) {
  Random random(seed * 104729 + 5);
  const WideShape shape = make_shape(random);
  WideAudit audit;
  add_figures(shape, audit);
  audit.ceiling = ceiling_of(shape, audit.figures.size());
  audit.folder.files["audit.yaml"] = audit_yaml(shape);
  audit.folder.files["concord:counts.yaml"] =
      "pack: counts\nlanguage: en\nhedges:\n  about: 10\n  phrases:\n"
      "    at-least: [at least]\n    at-most: [at most]\n"
      "    more-than: [more than]\n";
  add_claims(shape, random, audit);
  add_laws(shape, audit);
  return audit;
}

}  // namespace concord::oracle
