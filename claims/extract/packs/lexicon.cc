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
  if (const auto found = find_class(name)) return found;
  if (class_names_.size() == ClassSet::kMostClasses) return std::nullopt;
  class_names_.push_back(name);
  return classes_.insert(name, static_cast<ClassId>(class_names_.size() - 1));
}

std::optional<ClassId> Lexicon::find_class(std::string_view name) const {
  const ClassId* found = classes_.find(name);
  if (!found) return std::nullopt;
  return *found;
}

std::vector<std::string> Lexicon::class_names() const {
  std::vector<std::string> names = class_names_;
  std::ranges::sort(names);
  return names;
}

std::uint32_t Lexicon::child(std::uint32_t node, std::string_view word) {
  const auto next = static_cast<std::uint32_t>(meanings_.size());
  const std::uint32_t child = children_.insert(word, next, node);
  if (child == next) {
    meanings_.emplace_back();
    marks_.push_back(0);
  }
  marks_[node] |= kGoesOn;
  return child;
}

Meaning& Lexicon::meaning_of(std::string_view phrase) {
  std::uint32_t node = 0;
  if (phrase == "'s") {  // one token behind a word, two where it stands alone
    node = child(node, phrase);
  } else {
    const Tokens tokens = tokens_of(phrase);
    for (const Token& token : tokens.all) node = child(node, token.lower);
  }
  marks_[node] |= kEnds;
  return meanings_[node];
}

Lexicon::Found Lexicon::longest_at(std::span<const Token> tokens,
                                   std::uint32_t at) const {
  Found found;
  std::uint32_t node = 0;
  for (std::uint32_t i = at; i < tokens.size(); ++i) {
    if ((marks_[node] & kGoesOn) == 0) break;
    const std::uint32_t* next = children_.find(tokens[i].lower, node);
    if (!next) break;
    node = *next;
    if ((marks_[node] & kEnds) != 0) found = {&meanings_[node], i - at + 1};
  }
  return found;
}

const Meaning* Lexicon::word(std::string_view lower) const {
  const std::uint32_t* node = children_.find(lower);
  if (!node || (marks_[*node] & kEnds) == 0) return nullptr;
  return &meanings_[*node];
}

}  // namespace concord::extract
