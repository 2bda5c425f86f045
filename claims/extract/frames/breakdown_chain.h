// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "claims/extract/frames/breakdown_view.h"

namespace concord::extract {

/// What a sentence tells of one total, figure by figure:
///
///   "Of the 17, six were guards and the other 11 gunmen."
///   "Five were soldiers, three policemen and one a civilian."
///   "The remaining two were children."
///
/// It begins with the total that the sentence before left open.
class PartChain {
 public:
  explicit PartChain(BreakdownView& view);
  void run();

  /// What is left open, and how many of it were told.
  const std::optional<Whole>& whole() const { return whole_; }
  std::int64_t told() const { return told_; }
  bool has_base() const { return from_base_; }

 private:
  bool repeats_base(std::size_t item);
  const Counted* count_again(std::size_t item, std::uint32_t place);
  void begin_with_state(std::size_t item, const Counted& one);
  bool goes_on_gapped(std::size_t item, const Counted& one) const;
  bool follows_these(std::size_t item) const;
  void visit(std::size_t item);
  bool repeats_whole(std::size_t item, std::uint32_t place);
  void take(std::size_t item, std::uint32_t place);
  bool may_take(std::size_t item, std::uint32_t place);
  bool is_told_here(std::size_t item, std::uint32_t place);
  bool makes_up_the_rest(std::uint32_t place) const;
  bool is_joined(std::size_t item) const;
  bool is_rest(std::size_t item) const;
  bool ends_clause(std::size_t item) const;
  void follow(const Counted& one);
  void follow_unlinked(const Counted& one);

  BreakdownView& view_;
  ClassId rest_word_ = 0;
  ClassId lightly_ = 0;
  std::optional<Whole> whole_;
  std::int64_t told_ = 0;
  bool from_base_ = false;  // "Of the 17, ...": all that follows is of them
  bool told_here_ = false;  // this sentence tells parts itself
  bool counts_here_ = false;
  std::size_t last_ = 0;  // the figure before
};

}  // namespace concord::extract
