// SPDX-License-Identifier: Apache-2.0
#include "rules/law_uses.h"

#include <algorithm>

namespace concord {
namespace {

// A count at the event and the moment of the instance.
bool is_plain(const BoundFigure& figure, const Vocabulary& vocabulary) {
  return !figure.is_status() && !figure.event && !figure.sum_of_parts &&
         !figure.sum_of_periods && figure.at == FigurePattern::At::Instance &&
         !vocabulary[figure.measure].may_be_negative;
}

// One equality between plain figures and no number.
bool is_plain_equality(const BoundLaw& law, const Vocabulary& vocabulary) {
  return law.scope == BoundLaw::Scope::Schematic && law.clauses.size() == 1 &&
         law.clauses[0].size() == 1 &&
         law.clauses[0][0].relation == Relation::Equal &&
         law.clauses[0][0].constant == 0 &&
         std::ranges::all_of(law.figures, [&](const BoundFigure& figure) {
           return is_plain(figure, vocabulary);
         });
}

// Whether the equality gives the figure of `defined` as a sum of the others,
// each taken a whole number of times.
bool is_sum_of_others(const BoundComparison& equality, std::size_t defined) {
  const BoundTerm& term = equality.terms[defined];
  return term.factor != 0 &&
         std::ranges::all_of(equality.terms, [&](const BoundTerm& other) {
           if (&other == &term) return true;
           const Rational share = -other.factor / term.factor;
           return share >= 0 && is_integer(share);
         });
}

}  // namespace

LawUses::LawUses(const std::vector<BoundLaw>& laws,
                 const Vocabulary& vocabulary, const Partitions& partitions) {
  count(laws);
  for (const BoundLaw& law : laws) {
    defines_.push_back(defined_by(law, vocabulary));
    if (defines_.back()) continue;
    for (const BoundFigure& figure : law.figures) {
      limit(figure, vocabulary, partitions);
    }
  }
}

std::optional<std::size_t> LawUses::defined_by(
    const BoundLaw& law, const Vocabulary& vocabulary) const {
  if (!is_plain_equality(law, vocabulary)) return std::nullopt;
  const BoundComparison& equality = law.clauses[0][0];
  for (std::size_t i = 0; i < equality.terms.size(); ++i) {
    const std::size_t figure = equality.terms[i].figure;
    if (is_named_once(law.figures[figure].measure) &&
        is_sum_of_others(equality, i)) {
      return figure;
    }
  }
  return std::nullopt;
}

void LawUses::count(const std::vector<BoundLaw>& laws) {
  for (std::size_t law = 0; law < laws.size(); ++law) {
    for (std::size_t i = 0; i < laws[law].figures.size(); ++i) {
      const BoundFigure& figure = laws[law].figures[i];
      about_[{figure.measure, figure.thing, figure.of}].push_back({law, i});
      ++mentions_[figure.measure];
      if (laws[law].scope == BoundLaw::Scope::Once && figure.event) {
        named_events_[figure.measure].emplace_back(law, i);
      }
    }
  }
}

void LawUses::limit(const BoundFigure& figure, const Vocabulary& vocabulary,
                    const Partitions& partitions) {
  limited_.insert(figure.measure);
  Population above = figure.of;
  while (!above.empty()) {
    const PopulationId value = above.back();
    above.pop_back();
    for (const std::size_t which : partitions.of_part(value)) {
      const bool is_new = limited_parts_.insert({figure.measure, which}).second;
      const auto whole = vocabulary.partitions[which].whole;
      if (is_new && whole) above.push_back(*whole);
    }
  }
}

const std::vector<LawUses::Mention>& LawUses::about(
    const Figure& figure) const {
  const auto found = about_.find({figure.measure, figure.thing, figure.of});
  return found == about_.end() ? none_ : found->second;
}

const std::vector<LawUses::Mention>& LawUses::of_named_events(
    MeasureId measure) const {
  const auto found = named_events_.find(measure);
  return found == named_events_.end() ? none_ : found->second;
}

bool LawUses::is_named_once(MeasureId measure) const {
  const auto found = mentions_.find(measure);
  return found != mentions_.end() && found->second == 1;
}

}  // namespace concord
