// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "claims/extract/frames/frames.h"

namespace concord::extract {

/// What figures are parts of: a total of the sentence, or of an earlier one.
struct Whole {
  std::optional<std::size_t> here;     // among what the sentence counts
  std::optional<std::size_t> earlier;  // the place of a proposal
  MeasureId measure = 0;
  PopulationId population = 0;
  std::int64_t low = 0;
  std::int64_t most = INT64_MAX;
};

/// How many a figure may be at most.
std::int64_t most_of(const Quantity& quantity);

/// The totals of earlier sentences, the last few, so that "five of the seven"
/// finds its seven; and the total whose parts the text was telling last.
class EarlierTotals {
 public:
  /// Of the sentence just read; its proposals begin at `first_place`.
  void add(const std::vector<Counted>& all, const Sketch& sketch,
           std::size_t first_place);
  /// Before add(): the total whose parts the sentence tells, and how many of
  /// them it told; its group where it stands in the sentence itself.
  void leave_open(std::optional<Whole> whole, std::uint32_t group,
                  std::int64_t told);

  /// The last one of so many; of `measure` (0: of any) that may hold so many.
  const Whole* of_value(std::int64_t value) const;
  const Whole* holding(std::int64_t count, MeasureId measure) const;
  const Whole* at(std::size_t place) const;
  /// Whether a sentence may speak of one of them: "five of the seven".
  bool may_be_meant(std::span<const Token> sentence) const;
  /// What the sentence before counted, in its order.
  const std::vector<Whole>& last_sentence() const { return last_; }

  const std::optional<Whole>& open() const { return open_; }
  std::int64_t told() const { return told_; }

 private:
  void find_open(const std::vector<Counted>& all, std::size_t first_place);

  std::vector<Whole> all_;
  std::vector<Whole> last_;
  std::optional<Whole> open_;
  std::uint32_t open_group_ = 0;
  std::int64_t told_ = 0;  // how many of the open one were told
};

}  // namespace concord::extract
