// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace concord {

/// A place in one table of an Audit: an EventId never passes for a ThingId.
/// Tables are sorted by name, so ids compare as names do.
template <class Tag>
struct Id {
  std::int32_t value = -1;

  Id() = default;
  explicit Id(std::size_t index) : value(static_cast<std::int32_t>(index)) {}
  std::size_t index() const { return static_cast<std::size_t>(value); }

  friend auto operator<=>(const Id&, const Id&) = default;
};

using SourceId = Id<struct SourceTag>;
using OriginId = Id<struct OriginTag>;
using EventId = Id<struct EventTag>;
using ThingId = Id<struct ThingTag>;
using MeasureId = Id<struct MeasureTag>;
using PopulationId = Id<struct PopulationTag>;
using ClaimId = Id<struct ClaimTag>;
using AccountId = Id<struct AccountTag>;
using FigureId = Id<struct FigureTag>;

}  // namespace concord
