// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <string>

#include "claims/extract/patterns/pattern.h"

namespace concord::extract {
namespace {

// All classes are known but those of "nobody".
std::optional<ClassId> all_but_nobody(std::string_view name) {
  if (name.find("nobody") != name.npos) return std::nullopt;
  return ClassId{1};
}

// "offset: message (help)".
std::string error(std::string_view text) {
  const auto pattern = Pattern::compile(text, all_but_nobody);
  const auto* error = std::get_if<PatternError>(&pattern);
  if (error == nullptr) return "";
  const std::string help = error->help.empty() ? "" : " (" + error->help + ")";
  return fmt::format("{}: {}{}", error->at, error->message, help);
}

struct Wrong {
  const char* pattern;
  const char* error;
};

void check_errors(std::initializer_list<Wrong> rows) {
  for (const Wrong& row : rows) {
    CAPTURE(row.pattern);
    CHECK(error(row.pattern) == row.error);
  }
}

constexpr const char* kNothing =
    ": nothing stands here (what may be missing is written `(a | b)?`)";
constexpr const char* kOneItem =
    ": a look sees one item (a choice is written in brackets: "
    "(?=[\"a\" | \"b\"]))";
constexpr const char* kCount =
    "1: no count is written so (write {3} or {0,12})";

TEST_CASE("where something is missing, it is told where") {
  const struct {
    const char* pattern;
    int at;
  } cases[] = {{"", 0},        {"  ", 2},          {"()", 1},
               {"(a | )", 5},  {"| a", 0},         {"a |", 3},
               {"a | | b", 4}, {"(a (b) ( ))", 9}, {"(?<n>)", 5}};
  for (const auto& c : cases) {
    CAPTURE(c.pattern);
    CHECK(error(c.pattern) == std::to_string(c.at) + kNothing);
  }
  check_errors({
      {"[]", "1: nothing stands here"},
      {"[a |]", "4: nothing stands here"},
      {"[a & ]", "5: nothing stands here"},
      {"[! a]", "2: nothing stands here"},
      {"[", "1: nothing stands here"},
      {"(?=)", "3: nothing stands here"},
      {"a (?!", "5: nothing stands here"},
      {"a @", "2: a label has a name (write @figure)"},
      {"[a | @ b]", "5: a label has a name (write @figure)"},
      {"a \"\"", "2: no word is in these quotes"},
      {"\"  \"", "0: no word is in these quotes"},
      {"[\"\"]", "1: one word is wanted in these quotes"},
  });
}

TEST_CASE("what is opened is closed, what is closed was opened") {
  check_errors({
      {"a (b (c)", "2: this bracket is never closed"},
      {"(?<n> a", "0: this bracket is never closed"},
      {"a [b", "2: this bracket is never closed"},
      {"[a b]", "3: `|`, `&` or `]` is missing here"},
      {"[a)", "2: `|`, `&` or `]` is missing here"},
      {"a \"b c", "2: these quotes are never closed"},
      {"[\"b]", "1: these quotes are never closed"},
      {"a)", "1: `)` closes nothing"},
  });
}

TEST_CASE("what stands for nothing is written in quotes") {
  check_errors({
      {"a, b", "1: `,` has no meaning here (the mark itself is written \",\")"},
      {"a ]", "2: `]` has no meaning here (the mark itself is written \"]\")"},
      {"!a", "0: `!` has no meaning here (the mark itself is written \"!\")"},
      {"a_b", "1: `_` has no meaning here (the mark itself is written \"_\")"},
      {"a \u2014 b",
       "2: `\u2014` has no meaning here (the mark itself is written "
       "\"\u2014\")"},
      {"a \xFF", "2: this is no UTF-8"},
      {"mr. smith",
       "2: `.` is any item (write a space before it, or \".\" for the mark "
       "itself)"},
      {"[(a)]", "1: one item is wanted here"},
      {"Killed",
       "0: a capital letter in `Killed` (all items are in lower case)"},
      {"a \"of Whom\"",
       "6: a capital letter in `Whom` (all items are in lower case)"},
      {"[\"\u00C9t\u00E9\"]",
       "2: a capital letter in `\u00C9t\u00E9` (all items are in lower case)"},
  });
}

TEST_CASE("a class that nobody knows is named") {
  check_errors({
      {"a [b | nobody.verb]",
       "7: unknown class `nobody.verb` (a word of the text stands without "
       "brackets)"},
      {"a nobody's", "2: unknown class `\"nobody's\"`"},
      {"\"of nobody\"", "4: unknown class `\"nobody\"`"},
      {"[a & !\"nobody\"]", "7: unknown class `\"nobody\"`"},
      {"(?<n> @nobody)", "6: unknown class `@nobody`"},
  });
}

TEST_CASE("a pattern of very many words is refused") {
  std::string text = "w0";
  for (int i = 1; i < 20'000; ++i) text += " | w" + std::to_string(i);
  CHECK(error(text).find("more than 1000 words in a pattern") !=
        std::string::npos);
}

TEST_CASE("counts stand behind items, and are small") {
  for (const char* text : {"a{", "a{}", "a{,3}", "a{2,}", "a{2,3", "a{x}"}) {
    CAPTURE(text);
    CHECK(error(text) == kCount);
  }
  check_errors({
      {"* a", "0: nothing to repeat stands before this"},
      {"a | +", "4: nothing to repeat stands before this"},
      {"(? a)",
       "0: no group begins so (groups are (...), (?<name> ...), (?=X), (?!X), "
       "(?<=X), (?<!X))"},
      {"a*?",
       "2: a count of a count (the longest match wins anyhow; (a?){3} repeats "
       "a group)"},
      {"a {2} {3}",
       "6: a count of a count (the longest match wins anyhow; (a?){3} repeats "
       "a group)"},
      {"^*", "1: a place is not repeated (only items are)"},
      {"(?=a)?", "5: a place is not repeated (only items are)"},
      {"a b{25}", "3: no count is above 24 (a rule reads a sentence)"},
      {"a{0,99999999999}", "1: no count is above 24 (a rule reads a sentence)"},
      {"a{0}", "1: a count of 0 leaves nothing"},
      {"a{3,2}", "1: a count begins with the smaller"},
  });
}

TEST_CASE("a capture has a name of its own, a look one item") {
  const std::string name =
      ": a capture has a name in letters and digits (write (?<figure> ...))";
  CHECK(error("(?<> a)") == "3" + name);
  CHECK(error("(?< n> a)") == "3" + name);
  CHECK(error("a (?<n a)") == "6" + name);
  for (const char* text : {"(?=a b)", "(?!a|b)", "(?<=a*)", "(?<!a"}) {
    CAPTURE(text);
    const std::size_t at = std::string_view(text).find('a') + 1;
    const std::size_t space = text[at] == ' ' ? 1 : 0;
    CHECK(error(text) == std::to_string(at + space) + kOneItem);
  }
  check_errors({
      {"(?<n> a) (?<n> b)",
       "12: a second capture `n` (only alternatives may share a name)"},
      {"(?<n> a (?<n> b))",
       "11: a second capture `n` (only alternatives may share a name)"},
      {"((?<n> a) | b) (?<n> c)",
       "18: a second capture `n` (only alternatives may share a name)"},
      {"(?=\"a b\")", "3: one word is wanted in these quotes"},
      {"(?=(a))", "3: one item is wanted here"},
      {"(?!^)", "3: one item is wanted here"},
  });
}

TEST_CASE("a pattern grows to no more than it can be run with") {
  const std::string help =
      " steps, more than 4096 (a count within a count multiplies: make one "
      "smaller)";
  CHECK(error("(a* b*)* c") == "");
  CHECK(error("((a*)*)*") == "7: this grows to 28248" + help);
  CHECK(error("a ((b{24}){24}){20} (c") == "15: this grows to 11520" + help);
  const std::string deep(50, '(');
  CHECK(error(deep + "a" + std::string(50, ')')) == "");
  CHECK(error(deep + "(a") == "50: more than 50 groups in groups");
  std::string many;
  for (int i = 0; i < 5000; ++i) many += "a ";
  CHECK(error(many) == "0: this grows to 5000" + help);
}

}  // namespace
}  // namespace concord::extract
