// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/packs/rule_index.h"

#include <algorithm>

namespace concord::extract {

void RuleIndex::add(std::uint32_t rule, const std::vector<ClassId>& one_of) {
  words_ = std::max(words_, rule / kBits + std::size_t{1});
  if (one_of.empty()) mark(rule, always_);
  for (const ClassId id : one_of) {
    if (id >= by_class_.size()) by_class_.resize(id + std::size_t{1});
    by_class_[id].push_back(rule);
    keys_.add(id);
  }
}

void RuleIndex::mark(std::uint32_t rule, std::vector<std::uint64_t>& marks) {
  if (marks.size() <= rule / kBits) marks.resize(rule / kBits + 1);
  marks[rule / kBits] |= std::uint64_t{1} << rule % kBits;
}

std::vector<std::uint64_t> RuleIndex::marked(const ClassSet& classes) const {
  std::vector<std::uint64_t> marks = always_;
  marks.resize(words_);
  classes.for_each_common(keys_, [&](ClassId id) {
    for (const std::uint32_t rule : by_class_[id]) mark(rule, marks);
  });
  return marks;
}

}  // namespace concord::extract
