// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "claims/extract/frames/breakdown_steps.h"

namespace concord::extract {
namespace {

class Partitives {
 public:
  explicit Partitives(BreakdownView& view)
      : view_(view),
        who_(view.class_of(Known::Relative)),
        victims_(view.find_population("victims")) {}

  void run() {
    for (std::size_t item = 0; item < view_.size(); ++item) {
      const Group* group = view_.figure(item);
      const bool counts = group && group->is_partitive && !group->is_list &&
                          !group->counts_itself && !group->quantity.vague;
      if (!counts) continue;
      const std::uint32_t place = view_.places(item).front();
      if (group->is_zero()) {
        forget_nobody(item, place);
      } else if (refers_back(*group, item)) {
        take_back_reference(item, place);
      } else if (group->whole) {
        take_known_number(item, place);
      } else if (group->whole_measure != 0) {
        take_known_state(item, place);
      }
    }
  }

 private:
  // "18 of them", "two of these"; not "two of those killed", "four of these
  // men".
  bool refers_back(const Group& group, std::size_t item) const {
    const std::string_view word = view_.pronoun(group);
    if (speaks_of_victims(group)) return true;
    if (word == "them" || word == "whom" || word == "which") return true;
    return (word == "these" || word == "those") && group.is_bare &&
           !group.whole && group.whole_measure == 0 &&
           !view_.has(item + 1, Known::Participle) &&
           !view_.has(item + 1, Known::Adjective) && !view_.has(item + 1, who_);
  }

  // "None of the injuries were life-threatening" counts no injuries.
  void forget_nobody(std::size_t item, std::uint32_t place) {
    Counted* one = view_.counted(place);
    if (!one || view_.predicate(item + 1)) return;
    const MeasureId known = view_.group(place).whole_measure;
    const bool says_nothing =
        one->measure == kPrevious || (known != 0 && one->measure == known);
    if (says_nothing) one->measure = 0;
  }

  // "three of the victims"
  bool speaks_of_victims(const Group& group) const {
    return victims_ && group.population == *victims_ && !group.whole &&
           group.whole_measure == 0 && view_.pronoun(group) == "the";
  }

  std::optional<PopulationId> population(std::size_t item,
                                         const Group& group) const {
    if (!group.is_bare && !speaks_of_victims(group)) return group.population;
    return view_.predicate(item + 1);
  }

  void take_back_reference(std::size_t item, std::uint32_t place) {
    const Group& group = view_.group(place);
    const auto whom = population(item, group);
    auto whole = view_.nearest_whole(item, group.quantity.low);
    const bool free = view_.is_free(place);
    if (!whole && begins_sentence(item) && (!free || whom)) {
      whole = before(group.quantity.low);
    }
    if (!whole) return void(name_them(item, place));
    if (!view_.fits(place, *whole)) return;
    const bool says_nothing = group.quantity.high == 1 && !whom;
    if (free && (says_nothing || !follows_a_clause(item) ||
                 (!whom && has_own_verb(item + 1)))) {
      return;
    }
    view_.make_part(place, *whole, whom);
  }

  // "four of them were later convicted": what else was done to them.
  bool has_own_verb(std::size_t item) const {
    if (!view_.has(item, Known::Be)) return false;
    do ++item;
    while (view_.has(item, Known::Adverb) || view_.has(item, Known::Be));
    return view_.ends_in_ed(item);
  }

  // "Two of them were nurses." behind a sentence that counted.
  std::optional<Whole> before(std::int64_t count) const {
    const auto& totals = view_.earlier().last_sentence();
    const auto found =
        std::find_if(totals.rbegin(), totals.rend(),
                     [&](const Whole& one) { return count <= one.most; });
    return found == totals.rend() ? std::nullopt : std::optional(*found);
  }

  // "the residents, 38 of whom had been led out": of residents.
  void name_them(std::size_t item, std::uint32_t place) {
    Counted* one = view_.counted(place);
    const bool is_open =
        one && one->population == 0 && item >= 2 && view_.is(item - 1, ",");
    if (!is_open || view_.pronoun(view_.group(place)) != "whom") return;
    one->population = view_.predicate(item - 2).value_or(0);
  }

  bool begins_sentence(std::size_t item) const {
    return item == 0 || (item == 1 && (view_.is_edge(0) || view_.is(0, "but")));
  }

