// SPDX-License-Identifier: Apache-2.0
//
// What stands for one item, and quoted words, which may stand for several.
#include <fmt/format.h>

#include <algorithm>

#include "claims/extract/patterns/pattern_parser.h"
#include "claims/extract/tokens/letters.h"

namespace concord::extract {
namespace {

using Kind = PatternNode::Kind;

// The length of the letter or digit that begins at `at`; 0: there is none.
std::size_t letter_size(std::string_view text, std::size_t at) {
  switch (class_of(text[at])) {
    case Class::Letter:
    case Class::Digit:
      return 1;
    case Class::High: {
      const Sign sign = sign_at(text, at);
      return sign.letter ? sign.length : 0;
    }
    default:
      return 0;
  }
}

bool is_word_sign(char c) {
  return class_of(c) == Class::Letter || class_of(c) == Class::Digit ||
         class_of(c) == Class::High;
}

bool has_capital(std::string_view word) {
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (word[at] >= 'A' && word[at] <= 'Z') return true;
    if (class_of(word[at]) == Class::High && sign_at(word, at).upper) {
      return true;
    }
  }
  return false;
}

}  // namespace

PatternParser::Found PatternParser::item() {
  if (is('[')) return brackets();
  if (is('.')) return any_item();
  const auto id = class_here(false);
  if (!id) return std::nullopt;
  return item_of({ItemTerm{{.id = *id}}});
}

// "mr. smith" means a word with a full stop, and would ask for none.
PatternParser::Found PatternParser::any_item() {
  const std::size_t at = at_++;
  if (at == 0 || !is_word_sign(text_[at - 1])) return item_of({ItemTerm{}});
  return fail(at, "`.` is any item",
              "write a space before it, or \".\" for the mark itself");
}

PatternParser::Found PatternParser::item_of(ItemTerms terms) {
  Node node{.kind = Kind::Item};
  node.test = static_cast<std::uint16_t>(tree_.tests.size());
  tree_.tests.push_back(std::move(terms));
  return sized(std::move(node), at_);
}

// "of whom": items in a row.
PatternParser::Found PatternParser::quoted() {
  const std::size_t begin = at_ + 1;
  const auto text = between_quotes();
  if (!text) return std::nullopt;
  Node row{.kind = Kind::Row};
  for (std::size_t from = 0; from < text->size();) {
    const std::size_t end =
        std::min(text->find_first_of(kSpaces, from), text->size());
    const auto word = text->substr(from, end - from);
    const std::size_t at = begin + from;
    from = end + 1;
    if (word.empty()) continue;
    const auto id = word_number(word, at);
    if (!id) return std::nullopt;
    row.parts.push_back(*item_of({ItemTerm{{.id = *id}}}));
  }
  if (row.parts.empty()) return fail(begin - 1, "no word is in these quotes");
  return sized(std::move(row), begin);
}

// "[verb & !past | noun]".
PatternParser::Found PatternParser::brackets() {
  const std::size_t open = at_++;
  ItemTerms terms;
  do {
    if (!add_term(terms)) return std::nullopt;
  } while (take("|"));
  if (take("]")) return item_of(std::move(terms));
  if (!more()) return fail(open, "this bracket is never closed");
  return fail(at_, "`|`, `&` or `]` is missing here");
}

bool PatternParser::add_term(ItemTerms& terms) {
  ItemTerm term;
  do {
    skip_spaces();
    const bool absent = take("!");
    const auto id = class_here(true);
    if (!id) return false;
    term.push_back({.id = *id, .absent = absent});
    skip_spaces();
  } while (take("&"));
  terms.push_back(std::move(term));
  return true;
}

// A word, a quoted word or a label; within brackets the name of a class.
std::optional<ClassId> PatternParser::class_here(bool in_brackets) {
  const std::size_t begin = at_;
  if (is('"')) {
    const auto word = between_quotes();
    if (!word) return std::nullopt;
    if (!word->empty() && word->find_first_of(kSpaces) == word->npos) {
      return word_number(*word, begin + 1);
    }
    return fail(begin, "one word is wanted in these quotes");
  }
  const bool label = take("@");
  const auto name = name_here(label ? "-_" : in_brackets ? "-_.'" : "-'");
  if (name.empty()) return no_item(begin, in_brackets);
  if (label) return known(fmt::format("@{}", name), begin);
  if (in_brackets) return known(std::string(name), begin);
  return word_number(name, begin);
}

// A number beyond those of all classes until the pattern is read (name_words).
std::optional<ClassId> PatternParser::word_number(std::string_view word,
                                                  std::size_t at) {
  if (has_capital(word)) {
    return fail(at, fmt::format("a capital letter in `{}`", word),
                "all items are in lower case");
  }
  const std::string quoted = fmt::format("\"{}\"", word);
  const auto found = std::ranges::find(words_, quoted, &Word::quoted);
  const auto number = static_cast<std::size_t>(found - words_.begin());
  if (number == kMostWords) {
    return fail(at, fmt::format("more than {} words in a pattern", kMostWords),
                "list them under `words` and ask for their class");
  }
  if (found == words_.end()) words_.push_back({quoted, at});
  return static_cast<ClassId>(ClassSet::kMostClasses + number);
}

std::optional<ClassId> PatternParser::known(std::string name, std::size_t at) {
  const auto id = class_of_(name);
  if (id && *id < ClassSet::kMostClasses) return id;
  const bool is_name = name[0] != '"' && name[0] != '@';
  return fail(at, fmt::format("unknown class `{}`", name),
              is_name ? "a word of the text stands without brackets" : "");
}

std::optional<std::string_view> PatternParser::between_quotes() {
  const std::size_t open = at_;
  const std::size_t close = text_.find('"', open + 1);
  if (close == text_.npos) return fail(open, "these quotes are never closed");
  at_ = close + 1;
  return text_.substr(open + 1, close - open - 1);
}

// Letters, digits and these marks.
std::string_view PatternParser::name_here(std::string_view marks) {
  const std::size_t begin = at_;
  while (more()) {
    const bool mark = marks.find(text_[at_]) != marks.npos;
    const std::size_t size = mark ? 1 : letter_size(text_, at_);
    if (size == 0) break;
    at_ += size;
  }
  return text_.substr(begin, at_ - begin);
}

std::nullopt_t PatternParser::no_item(std::size_t at, bool in_brackets) {
  if (at_ > at) return fail(at, "a label has a name", "write @figure");
  if (!more() || class_of(text_[at]) == Class::Space ||
      is_one_of(in_brackets ? ")]|&" : ")|")) {
    return fail(at, "nothing stands here");
  }
  if (at_count()) return fail(at, "nothing to repeat stands before this");
  if (is_one_of("(^$")) return fail(at, "one item is wanted here");
  const bool high = class_of(text_[at]) == Class::High;
  const Sign sign = high ? sign_at(text_, at) : Sign{text_[at]};
  if (sign.code_point < 0) return fail(at, "this is no UTF-8");
  const auto mark = text_.substr(at, sign.length);
  return fail(at, fmt::format("`{}` has no meaning here", mark),
              fmt::format("the mark itself is written \"{}\"", mark));
}

}  // namespace concord::extract
