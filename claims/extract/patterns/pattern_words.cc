// SPDX-License-Identifier: Apache-2.0
//
// The classes of words, once a whole pattern is read: "(to | at)" asks for one
// class, that of either word, so that patterns with many words take few.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "claims/extract/patterns/pattern_parser.h"

namespace concord::extract {
namespace {

using Kind = PatternNode::Kind;

bool has_test(Kind kind) {
  return kind == Kind::Item || (kind >= Kind::Ahead && kind <= Kind::NotBehind);
}

bool is_word(const ItemAsk& ask) { return ask.id >= ClassSet::kMostClasses; }

bool is_a_word_alone(const ItemTerm& term) {
  return term.size() == 1 && is_word(term[0]) && !term[0].absent;
}

}  // namespace

// What was folded into another test is left behind.
bool PatternParser::name_words() {
  std::vector<ItemTerms> kept;
  if (!keep_tests(tree_.root, kept)) return false;
  tree_.tests = std::move(kept);
  return true;
}

bool PatternParser::keep_tests(Node& node, std::vector<ItemTerms>& kept) {
  if (has_test(node.kind)) {
    ItemTerms& terms = tree_.tests[node.test];
    if (!name_words_of(terms)) return false;
    node.test = static_cast<std::uint16_t>(kept.size());
    kept.push_back(std::move(terms));
  }
  return std::ranges::all_of(
      node.parts, [&](Node& part) { return keep_tests(part, kept); });
}

bool PatternParser::name_words_of(ItemTerms& terms) {
  std::vector<ClassId> either;
  for (const ItemTerm& term : terms) {
    if (is_a_word_alone(term)) either.push_back(term[0].id);
  }
  std::erase_if(terms, is_a_word_alone);
  for (ItemTerm& term : terms) {
    for (ItemAsk& ask : term) {
      if (!is_word(ask)) continue;
      const auto id = class_of_words({ask.id});
      if (!id) return false;
      ask.id = *id;
    }
  }
  if (either.empty()) return true;
  const auto id = class_of_words(either);
  if (id) terms.push_back({{.id = *id}});
  return id.has_value();
}

std::optional<ClassId> PatternParser::class_of_words(
    const std::vector<ClassId>& numbers) {
  std::set<std::string_view> words;
  const auto word = [&](ClassId number) -> const Word& {
    return words_[number - ClassSet::kMostClasses];
  };
  for (const ClassId number : numbers) words.insert(word(number).quoted);
  return known(fmt::format("{}", fmt::join(words, " ")),
               word(numbers.front()).at);
}

}  // namespace concord::extract
