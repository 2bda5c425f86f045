// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/frames/breakdown_view.h"

#include <algorithm>

namespace concord::extract {

bool BreakdownView::is(std::size_t item, std::string_view word) const {
  return item < size() && tokens_[sketch_.items[item].first].is(word);
}

bool BreakdownView::ends_in_ed(std::size_t item) const {
  return item < size() &&
         tokens_[sketch_.items[item].first].lower.ends_with("ed");
}

bool BreakdownView::has(std::size_t item, Known known) const {
  return item < size() && sketch_.items[item].classes.has(pack_.known[known]);
}

bool BreakdownView::has(std::size_t item, ClassId id) const {
  return item < size() && sketch_.items[item].classes.has(id);
}

bool BreakdownView::is_edge(std::size_t item) const {
  return item >= size() ||
         (!figure(item) &&
          tokens_[sketch_.items[item].first].kind == Token::Kind::Mark);
}

bool BreakdownView::is_verb(std::size_t item) const {
  static constexpr Known kVerbs[] = {Known::Be,           Known::Transitive,
                                     Known::Intransitive, Known::Past,
                                     Known::Participle,   Known::Unreal};
  return std::ranges::any_of(kVerbs,
                             [&](Known verb) { return has(item, verb); });
}

std::span<const std::uint32_t> BreakdownView::places(std::size_t item) const {
  const Group* group = figure(item);
  if (!group) return {};
  if (group->is_list) return group->members;
  return std::span(sketch_.group_of_item).subspan(item, 1);
}

std::string_view BreakdownView::pronoun(const Group& figure) const {
  const std::uint32_t of = figure.quantity.last;
  if (!figure.is_partitive || of + 1 >= tokens_.size()) return {};
  return tokens_[of].is("of") ? tokens_[of + 1].lower : std::string_view();
}

Counted* BreakdownView::counted(std::uint32_t place) {
  return index_[place] == kNone ? nullptr : &all_[index_[place]];
}

bool BreakdownView::is_free(std::uint32_t place) {
  const Counted* one = counted(place);
  return !one || one->measure == kPrevious;
}

Whole BreakdownView::whole(const Counted& one) const {
  const Quantity& quantity = group(one.group).quantity;
  return {static_cast<std::size_t>(&one - all_.data()),
          {},
          one.measure,
          one.population,
          quantity.low,
          most_of(quantity)};
}

std::optional<Whole> BreakdownView::whole_of(const Counted& part) const {
  if (part.part_of) return whole(all_[*part.part_of]);
  if (!part.part_of_earlier) return std::nullopt;
  if (const Whole* said = earlier_.at(*part.part_of_earlier)) return *said;
  return std::nullopt;
}

// Whether the figure at an item is a total that holds so many; nothing where it
// holds fewer, or is "two of them" itself, as its neighbours are.
std::optional<bool> BreakdownView::holds(std::size_t item, std::int64_t count,
                                         Counted*& found) {
  const auto members = places(item);
  for (std::size_t i = members.size(); i-- > 0;) {
    const Group& one = group(members[i]);
    const bool small = one.is_single || one.is_zero() ||
                       count > most_of(one.quantity) ||
                       one.quantity.kind != QuantityKind::Count;
    if (small || pronoun(one) == "them") continue;
    found = counted(members[i]);
    return found && found->measure != kPrevious;
  }
  return std::nullopt;
}

// The same of the nearest figure before an item that is either.
std::optional<bool> BreakdownView::nearest(std::size_t item, std::int64_t count,
                                           Counted*& found) {
  constexpr std::size_t kReach = 64;
  const std::size_t end = std::min(item, size());
  const std::size_t begin = end > kReach ? end - kReach : 0;
  for (std::size_t i = end; i-- > begin;) {
    if (const auto holds_it = holds(i, count, found)) return holds_it;
  }
  return std::nullopt;
}

std::optional<Whole> BreakdownView::nearest_whole(std::size_t item,
                                                  std::int64_t count) {
  Counted* found = nullptr;
  if (!nearest(item, count, found).value_or(false)) return std::nullopt;
  return whole(*found);
}

bool BreakdownView::follows_others(std::size_t item, std::int64_t count) {
  Counted* found = nullptr;
  return !nearest(item, count, found).value_or(true);
}

std::optional<Whole> BreakdownView::whole_of_value(std::size_t item,
                                                   std::int64_t value) {
  for (std::size_t i = std::min(item, size()); i-- > 0;) {
    for (const std::uint32_t place : places(i)) {
      const Counted* one = counted(place);
      const bool is_it = one && one->measure != kPrevious &&
                         group(place).quantity.low == value;
      if (is_it) return whole(*one);
    }
  }
  const Whole* before = earlier_.of_value(value);
  return before ? std::optional(*before) : std::nullopt;
}

// "the remaining two, one of them a boy, were civilians": behind the remark.
std::optional<PopulationId> BreakdownView::predicate_beyond(
    std::size_t item) const {
  constexpr std::size_t kReach = 16;
  if (const auto said = predicate(item)) return said;
  for (std::size_t i = item; i < item + kReach && i < size(); ++i) {
    if (is(i, ";")) return std::nullopt;
    if (is(i, ",") && has(i + 1, Known::Be)) return predicate(i + 1);
  }
  return std::nullopt;
}

// Not "this year", which counts nobody.
bool BreakdownView::is_somebody(PopulationId population) const {
  return pack_.populations[population].kind != PackPopulation::Kind::Nobody;
}

std::optional<PopulationId> BreakdownView::predicate(std::size_t item) const {
  constexpr std::size_t kReach = 4;
  const auto wear = class_of(Known::Wear);
  for (std::size_t i = item; i < item + kReach && i < size(); ++i) {
    const Group* group = figure(i);
    if (group) {
      return group->is_single ? std::optional(group->population) : std::nullopt;
    }
    if (is(i + 1, "-")) return std::nullopt;  // "life-threatening"
    const Meaning* meaning = sketch_.meaning[i];
    if (has(i, Known::Head) || (has(i, Known::Modifier) && !has(i, wear))) {
      return meaning && is_somebody(meaning->population)
                 ? std::optional(meaning->population)
                 : std::nullopt;
    }
    const bool goes_on = has(i, Known::Be) || has(i, Known::Adverb) ||
                         has(i, Known::Determiner) || has(i, wear);
    if (!goes_on) return std::nullopt;
  }
  return std::nullopt;
}

// Not "two of them were arrested" of two vehicles.
bool BreakdownView::fits(std::uint32_t place, const Whole& whole) const {
  if (group(place).quantity.low > whole.most) return false;
  const Counted* one = index_[place] == kNone ? nullptr : &all_[index_[place]];
  if (!one || one->measure == kPrevious) {
    return whole.measure == kPrevious ||
           can_be(group(place), whole.measure, pack_);
  }
  using Of = PackMeasure::Of;
  const bool things = pack_.measures[one->measure].of == Of::Things;
  return things == (pack_.measures[whole.measure].of == Of::Things);
}

bool BreakdownView::is_kind_of(MeasureId part, MeasureId whole) const {
  if (part == whole) return true;
  if (part == kPrevious || whole == kPrevious) return false;
  const PackMeasure& kind = pack_.measures[part];
  const PackMeasure& of = pack_.measures[whole];
  return kind.alias == of.alias || kind.name.starts_with(of.name + "-");
}

bool BreakdownView::says(std::uint32_t at) const {
  return at < tokens_.size() &&
         (tokens_[at].is("said") || tokens_[at].is("told"));
}

// "said Ann Lee, a nurse", "said a nurse", "a nurse there said": who she is.
bool BreakdownView::is_title(const Group& figure) const {
  if (!figure.is_single || figure.first < 2) return false;
  const Token& before = tokens_[figure.first - 1];
  if (says(figure.last) || says(figure.last + 1)) return true;
  return before.is("said") || before.is("says") ||
         (before.is(",") && tokens_[figure.first - 2].capital);
}

void BreakdownView::make_part(std::uint32_t place, const Whole& whole,
                              std::optional<PopulationId> population) {
  Counted* one = counted(place);
  if (!one && is_title(group(place))) return;
  if (!one) {
    const Group& figure = group(place);
    const PopulationId own = figure.population;
    one = &add(place, whole.measure, own != 0 ? own : population.value_or(0),
               "part");
    if (whole.here) one->elsewhere = all_[*whole.here].elsewhere;
    if (whole.here) one->planned = all_[*whole.here].planned;
  } else if (one->measure == kPrevious) {
    one->measure = whole.measure;
    one->steps.emplace_back("part");
  }
  const bool is_unnamed = one->population == 0 && group(place).population == 0;
  if (is_unnamed) one->population = population.value_or(0);
  const bool takes_whom = one->population == 0 && group(place).is_bare;
  if (takes_whom && !population) one->population = whole.population;
  one->scope = Scope::Part;
  one->part_of = whole.here;
  one->part_of_earlier = whole.earlier;
}

Counted& BreakdownView::add(std::uint32_t place, MeasureId measure,
                            PopulationId population, std::string_view step) {
  const Group& figure = group(place);
  index_[place] = all_.size();
  Counted one;
  one.group = place;
  one.measure = measure;
  one.population = population;
  one.first = figure.first;
  one.last = figure.last;
  one.steps.emplace_back(step);
  all_.push_back(std::move(one));
  const std::size_t at = all_.size() - 1;
  for (const std::uint32_t part : figure.parts) {
    if (counted(part)) continue;
    make_part(part, whole(all_[at]), {});
  }
  return all_[at];
}

}  // namespace concord::extract