  // "..., 18 of them", "... (two of them", "and 18 of them"; not "he knew two
  // of them".
  bool follows_a_clause(std::size_t item) const {
    static constexpr std::array<std::string_view, 4> kWords = {"with", "while",
                                                               "but", "at"};
    if (item == 0 || view_.is_edge(item - 1)) return true;
    return view_.has(item - 1, Known::And) ||
           view_.has(item - 1, Known::Adverb) ||
           std::ranges::any_of(kWords, [&](std::string_view word) {
             return view_.is(item - 1, word);
           });
  }

  // "Five of the seven were policemen."  Where no total is seven, nothing is
  // known of the five.
  void take_known_number(std::size_t item, std::uint32_t place) {
    const Group& group = view_.group(place);
    if (group.whole_group && view_.counted(*group.whole_group)) return;
    const auto whole = view_.whole_of_value(item, group.whole->low);
    const auto whom = view_.predicate(item + 1);
    const bool is_it = whole && view_.fits(place, *whole) &&
                       names_no_others(group, *whole) &&
                       (whom || group.quantity.high > 1);
    if (is_it) return view_.make_part(place, *whole, whom);
    Counted* one = view_.counted(place);
    if (one && one->measure == kPrevious) one->measure = 0;
  }

  static bool names_no_others(const Group& group, const Whole& whole) {
    return group.is_bare ||
           (!group.unknown &&
            (group.population == 0 || group.population == whole.population));
  }

  // "four of the dead wore uniform"
  void take_known_state(std::size_t item, std::uint32_t place) {
    const Group& group = view_.group(place);
    const std::int64_t count = group.quantity.low;
    const Counted* one = view_.counted(place);
    const bool other =
        one && one->measure != kPrevious && one->measure != group.whole_measure;
    if (other) return;
    const auto whom = view_.predicate(item + 1);
    const Whole whole = of_state(item, group, whom.value_or(0));
    if (!one && !is_told_of(item, whom.has_value() || count > 1)) return;
    view_.make_part(place, whole, whom);
  }

  // The dead of a town are of a total of the dead, not of one of policemen.
  Whole of_state(std::size_t item, const Group& group,
                 PopulationId whom) const {
    const std::int64_t count = group.quantity.low;
    auto whole = view_.nearest_whole(item, count);
    if (!whole || whole->measure != group.whole_measure) {
      const Whole* said = view_.earlier().holding(count, group.whole_measure);
      whole = said ? std::optional(*said) : std::nullopt;
    }
    const bool other = whole && whole->population != 0 && whom != 0 &&
                       whole->population != whom;
    if (!whole || other) whole = Whole();
    whole->measure = group.whole_measure;
    return *whole;
  }

  // A subject with its verb: not "relatives of four of the dead".
  bool is_told_of(std::size_t item, bool says_something) const {
    const bool begins = item == 0 || view_.is_edge(item - 1) ||
                        view_.has(item - 1, Known::And) ||
                        view_.is(item - 1, "that") ||
                        view_.is(item - 1, "said");
    return says_something && begins && !view_.is_edge(item + 1);
  }

  BreakdownView& view_;
  ClassId who_ = 0;
  std::optional<PopulationId> victims_;
};

}  // namespace

void forget_parts_of_others(BreakdownView& view) {
  for (std::size_t item = 0; item < view.size(); ++item) {
    for (const std::uint32_t place : view.places(item)) {
      Counted* one = view.counted(place);
      const bool is_open = one && one->measure == kPrevious &&
                           view.pronoun(view.group(place)) == "them";
      if (!is_open) continue;
      if (view.follows_others(item, view.group(place).quantity.low)) {
        one->measure = 0;
      }
    }
  }
}

// "Three minors were among the dead": of those whom an earlier sentence counts.
void link_known(BreakdownView& view) {
  for (std::size_t item = 0; item < view.size(); ++item) {
    for (const std::uint32_t place : view.places(item)) {
      const Counted* one = view.counted(place);
      const bool is_open = one && one->scope == Scope::Part &&
                           one->measure != kPrevious && !one->part_of &&
                           !one->part_of_earlier;
      if (!is_open || view.nearest_whole(item, 1)) continue;
      const Whole* whole =
          view.earlier().holding(view.group(place).quantity.low, one->measure);
      if (whole && whole->population == 0) view.make_part(place, *whole, {});
    }
  }
}

void find_partitives(BreakdownView& view) { Partitives(view).run(); }

}  // namespace concord::extract
