// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/frames/breakdown_memory.h"

#include <algorithm>
#include <array>

namespace concord::extract {
namespace {

constexpr std::size_t kMostTotals = 16;

// News spells out no more than these.
bool is_number(const Token& token) {
  static constexpr std::array<std::string_view, 12> kWords = {
      "two",   "three", "four", "five",   "six",    "seven",
      "eight", "nine",  "ten",  "eleven", "twelve", "dozen"};
  return token.kind == Token::Kind::Digits ||
         std::ranges::find(kWords, token.lower) != kWords.end();
}

}  // namespace

std::int64_t most_of(const Quantity& quantity) {
  const bool open = quantity.hedge == Hedged::AtLeast ||
                    quantity.hedge == Hedged::MoreThan || quantity.vague;
  return open ? INT64_MAX : quantity.high;
}

void EarlierTotals::add(const std::vector<Counted>& all, const Sketch& sketch,
                        std::size_t first_place) {
  last_.clear();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Quantity& quantity = sketch.groups[all[i].group].quantity;
    if (all[i].scope != Scope::Total || quantity.high == 0) continue;
    last_.push_back({{},
                     first_place + i,
                     all[i].measure,
                     all[i].population,
                     quantity.low,
                     most_of(quantity)});
  }
  find_open(all, first_place);
  all_.insert(all_.end(), last_.begin(), last_.end());
  if (all_.size() > kMostTotals) {
    all_.erase(all_.begin(), all_.end() - kMostTotals);
  }
}

void EarlierTotals::leave_open(std::optional<Whole> whole, std::uint32_t group,
                               std::int64_t told) {
  open_ = whole;
  open_group_ = group;
  told_ = told;
}

// Where the open total of the sentence stands among all proposals.
void EarlierTotals::find_open(const std::vector<Counted>& all,
                              std::size_t first_place) {
  if (!open_ || !open_->here) return;
  const auto found = std::ranges::find(all, open_group_, &Counted::group);
  if (found == all.end()) return open_.reset();
  open_->here.reset();
  open_->earlier = first_place + static_cast<std::size_t>(found - all.begin());
  open_->measure = found->measure;
  open_->population = found->population;
}

bool EarlierTotals::may_be_meant(std::span<const Token> sentence) const {
  if (all_.empty() || sentence.size() < 3) return false;
  for (std::size_t i = 0; i + 2 < sentence.size(); ++i) {
    if (sentence[i].is("of") && sentence[i + 1].is("the") &&
        is_number(sentence[i + 2])) {
      return true;
    }
  }
  return false;
}

const Whole* EarlierTotals::at(std::size_t place) const {
  const auto found =
      std::find_if(all_.rbegin(), all_.rend(),
                   [&](const Whole& one) { return one.earlier == place; });
  return found == all_.rend() ? nullptr : &*found;
}

const Whole* EarlierTotals::of_value(std::int64_t value) const {
  const auto found = std::find_if(
      all_.rbegin(), all_.rend(),
      [&](const Whole& one) { return one.low == value && value > 1; });
  return found == all_.rend() ? nullptr : &*found;
}

const Whole* EarlierTotals::holding(std::int64_t count,
                                    MeasureId measure) const {
  const auto found =
      std::find_if(all_.rbegin(), all_.rend(), [&](const Whole& one) {
        return count <= one.most && (measure == 0 || one.measure == measure);
      });
  return found == all_.rend() ? nullptr : &*found;
}

}  // namespace concord::extract
