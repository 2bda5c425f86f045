// SPDX-License-Identifier: Apache-2.0
#include "claims/vocabulary.h"

#include <algorithm>

namespace concord {
namespace {

template <class Entry>
std::optional<std::size_t> find_by_name(const std::vector<Entry>& sorted,
                                        std::string_view name) {
  const auto at = std::ranges::lower_bound(
      sorted, name, {}, [](const auto& e) { return std::string_view(e.name); });
  if (at == sorted.end() || at->name != name) return std::nullopt;
  return static_cast<std::size_t>(at - sorted.begin());
}

}  // namespace

std::optional<MeasureId> Vocabulary::find_measure(std::string_view name) const {
  const auto at = find_by_name(measures, name);
  if (!at) return std::nullopt;
  return MeasureId(*at);
}

std::optional<PopulationId> Vocabulary::find_population(
    std::string_view name) const {
  const auto at = find_by_name(populations, name);
  if (!at) return std::nullopt;
  return PopulationId(*at);
}

}  // namespace concord
