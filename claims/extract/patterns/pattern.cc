// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/patterns/pattern.h"

#include <algorithm>

#include "claims/extract/patterns/pattern_filters.h"
#include "claims/extract/patterns/pattern_machine.h"
#include "claims/extract/patterns/pattern_parser.h"

namespace concord::extract {

Pattern::Pattern(const PatternTree& tree)
    : first_(first_of(tree)),
      shortest_(shortest_of(tree)),
      program_(program_of(tree)),
      names_(tree.names) {
  const std::vector<ItemTerms> needs = needs_of(tree);
  for (const ItemTerms& need : needs) needs_.emplace_back(need);
  if (needs.empty()) return;
  for (const ItemTerm& term : needs.front()) {
    rarest_.push_back(term.front().id);
  }
}

std::variant<Pattern, PatternError> Pattern::compile(std::string_view text,
                                                     const ClassOf& class_of) {
  auto tree = PatternParser(text, class_of).parse();
  if (auto* error = std::get_if<PatternError>(&tree)) return std::move(*error);
  return Pattern(std::get<PatternTree>(tree));
}

std::optional<PatternMatch> Pattern::match_at(std::span<const Item> items,
                                              std::uint32_t at) const {
  if (at > items.size() || items.size() - at < shortest_) return std::nullopt;
  if (at < items.size() && !may_begin_with(items[at].classes)) {
    return std::nullopt;
  }
  static thread_local PatternMachine machine;
  return machine.run(program_, items, at);
}

bool Pattern::may_match(const ClassSet& all_classes) const {
  return std::ranges::all_of(
      needs_, [&](const ItemTest& need) { return need.holds(all_classes); });
}

std::optional<std::size_t> Pattern::capture(std::string_view name) const {
  const auto found = std::ranges::find(names_, name);
  if (found == names_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names_.begin());
}

}  // namespace concord::extract
