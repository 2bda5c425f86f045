// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "claims/extract/groups/group.h"
#include "claims/extract/packs/pack.h"
#include "claims/extract/tokens/token_range.h"

namespace concord::extract {

/// A rule of a pack that matched at an item.
struct RuleHit {
  std::uint32_t rule = 0;
  PatternMatch match;
};

/// What a rule emits under a key: "" where nothing.
std::string_view emitted(const PackRule& rule, const char* key);

/// The rules of one stage in one sentence, both of which outlive this.
class RuleHits {
 public:
  RuleHits(std::string_view stage, const Sketch& sketch,
           const ExtractPack& pack);

  /// No rule of the stage can match here.
  bool empty() const { return rules_.empty(); }

  /// All that match from an item on: the longest first, and of equally long
  /// ones the first of the pack.
  std::vector<RuleHit> at(std::uint32_t item) const;

  /// The items of a capture; nothing where it is not set, or empty.
  std::optional<Capture> captured(const RuleHit& hit,
                                  std::string_view name) const;
  /// The tokens of items [first, last).
  TokenRange tokens(std::uint32_t first, std::uint32_t last) const {
    return {sketch_.items[first].first, sketch_.items[last - 1].last};
  }

 private:
  const Sketch& sketch_;
  const ExtractPack& pack_;
  std::vector<std::uint32_t> rules_;  // those that may match
};

}  // namespace concord::extract
