// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/frames/statuses.h"

#include <algorithm>
#include <optional>

namespace concord::extract {
namespace {

struct Longest {
  std::uint32_t rule = 0;
  PatternMatch match;
};

std::vector<std::uint32_t> rules_for(const Sketch& sketch,
                                     const ExtractPack& pack) {
  std::vector<std::uint32_t> rules;
  for (std::uint32_t i = 0; i < pack.rules.size(); ++i) {
    const PackRule& rule = pack.rules[i];
    if (rule.stage == "status" && rule.pattern.may_match(sketch.classes)) {
      rules.push_back(i);
    }
  }
  return rules;
}

// Of two rules that match equally far the first.
std::optional<Longest> longest_at(const Sketch& sketch, const ExtractPack& pack,
                                  const std::vector<std::uint32_t>& rules,
                                  std::uint32_t at) {
  std::optional<Longest> best;
  for (const std::uint32_t i : rules) {
    const Pattern& pattern = pack.rules[i].pattern;
    if (!pattern.may_begin_with(sketch.items[at].classes)) continue;
    auto match = pattern.match_at(sketch.items, at);
    if (match && (!best || match->last > best->match.last)) {
      best = Longest{i, std::move(*match)};
    }
  }
  return best;
}

// "1,000 activists were detained" is a count, no status of anybody.
bool counts_several(const Sketch& sketch, const Capture& words) {
  for (std::uint32_t i = words.first; i < words.last; ++i) {
    const std::uint32_t group = sketch.group_of_item[i];
    if (group == Sketch::kNoGroup) continue;
    const Group& figure = sketch.groups[group];
    if (figure.is_list || figure.quantity.high != 1) return true;
  }
  return false;
}

std::optional<StatusSaid> read(const Sketch& sketch, const ExtractPack& pack,
                               std::uint32_t at, const Longest& found) {
  const PackRule& rule = pack.rules[found.rule];
  const auto thing = rule.pattern.capture("t");
  const auto status = rule.emit.find("status");
  if (!thing || status == rule.emit.end()) return std::nullopt;
  const Capture& words = found.match.captures[*thing];
  if (!words.is_set || words.first == words.last) return std::nullopt;
  if (counts_several(sketch, words)) return std::nullopt;
  StatusSaid said;
  said.thing_first = sketch.items[words.first].first;
  said.thing_last = sketch.items[words.last - 1].last;
  said.first = sketch.items[at].first;
  said.last = sketch.items[found.match.last - 1].last;
  said.status = status->second;
  said.rule = found.rule;
  said.doubted = rule.emit.contains("doubted");
  return said;
}

}  // namespace

std::vector<StatusSaid> statuses_in(const Sketch& sketch,
                                    const ExtractPack& pack) {
  std::vector<StatusSaid> all;
  const std::vector<std::uint32_t> rules = rules_for(sketch, pack);
  if (rules.empty()) return all;
  const auto count = static_cast<std::uint32_t>(sketch.items.size());
  for (std::uint32_t at = 0; at < count;) {
    const auto found = longest_at(sketch, pack, rules, at);
    if (!found) {
      ++at;
      continue;
    }
    if (auto said = read(sketch, pack, at, *found)) {
      all.push_back(std::move(*said));
    }
    at = std::max(found->match.last, at + 1);
  }
  return all;
}

}  // namespace concord::extract
