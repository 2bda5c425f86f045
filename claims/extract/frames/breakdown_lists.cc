// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "claims/extract/frames/breakdown_steps.h"
#include "claims/extract/frames/breakdown_verbless.h"

namespace concord::extract {
namespace {

class Lists {
 public:
  explicit Lists(BreakdownView& view)
      : view_(view),
        lists_(view),
        include_(view.class_of(Known::Include)),
        tally_(view.class_of(Known::Tally)),
        toll_(view.class_of(Known::Toll)) {}

  void run() {
    for (std::size_t item = 0; item < view_.size(); ++item) {
      if (view_.figure(item)) go_on(item);
    }
    for (std::size_t item = 1; item < view_.size(); ++item) {
      if (tally_includes(item)) {
        take_included(item + 1);
      } else if (const auto begin = past_opener(item); begin != item) {
        item = std::max(item, take_list(item, begin) - 1);
      }
    }
  }

 private:
  bool is_said(std::size_t item) const {
    return view_.has(item, Known::Opener);
  }

  bool is_mark(std::size_t item) const {
    if (!view_.is_mark(item)) return false;
    return view_.is(item, ":") || view_.is(item, "--") || view_.is(item, "(") ||
           view_.is(item, ";") || view_.is(item, ",") || view_.is_dash(item);
  }

  // Where the list behind an opener begins, else `item`.
  std::size_t past_opener(std::size_t item) const {
    if (!is_said(item) && !is_mark(item)) return item;
    std::size_t next = item + 1;
    while (view_.is(next, ",") || view_.is(next, ":") || view_.is(next, ".") ||
           view_.has(next, Known::Adverb)) {
      ++next;
    }
    if (is_said(item)) next = lists_.past_names(next);
    const bool those = view_.is(next, "those") || view_.is(next, "that");
    if (those && view_.is(next + 1, "of")) next += 2;
    return view_.figure(next) ? next : item;
  }

  // "140 deaths, including 90 in the capital" is one group; what follows it,
  // "and 31 in the north", is a part as well.
  void go_on(std::size_t item) {
    const std::uint32_t last = view_.places(item).back();
    const std::vector<std::uint32_t>& parts = view_.group(last).parts;
    const Counted* total = view_.counted(last);
    if (parts.empty() || !total || total->measure == kPrevious) return;
    const Whole whole = view_.whole(*total);
    std::size_t next = lists_.past_tail(item + 1);
    if (next > item + 1 && view_.group(parts.back()).is_bare) {
      VerblessList placed;
      placed.sum = sum_of(parts);
      placed.end = next;
      return take_gapped(placed, whole);
    }
    next = lists_.past_joint(next);
    const Group* figure = view_.figure(next);
    if (!figure || figure->is_bare || figure->is_list) return;
    const VerblessList list = lists_.at(next);
    const bool fits = list.all_named && sum_of(parts) + list.sum <= whole.most;
    if (fits && are_alike(list, whole)) take(list.places, whole);
  }

  // "The tally, given by the army, included 90 deaths in the capital"
  bool tally_includes(std::size_t item) const {
    constexpr std::size_t kReach = 14;
    if (!view_.has(item, include_) || !view_.figure(item + 1)) return false;
    for (std::size_t i = item; i-- > 0 && item - i <= kReach;) {
      if (view_.figure(i)) return false;
      if (view_.has(i, tally_) || view_.has(i, toll_)) return true;
    }
    return false;
  }

  // Of what the sentence before counted.
  void take_included(std::size_t item) {
    const VerblessList list = lists_.at(item);
    for (const Whole& whole : view_.earlier().last_sentence()) {
      if (list.sum > whole.most || !are_alike(list, whole)) continue;
      take(list.places, whole);
      if (list.all_placed) take_gapped(list, whole);
      return;
    }
  }

