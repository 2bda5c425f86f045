// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/patterns/item_test.h"

#include <algorithm>

namespace concord::extract {
namespace {

bool is_class(const ItemTerm& term) {
  return term.size() == 1 && !term[0].absent;
}

bool asks_nothing(const ItemTerm& term) { return term.empty(); }

}  // namespace

ItemTest::ItemTest(const ItemTerms& terms) : kind_(kind_of(terms)) {
  if (kind_ == Kind::One) one_ = terms[0][0];
  ClassSet any;
  for (const ItemTerm& term : terms) {
    if (is_class(term)) {
      any.add(term[0].id);
    } else {
      asks_.insert(asks_.end(), term.begin(), term.end());
      ends_.push_back(asks_.size());
    }
  }
  any_ = any.parts();
}

ItemTest::Kind ItemTest::kind_of(const ItemTerms& terms) {
  if (std::ranges::any_of(terms, asks_nothing)) return Kind::Anything;
  if (terms.size() == 1 && terms[0].size() == 1) return Kind::One;
  return std::ranges::all_of(terms, is_class) ? Kind::AnyOf : Kind::Terms;
}

bool ItemTest::a_long_term_holds(const ClassSet& classes) const {
  std::size_t at = 0;
  for (const std::size_t end : ends_) {
    while (at < end && classes.has(asks_[at].id) != asks_[at].absent) ++at;
    if (at == end) return true;
    at = end;
  }
  return false;
}

// A single term asks for each of its classes.  Of several one holds, whichever:
// there is the first class of one of them.
std::vector<ItemTerms> needs_of(const ItemTerms& terms) {
  std::vector<ItemTerms> needs;
  ItemTerms firsts;
  for (const ItemTerm& term : terms) {
    const auto first = std::ranges::find(term, false, &ItemAsk::absent);
    if (first == term.end()) return {};
    firsts.push_back({*first});
  }
  if (terms.size() > 1) return {firsts};
  for (const ItemAsk& ask : terms[0]) {
    if (!ask.absent) needs.push_back({{ask}});
  }
  return needs;
}

}  // namespace concord::extract
