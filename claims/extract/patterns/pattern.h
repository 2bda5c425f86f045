// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "claims/extract/patterns/class_set.h"
#include "claims/extract/patterns/item_test.h"
#include "claims/extract/patterns/pattern_program.h"

namespace concord::extract {

/// A word, a mark, or a group of words taken as one, as patterns see it:
/// tokens [first, last) of a sentence and what they are.
struct Item {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  ClassSet classes;
};

/// What a capture of a pattern covers: items [first, last).
struct Capture {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool is_set = false;
};

struct PatternMatch {
  std::uint32_t last = 0;         // just behind the last item of the match
  std::vector<Capture> captures;  // by their number in the pattern
};

/// What is wrong with the text of a pattern, and where in it (byte offset).
struct PatternError {
  std::size_t at = 0;
  std::string message;
  std::string help;
};

/// A pattern over items, of the language that packs write their rules in:
///
///   word  "of whom"  ","    an item of that text in lower case: a bare word is
///                           letters, digits, hyphens and apostrophes; what is
///                           quoted is cut at its spaces into items in a row
///   [be]  [be | have]       an item of that class, of one of them
///   [verb & participle]     of both; & binds closer than |
///   [!be]  [verb & !past]   of none; ! binds closest
///   ["to" | @figure]        words and labels stand in brackets too
///   @figure                 a group of that label: the class "@figure"
///   .                       any item; not right behind a word
///   (a b | c)  a? a* a+ a{0,12} a{3}    as everywhere; * is {0,24}, + {1,24},
///                           and no count is above 24; shorter is preferred
///                           nowhere: the longest match wins
///   (?<name> ...)           a capture; the last round of a repetition stays,
///                           and alternatives may share a name
///   ^  $                    the first, the last item's far end of the sentence
///   (?=X) (?!X)             the next item is, is not, X; X is one item's test
///   (?<=X) (?<!X)           the item before is, is not, X; beyond either end
///                           no test holds but a negated look
///
/// It is matched by a Pike machine (Pike 1987; Cox, "Regular Expression
/// Matching: the Virtual Machine Approach", 2009): time O(items x program),
/// no backtracking, whatever the pattern; a pattern whose counts multiply to a
/// program of more than 4,096 steps is refused.  Of the matches that begin at
/// one item the longest wins, of two equally long ones the one whose
/// alternatives stand first, and which repeats sooner rather than later.
///
/// A Pattern may be matched by several threads at once.
class Pattern {
 public:
  /// `class_of` gives the class of a name in brackets ("be"), of a label
  /// ("@figure"), of a word (`"killed"` in quotes) and of either of several
  /// words (`"hurt" "killed"`, sorted); nothing where there is no such class.
  using ClassOf = std::function<std::optional<ClassId>(std::string_view)>;

  static std::variant<Pattern, PatternError> compile(std::string_view text,
                                                     const ClassOf& class_of);

  /// The longest match that begins with item `at`.
  std::optional<PatternMatch> match_at(std::span<const Item> items,
                                       std::uint32_t at) const;

  /// Whether a match may begin with an item of these classes: a quick no.
  bool may_begin_with(const ClassSet& classes) const {
    return first_.holds(classes);
  }

  /// Whether a match may lie in items that have these classes together.
  bool may_match(const ClassSet& all_classes) const;
  /// One of these classes, which are likely to be rare, is of some item of
  /// whatever matches; none where no class is needed.
  const std::vector<ClassId>& rarest() const { return rarest_; }

  const std::vector<std::string>& capture_names() const { return names_; }
  std::optional<std::size_t> capture(std::string_view name) const;
  bool can_be_empty() const { return shortest_ == 0; }

 private:
  explicit Pattern(const PatternTree& tree);

  ItemTest first_;
  std::vector<ItemTest> needs_;
  std::vector<ClassId> rarest_;
  std::uint32_t shortest_ = 0;
  PatternProgram program_;
  std::vector<std::string> names_;
};

}  // namespace concord::extract