  // "103 in the capital, where the army came, and 21 in the north"
  void take_gapped(const VerblessList& list, const Whole& whole) {
    std::int64_t sum = list.sum;
    for (std::size_t item = list.end; item < view_.size(); ++item) {
      for (const std::uint32_t place : view_.places(item)) {
        const Counted* one = view_.counted(place);
        const bool gapped = one && !one->steps.empty() &&
                            one->steps.back() == "gapping" &&
                            one->measure == whole.measure;
        if (!gapped || !lists_.may_be_part(place)) continue;
        sum += view_.group(place).quantity.low;
        if (sum <= whole.most) view_.make_part(place, whole, {});
      }
    }
  }

  void take(std::span<const std::uint32_t> places, const Whole& whole) {
    for (const std::uint32_t place : places) {
      if (view_.fits(place, whole)) view_.make_part(place, whole, {});
    }
  }

  std::int64_t sum_of(std::span<const std::uint32_t> places) const {
    std::int64_t sum = 0;
    for (const std::uint32_t place : places) {
      sum += view_.group(place).quantity.low;
    }
    return sum;
  }

  // Gives the end of the list.
  std::size_t take_list(std::size_t opener, std::size_t begin) {
    const bool said = is_said(opener);
    const VerblessList list = lists_.at(begin, said);
    if (list.places.empty()) {
      if (said && view_.is(opener, "of")) take_clause(opener, begin);
      return begin + 1;
    }
    const auto whole = view_.nearest_whole(opener, list.sum);
    const bool are_parts = whole && (said || breaks_down(list, *whole, opener));
    if (are_parts) take(list.places, *whole);
    if (are_parts && list.all_placed) take_gapped(list, *whole);
    return list.end;
  }

  // "of whom 40 have been released": with a verb, and a measure, of its own.
  void take_clause(std::size_t opener, std::size_t begin) {
    const auto places = view_.places(begin);
    const auto whole = view_.nearest_whole(opener, sum_of(places));
    if (!whole) return;
    for (const std::uint32_t place : places) {
      const Counted* one = view_.counted(place);
      const bool is_total =
          one && one->measure != kPrevious && one->scope == Scope::Total;
      if (is_total && view_.fits(place, *whole)) {
        view_.make_part(place, *whole, {});
      }
    }
  }

  // Behind a mark alone a list must name its parts and make up the whole, or
  // leave some of it out behind ":" and in brackets; "60 casualties: 40 dead
  // and 20 hurt" must make it up.
  bool breaks_down(const VerblessList& list, const Whole& whole,
                   std::size_t opener) {
    if (list.count < 2) return false;
    const bool is_weak =
        view_.is(opener, ",") || view_.is(opener, ";") || view_.is_dash(opener);
    const bool makes_up = list.sum == whole.low;
    if (!are_alike(list, whole)) return makes_up && !is_weak;
    if (!list.all_named) return false;
    if (is_weak && list.all_placed && has_place(whole, opener)) return false;
    return makes_up || (!is_weak && list.sum < whole.low);
  }

  // Nothing of the list counts something else.
  bool are_alike(const VerblessList& list, const Whole& whole) {
    return std::ranges::all_of(list.places, [&](std::uint32_t place) {
      return view_.is_free(place) ||
             view_.counted(place)->measure == whole.measure;
    });
  }

  // "ten people in Aleppo, four in Homs and six in Hama": each is a total.
  bool has_place(const Whole& whole, std::size_t opener) {
    for (std::size_t item = opener; item-- > 0;) {
      if (view_.is(item, "in") || view_.is(item, "at")) return true;
      const Group* group = view_.figure(item);
      if (group && group->quantity.low == whole.low) return false;
    }
    return false;
  }

  BreakdownView& view_;
  VerblessLists lists_;
  ClassId include_ = 0;
  ClassId tally_ = 0;
  ClassId toll_ = 0;
};

}  // namespace

void find_lists(BreakdownView& view) { Lists(view).run(); }

}  // namespace concord::extract
