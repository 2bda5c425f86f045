// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/frames/countable.h"

#include <algorithm>

namespace concord::extract {

MeasureId measure_of(const Group& group, const Meaning& meaning,
                     const ExtractPack& pack) {
  using Kind = PackPopulation::Kind;
  const bool is_money = group.quantity.kind == QuantityKind::Money;
  if (!is_money) {
    const MeasureId own = pack.restricted_measure(meaning, group.population);
    if (own != 0) return own;
    // "The burnt area grew to 500": whatever else could that be.
    const bool only_restricted = meaning.measure == 0 &&
                                 meaning.thing_measure == 0 &&
                                 !meaning.restricted.empty();
    if (group.is_bare && only_restricted) return meaning.restricted.back();
  }
  const bool of_money =
      pack.measures[meaning.measure].of == PackMeasure::Of::Money;
  if (of_money != is_money) return 0;
  const Kind kind = pack.populations[group.population].kind;
  if (kind == Kind::Nobody) return 0;
  if (kind == Kind::Things) return meaning.thing_measure;
  const bool are_others = group.others && group.population == 0;
  const bool may_be_things = group.unknown || group.is_bare || are_others;
  return meaning.measure != 0 || !may_be_things ? meaning.measure
                                                : meaning.thing_measure;
}

bool can_be(const Group& group, MeasureId measure, const ExtractPack& pack) {
  if (measure == kPrevious) return true;
  using Kind = PackPopulation::Kind;
  using Of = PackMeasure::Of;
  const Kind kind = pack.populations[group.population].kind;
  const PackMeasure& said = pack.measures[measure];
  if (kind == Kind::Nobody) return false;
  if (said.of == Of::Anything || group.is_bare) return true;
  if (!said.populations.empty() &&
      std::ranges::find(said.populations, group.population) ==
          said.populations.end()) {
    return false;
  }
  return (kind == Kind::Things) == (said.of == Of::Things);
}

}  // namespace concord::extract
