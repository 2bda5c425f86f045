// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "claims/extract/groups/group.h"
#include "claims/extract/packs/pack.h"

namespace concord::extract {

/// A rule of the stage "frame" that matched, and what of it matters.
struct FrameHit {
  const PackRule* rule = nullptr;
  std::uint32_t rule_place = 0;
  std::uint32_t first = 0;  // items
  std::uint32_t last = 0;
  PatternMatch match;
  std::vector<std::uint32_t> anchors;  // its verbs, else its figure: items
  bool hangs_on_another = false;
  std::uint32_t distance = 0;  // from its figure to its verb
  std::uint32_t figure = 0;    // the item
  bool verb_before = false;    // its verb stands before its figure
  /// Of a list that stands between two verbs, which members are its own.
  enum class Share : std::uint8_t { All, ButLast, Last } share = Share::All;
};

/// Tells what the rule of a hit emits, in one sentence.
class FrameReader {
 public:
  FrameReader(const Sketch& sketch, const ExtractPack& pack)
      : sketch_(sketch), pack_(pack) {}

  std::optional<Capture> capture(const FrameHit& hit,
                                 std::string_view name) const;
  /// What a rule emits under a key, or `otherwise`.
  std::string_view emitted(const FrameHit& hit, const char* key,
                           std::string_view otherwise) const;
  /// The first group within a capture, or Sketch::kNoGroup.
  std::uint32_t group_in(const Capture& capture) const;
  MeasureId measure(const FrameHit& hit, const Group& group) const;
  PopulationId population(const FrameHit& hit, const Group& group) const;
  /// What the noun of a group counts by itself: "four deaths".
  MeasureId noun_measure(const Group& group) const;
  /// Where the words of a verb begin: "had not been" of "had not been hurt".
  std::uint32_t verb_begin(std::uint32_t verb) const;

 private:
  bool is_of(const FrameHit& hit, const Group& group) const;
  Group as_counted(const FrameHit& hit, const Group& group) const;

  const Sketch& sketch_;
  const ExtractPack& pack_;
};

}  // namespace concord::extract
