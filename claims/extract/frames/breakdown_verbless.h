// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "claims/extract/frames/breakdown_view.h"

namespace concord::extract {

/// A list of figures without verbs: "two in Homs, five in Hama", "the mayor,
/// two guards and as many cooks".
struct VerblessList {
  std::vector<std::uint32_t> places;
  std::int64_t sum = 0;    // with those of whom no figure is told
  std::size_t count = 0;   // of members, likewise
  std::size_t end = 0;     // the item behind it
  bool all_named = true;   // each by whom it counts, or where
  bool all_placed = true;  // each by where alone
};

/// Reads such lists.
class VerblessLists {
 public:
  explicit VerblessLists(BreakdownView& view)
      : view_(view), among_them_(view.class_of(Known::AmongThem)) {}

  /// From a figure on; without places where none begins there.  With
  /// `with_names` others may stand between the figures: "including the mayor,
  /// two guards and a cook".
  VerblessList at(std::size_t item, bool with_names = false);

  /// Behind up to eight words without a verb.  A state may be one of them: "in
  /// a serious state".
  std::size_t past_tail(std::size_t item) const;

  /// Behind the comma and the "and" at an item.
  std::size_t past_joint(std::size_t item) const;

  /// Behind names that have no number: "the mayor, the judge and".
  std::size_t past_names(std::size_t item) const;

  /// Whether nothing says of a figure yet what it is part of.
  bool may_be_part(std::uint32_t place);

 private:
  bool ends_member(std::size_t item) const;
  bool add(VerblessList& list, std::size_t item);
  std::size_t past_as_many(VerblessList& list, std::size_t item) const;

  BreakdownView& view_;
  ClassId among_them_ = 0;
};

}  // namespace concord::extract
