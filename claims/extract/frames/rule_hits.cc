// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/frames/rule_hits.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace concord::extract {

std::string_view emitted(const PackRule& rule, const char* key) {
  const auto found = rule.emit.find(key);
  return found == rule.emit.end() ? std::string_view() : found->second;
}

RuleHits::RuleHits(std::string_view stage, const Sketch& sketch,
                   const ExtractPack& pack)
    : sketch_(sketch),
      pack_(pack),
      rules_(pack.rules_for(stage, sketch.classes)) {}

std::vector<RuleHit> RuleHits::at(std::uint32_t item) const {
  std::vector<RuleHit> hits;
  for (const std::uint32_t i : rules_) {
    const Pattern& pattern = pack_.rules[i].pattern;
    if (!pattern.may_begin_with(sketch_.items[item].classes)) continue;
    if (auto match = pattern.match_at(sketch_.items, item)) {
      hits.push_back({i, std::move(*match)});
    }
  }
  std::ranges::stable_sort(hits, std::greater(),
                           [](const RuleHit& hit) { return hit.match.last; });
  return hits;
}

std::optional<Capture> RuleHits::captured(const RuleHit& hit,
                                          std::string_view name) const {
  const auto place = pack_.rules[hit.rule].pattern.capture(name);
  if (!place) return std::nullopt;
  const Capture& words = hit.match.captures[*place];
  if (!words.is_set || words.first == words.last) return std::nullopt;
  return words;
}

}  // namespace concord::extract
