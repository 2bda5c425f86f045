// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "claims/extract/patterns/pattern.h"
#include "claims/extract/patterns/pattern_tree.h"

namespace concord::extract {

/// The grammar of patterns, a function a rule; each reads from `at_` on.
///
///   choice  = row { "|" row }
///   row     = counted { counted }
///   counted = piece [ "?" | "*" | "+" | "{" number [ "," number ] "}" ]
///   piece   = item | quoted | "^" | "$" | group
///   group   = "(" choice ")" | "(?<" name ">" choice ")" | look item ")"
///   look    = "(?=" | "(?!" | "(?<=" | "(?<!"
///   item    = word | quoted word | "@" label | "[" term { "|" term } "]" | "."
///   term    = ask { "&" ask }
///   ask     = [ "!" ] ( class | "@" label | quoted word )
///
/// Nothing is given back for a pattern that is wrong; error_ then tells why.
class PatternParser {
 public:
  PatternParser(std::string_view text, const Pattern::ClassOf& class_of)
      : text_(text), class_of_(class_of) {}

  std::variant<PatternTree, PatternError> parse();

 private:
  using Node = PatternNode;
  using Found = std::optional<Node>;

  static constexpr std::string_view kSpaces = " \t\n\r";
  static constexpr std::size_t kMostWords = 1000;

  using Counts = std::pair<std::uint16_t, std::uint16_t>;

  struct Word {
    std::string quoted;
    std::size_t at = 0;  // where it stands first
  };

  // pattern_parser.cc
  Found choice();
  Found folded(Node choice, std::size_t at);
  Found row();
  Found counted();
  Found piece();
  Found repeated(Node part);
  std::optional<Counts> written_counts();
  std::optional<std::uint16_t> number();
  Found sized(Node node, std::size_t at);
  std::nullopt_t fail(std::size_t at, std::string message,
                      std::string help = "");
  bool take(std::string_view what);
  void skip_spaces();

  // pattern_groups.cc
  Found group();
  Found look(Node::Kind kind);
  Found capture();
  Found inside(std::size_t open);
  std::optional<std::string> capture_name();
  std::optional<std::uint16_t> number_of(const std::string& name,
                                         std::size_t at);

  // pattern_items.cc
  Found item();
  Found any_item();
  Found item_of(ItemTerms terms);
  Found quoted();
  Found brackets();
  bool add_term(ItemTerms& terms);
  std::optional<ClassId> class_here(bool in_brackets);
  std::optional<ClassId> word_number(std::string_view word, std::size_t at);
  std::optional<ClassId> known(std::string name, std::size_t at);
  std::optional<std::string_view> between_quotes();
  std::string_view name_here(std::string_view marks);
  std::nullopt_t no_item(std::size_t at, bool in_brackets);

  // pattern_words.cc
  bool name_words();
  bool keep_tests(Node& node, std::vector<ItemTerms>& kept);
  bool name_words_of(ItemTerms& terms);
  std::optional<ClassId> class_of_words(const std::vector<ClassId>& numbers);

  bool more() const { return at_ < text_.size(); }
  bool is(char c) const { return more() && text_[at_] == c; }
  bool is_one_of(std::string_view marks) const {
    return more() && marks.find(text_[at_]) != marks.npos;
  }
  bool at_count() const { return is_one_of("?*+{"); }

  std::string_view text_;
  const Pattern::ClassOf& class_of_;
  std::size_t at_ = 0;
  int depth_ = 0;
  PatternTree tree_;
  std::vector<Word> words_;  // by their numbers
  std::vector<bool> taken_;  // names of captures that the row at hand has
  PatternError error_;
};

}  // namespace concord::extract
