// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/packs/lexicon.h"

#include <algorithm>

#include "claims/extract/tokens/token.h"

namespace concord::extract {

void Meaning::add_restricted(MeasureId id) {
  if (std::ranges::find(restricted, id) == restricted.end()) {
    restricted.push_back(id);
  }
}

std::optional<ClassId> Lexicon::make_class(const std::string& name) {
  const auto found = classes_.find(name);
  if (found != classes_.end()) return found->second;
  if (classes_.size() == ClassSet::kMostClasses) return std::nullopt;
  const auto id = static_cast<ClassId>(classes_.size());
  classes_.emplace(name, id);
  return id;
}

std::optional<ClassId> Lexicon::find_class(std::string_view name) const {
  const auto found = classes_.find(name);
  if (found == classes_.end()) return std::nullopt;
  return found->second;
}

std::vector<std::string> Lexicon::class_names() const {
  std::vector<std::string> names;
  for (const auto& [name, id] : classes_) names.push_back(name);
  std::ranges::sort(names);
  return names;
}

std::uint32_t Lexicon::child(std::uint32_t node, std::string_view word) {
  if (const auto there = find_child(node, word)) return *there;
  const auto made = static_cast<std::uint32_t>(nodes_.size());
  nodes_.emplace_back();
  nodes_[node].next.emplace(word, made);
  return made;
}

std::optional<std::uint32_t> Lexicon::find_child(std::uint32_t node,
                                                 std::string_view word) const {
  const auto& next = nodes_[node].next;
  if (next.empty()) return std::nullopt;
  const auto found = next.find(word);
  if (found == next.end()) return std::nullopt;
  return found->second;
}

Meaning& Lexicon::meaning_of(std::string_view phrase) {
  std::uint32_t node = 0;
  if (phrase == "'s") {  // one token behind a word, two where it stands alone
    node = child(node, phrase);
  } else {
    const Tokens tokens = tokens_of(phrase);
    for (const Token& token : tokens.all) node = child(node, token.lower);
  }
  nodes_[node].ends = true;
  return nodes_[node].meaning;
}

Lexicon::Found Lexicon::longest_at(std::span<const Token> tokens,
                                   std::uint32_t at) const {
  Found found;
  std::uint32_t node = 0;
  for (std::uint32_t i = at; i < tokens.size(); ++i) {
    const auto next = find_child(node, tokens[i].lower);
    if (!next) break;
    node = *next;
    if (nodes_[node].ends) found = {&nodes_[node].meaning, i - at + 1};
  }
  return found;
}

const Meaning* Lexicon::word(std::string_view lower) const {
  const auto node = find_child(0, lower);
  if (!node || !nodes_[*node].ends) return nullptr;
  return &nodes_[*node].meaning;
}

}  // namespace concord::extract
