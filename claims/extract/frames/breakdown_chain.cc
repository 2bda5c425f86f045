// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/frames/breakdown_chain.h"

namespace concord::extract {

PartChain::PartChain(BreakdownView& view)
    : view_(view),
      rest_word_(view.class_of(Known::Rest)),
      lightly_(view.class_of(Known::Lightly)),
      whole_(view.earlier().open()),
      told_(view.earlier().told()) {}

void PartChain::run() {
  for (std::size_t item = 0; item < view_.size(); ++item) {
    if (!view_.figure(item) || repeats_base(item)) continue;
    if (whole_ && follows_these(item)) from_base_ = true;
    visit(item);
  }
  if (!told_here_ && !counts_here_) whole_.reset();
}

// "Of these, six"
bool PartChain::follows_these(std::size_t item) const {
  if (item > 0 && view_.is(item - 1, ",")) --item;
  if (item < 2 || !view_.is(item - 2, "of")) return false;
  return view_.is(item - 1, "these") || view_.is(item - 1, "those") ||
         view_.is(item - 1, "them");
}

// "Of the 17, ..."
bool PartChain::repeats_base(std::size_t item) {
  const std::size_t of = item > 0 && view_.is(item - 1, "the") ? 2 : 1;
  if (item < of || !view_.is(item - of, "of")) return false;
  const bool begins = item == of || view_.is_edge(item - of - 1);
  const auto places = view_.places(item);
  if (!begins || places.size() != 1) return false;
  const Counted* base = view_.counted(places.front());
  if (!base && of == 2) base = count_again(item, places.front());
  if (!base || base->measure == kPrevious) return false;
  whole_ = view_.whole(*base);
  told_ = 0;
  from_base_ = told_here_ = true;
  return true;
}

// "Of the 17", where the text counted 17 before.
const Counted* PartChain::count_again(std::size_t item, std::uint32_t place) {
  const Group& base = view_.group(place);
  const auto whole = view_.whole_of_value(item, base.quantity.low);
  if (!whole || !base.is_bare) return nullptr;
  return &view_.add(place, whole->measure, whole->population, "again");
}

// "Of those killed, 18 were guards and seven cooks."
void PartChain::begin_with_state(std::size_t item, const Counted& one) {
  constexpr std::size_t kReach = 6;
  for (std::size_t i = item; i-- > 0 && item - i <= kReach;) {
    if (view_.figure(i)) return;
    const bool is_it = view_.is(i, "of") &&
                       (view_.is(i + 1, "the") || view_.is(i + 1, "those")) &&
                       (i == 0 || view_.is_edge(i - 1));
    if (!is_it) continue;
    const Whole* said = view_.earlier().holding(
        view_.group(one.group).quantity.low, one.measure);
    whole_ = said && said->population == 0 ? *said : Whole();
    whole_->measure = one.measure;
    told_ = 0;
    from_base_ = true;
    return;
  }
}

// "The 12 were members of a club": no part, but all of them.
bool PartChain::repeats_whole(std::size_t item, std::uint32_t place) {
  const Counted* one = view_.counted(place);
  const bool is_open =
      one && one->measure == kPrevious && item > 0 && view_.is(item - 1, "the");
  const std::int64_t count = view_.group(place).quantity.low;
  return is_open && view_.whole_of_value(item, count).has_value();
}

void PartChain::visit(std::size_t item) {
  for (const std::uint32_t place : view_.places(item)) {
    const Counted* one = view_.counted(place);
    const bool known = one && one->measure != kPrevious;
    if (known && !from_base_) begin_with_state(item, *one);
    const bool of_base = known && from_base_ && is_joined(item) &&
                         one->scope == Scope::Total && whole_ &&
                         view_.fits(place, *whole_);
    if (of_base || (known && goes_on_gapped(item, *one))) {
      take(item, place);
    } else if (repeats_whole(item, place)) {
      view_.counted(place)->measure = 0;
    } else if (known) {
      follow(*one);
      last_ = item;
    } else if (may_take(item, place)) {
      take(item, place);
    }
  }
}

// "20 of them in the capital, 11 in the south"
bool PartChain::goes_on_gapped(std::size_t item, const Counted& one) const {
  const Group* last = view_.figure(last_);
  const bool is_placed = last && last_ < item && last->is_bare &&
                         view_.has(last_ + 1, Known::Preposition);
  const std::int64_t count = view_.group(one.group).quantity.low;
  return is_placed && told_here_ && told_ > 0 && whole_ &&
         one.scope == Scope::Total && !one.steps.empty() &&
         one.steps.back() == "gapping" && one.measure == whole_->measure &&
         told_ + count <= whole_->most;
}

// A part goes on with its total, or begins to tell of another, and so does a
// new total.
void PartChain::follow(const Counted& one) {
  const std::int64_t count = view_.group(one.group).quantity.low;
  if (one.scope == Scope::Total && !from_base_) {
    whole_ = view_.whole(one);
    told_ = 0;
    told_here_ = false;
    counts_here_ = true;
  }
  if (one.scope != Scope::Part) return;
  if (!one.part_of && !one.part_of_earlier) return follow_unlinked(one);
  const bool same = whole_ && whole_->here == one.part_of &&
                    whole_->earlier == one.part_of_earlier;
  if (same) {
    told_ += count;
  } else if (!from_base_) {
    whole_ = view_.whole_of(one);
    told_ = count;
  }
  told_here_ = whole_.has_value();
}

// "Forty were hurt, 11 remain in hospital"
void PartChain::follow_unlinked(const Counted& one) {
  if (!whole_ || !view_.is_kind_of(one.measure, whole_->measure)) return;
  if (!view_.fits(one.group, *whole_)) return;
  view_.make_part(one.group, *whole_, {});
}

void PartChain::take(std::size_t item, std::uint32_t place) {
  const auto whom = is_rest(item) ? view_.predicate_beyond(item + 1)
                                  : view_.predicate(item + 1);
  told_ += view_.group(place).quantity.low;
  told_here_ = true;
  last_ = item;
  view_.make_part(place, *whole_, whom);
}

bool PartChain::may_take(std::size_t item, std::uint32_t place) {
  if (!whole_ || !view_.fits(place, *whole_)) return false;
  const Group& group = view_.group(place);
  if (group.is_partitive || group.is_zero() || group.unknown) return false;
  if (told_ + group.quantity.low > whole_->most) return false;
  if (is_rest(item)) return makes_up_the_rest(place);
  return is_joined(item) && is_told_here(item, place);
}

// "Five were soldiers", "three policemen and one a civilian" behind it; after
// "of the 17" whatever is told.
bool PartChain::is_told_here(std::size_t item, std::uint32_t place) {
  const Group& group = view_.group(place);
  const bool is_named = !group.is_bare && group.population != 0;
  if (const Counted* one = view_.counted(place)) {
    return one->scope == Scope::Part;
  }
  if (group.is_bare && told_here_ && view_.has(item + 1, lightly_)) return true;
  if (from_base_) return group.is_bare || is_named;
  if (!told_here_) return false;
  return group.is_bare ? view_.predicate(item + 1).has_value()
                       : is_named && ends_clause(item + 1);
}

bool PartChain::makes_up_the_rest(std::uint32_t place) const {
  return told_ > 0 && whole_->low == whole_->most &&
         told_ + view_.group(place).quantity.low == whole_->low;
}

// "the remaining two", "the other 11 gunmen"
bool PartChain::is_rest(std::size_t item) const {
  return item >= 2 && view_.has(item - 1, rest_word_) &&
         view_.is(item - 2, "the");
}

// A clause begins with it, not a remark behind a dash or in brackets.
bool PartChain::is_joined(std::size_t item) const {
  while (item > 0 && view_.has(item - 1, Known::Adverb)) --item;
  return item == 0 || view_.is(item - 1, ",") || view_.is(item - 1, ";") ||
         view_.is(item - 1, "while") || view_.has(item - 1, Known::And) ||
         view_.is(item - 1, "\"");
}

bool PartChain::ends_clause(std::size_t item) const {
  return view_.is_edge(item) || view_.has(item, Known::And);
}

}  // namespace concord::extract
