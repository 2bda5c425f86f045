// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/patterns/pattern.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "claims/extract/patterns/pattern_machine.h"
#include "claims/extract/patterns/pattern_parser.h"

namespace concord::extract {
namespace {

using Ids = std::map<std::string, ClassId, std::less<>>;

Ids& known_ids() {
  static Ids ids;
  return ids;
}

// Classes come to be when they are asked for.
std::optional<ClassId> some_class(std::string_view name) {
  const auto next = static_cast<ClassId>(known_ids().size());
  return known_ids().try_emplace(std::string(name), next).first->second;
}

std::vector<std::string> cut(const std::string& text, char mark) {
  std::vector<std::string> pieces;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find(mark, from), text.size());
    pieces.push_back(text.substr(from, end - from));
    from = end + 1;
  }
  return pieces;
}

// Of `"five"` also `"five" "six"`, as some pattern asks for.
void add_choices(const std::string& word, ClassSet& classes) {
  for (const auto& [name, id] : known_ids()) {
    if (name.find(word) != name.npos) classes.add(id);
  }
}

// "five/@figure were/be/past": words and their classes.
std::vector<Item> items_of(const std::string& text) {
  std::vector<Item> items;
  for (const std::string& item : cut(text, ' ')) {
    auto names = cut(item, '/');
    names[0] = "\"" + names[0] + "\"";
    ClassSet& classes = items.emplace_back().classes;
    for (const std::string& name : names) classes.add(*some_class(name));
    add_choices(names[0], classes);
  }
  return items;
}

Pattern pattern_of(const std::string& text) {
  auto pattern = Pattern::compile(text, some_class);
  if (const auto* error = std::get_if<PatternError>(&pattern)) {
    FAIL(text << " " << error->at << ": " << error->message);
  }
  return std::get<Pattern>(pattern);
}

// "0-3 f=0-1": from item 0 up to item 3, which is in it no more.
std::string text_of(const Pattern& pattern, std::size_t first,
                    const PatternMatch& match) {
  std::string text = fmt::format("{}-{}", first, match.last);
  for (std::size_t i = 0; i < match.captures.size(); ++i) {
    const Capture& capture = match.captures[i];
    if (!capture.is_set) continue;
    text += fmt::format(" {}={}-{}", pattern.capture_names()[i], capture.first,
                        capture.last);
  }
  return text;
}

// The longest match from each item on that begins one, "; " between them.
std::string matches(const std::string& text, const std::string& items_text) {
  const Pattern pattern = pattern_of(text);
  const auto items = items_of(items_text);
  std::string all;
  for (std::uint32_t at = 0; at <= items.size(); ++at) {
    const auto match = pattern.match_at(items, at);
    if (!match) continue;
    all += all.empty() ? "" : "; ";
    all += text_of(pattern, at, *match);
  }
  return all;
}

struct Row {
  const char* pattern;
  const char* items;
  const char* matches;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.pattern, row.items);
    CHECK(matches(row.pattern, row.items) == row.matches);
  }
}

TEST_CASE("a pattern asks items for words, classes and labels") {
  check({
      {"killed", "five were killed", "2-3"},
      {"were killed", "five were killed", "1-3"},
      {"\"were killed\"", "five were killed", "1-3"},
      {"\" were\n killed \"", "five were killed", "1-3"},
      {"27-year-old", "a 27-year-old", "1-2"},
      {"france 's", "in france 's north", "1-3"},
      {"\u00E9t\u00E9 100", "\u00E9t\u00E9 100", "0-2"},
      {"\",\" and", "five , and six", "1-3"},
      {"\"\u2014\"five\"(\"", "\u2014 five (", "0-3"},
      {"@figure", "five/@figure were six/@figure", "0-1; 2-3"},
      {"[be]", "five were/be killed", "1-2"},
      {"[killed.verb] .", "were killed/killed.verb today", "1-3"},
      {".", "a b", "0-1; 1-2"},
      {". .", "a b c", "0-2; 1-3"},
      {"..", "a b c", "0-2; 1-3"},
      // All of a language's spaces are one.
      {"\n  were\n\tkilled\r\n", "five were killed", "1-3"},
  });
}

TEST_CASE("in brackets, ! binds closest and & closer than |") {
  check({
      {"[be | have]", "is/be had/have did", "0-1; 1-2"},
      {"[verb & past]", "was/verb/past is/verb old/past", "0-1"},
      {"[!verb]", "was/verb old", "1-2"},
      {"[verb & !past]", "was/verb/past is/verb old/past", "1-2"},
      {"[!verb & !past]", "was/verb/past is/verb old/past so", "3-4"},
      {"[verb & past | noun]", "x/verb y/past z/verb/past t/noun", "2-3; 3-4"},
      {"[noun | verb & past]", "x/verb y/past z/verb/past t/noun", "2-3; 3-4"},
      {"[a & b | c & !d | e]", "x/a x/a/b x/c/d x/c x/d/e", "1-2; 3-4; 4-5"},
      {"[!a | !b]", "x/a x/b x/a/b x", "0-1; 1-2; 3-4"},
      {"[a|b]+", "x/a x/b", "0-2; 1-2"},
      // Words and labels too.
      {"[\"to\" | \"at\" | \",\"]", "to five at , in", "0-1; 2-3; 3-4"},
      {"[@figure & !\"one\"]", "one/@figure two/@figure", "1-2"},
  });
}

TEST_CASE("a count binds closer than a row, a row closer than |") {
  check({
      {"a b*", "a b b a", "0-3; 3-4"},
      {"a b | c d", "a b c d", "0-2; 2-4"},
      {"a (b | c) d", "a b d a c d", "0-3; 3-6"},
      {"(a b)+", "a b a b a", "0-4; 2-4"},
      {"a | b+ c", "a b b c", "0-1; 1-4; 2-4"},
      {"\"a b\"+", "a b a b b", "0-4; 2-4"},
      {"(a (b (c)))", "a b c", "0-3"},
      {"a(b|c)d", "a c d", "0-3"},
      {"a +", "a a", "0-2; 1-2"},
  });
}

TEST_CASE("counts have a least and a most") {
  check({
      {"a?", "a a", "0-1; 1-2; 2-2"},
      {"x a* y", "x y x a y x a a y", "0-2; 2-5; 5-9"},
      {"x a+ y", "x y x a y x a a y", "2-5; 5-9"},
      {"x a{2} y", "x a y x a a y x a a a y", "3-7"},
      {"x a{1,2} y", "x a y x a a y x a a a y", "0-3; 3-7"},
      {"x a{0,2} y", "x y x a a a y", "0-2"},
      {"^ a{2,3}", "a a a a a", "0-3"},
      {"x .{0,3} y", "x 1 2 3 y x 1 2 3 4 y", "0-5"},
      {"x (a b){2} y", "x a b y x a b a b y", "4-10"},
      {"(a{2}){2}", "a a a a a", "0-4; 1-5"},
      {"(a?){3} b", "a a b b", "0-3; 1-3; 2-3; 3-4"},
  });
  std::string many;
  for (int i = 0; i < 30; ++i) many += "a ";
  CHECK(matches("^ a*", many).substr(0, 4) == "0-24");
  CHECK(matches("^ a+", many) == "0-24");
  CHECK(matches("^ a{24}", many) == "0-24");
  CHECK(matches("^ (a*)*", many).substr(0, 4) == "0-30");
}

TEST_CASE("the longest match wins, then the first alternative") {
  check({
      {"a | a b", "a b", "0-2"},
      {"a b | a", "a b", "0-2"},
      {"(a | a b) (c | b c d)?", "a b c d", "0-4"},
      {"(?<x> a) | (?<y> a)", "a", "0-1 x=0-1"},
      {"(?<y> a) | (?<x> a)", "a", "0-1 y=0-1"},
      {"(?<x> a) b | a (?<y> b) | (?<z> a)", "a b", "0-2 x=0-1"},
      {"^ (?<x> a)? (?<y> a)? b", "a b", "0-2 x=0-1"},
      {"(?<x> a*) (?<y> a*) b", "a a b",
       "0-3 x=0-2 y=2-2; 1-3 x=1-2 y=2-2; 2-3 x=2-2 y=2-2"},
      {"(?<x> a | a b) (?<y> b c | c)", "a b c", "0-3 x=0-1 y=1-3"},
      {"(?<x> a b | a) (?<y> b c | c)", "a b c", "0-3 x=0-2 y=2-3"},
      // Longer is better, whatever stands first.
      {"(?<x> a) | (?<y> a) b?", "a b", "0-2 y=0-1"},
      {"(?<x> a){0,1} (?<y> .)", "a", "0-1 y=0-1"},
  });
}

TEST_CASE("captures tell where their part stood") {
  check({
      {"(?<f> @figure) were (?<v> killed)", "five/@figure were killed",
       "0-3 f=0-1 v=2-3"},
      {"(?<all> a (?<in> b c) d)", "a b c d", "0-4 all=0-4 in=1-3"},
      {"a (?<x> b)? c", "a b c a c", "0-3 x=1-2; 3-5"},
      {"a (?<x> b?) c", "a b c a c", "0-3 x=1-2; 3-5 x=4-4"},
      // The last round stays, and what it does not set.
      {"^ (?<x> a)+", "a a a", "0-3 x=2-3"},
      {"^ (?<x> a | b .)+", "a b b a", "0-4 x=3-4"},
      {"^ ((?<x> a) | (?<y> b))+", "a b b", "0-3 x=0-1 y=2-3"},
      {"^ ((?<x> a) b?)+", "a b a", "0-3 x=2-3"},
      // Rows of a choice may share a name.
      {"(?<n> @figure) dead | dead \":\" (?<n> @figure)",
       "five/@figure dead dead : six/@figure", "0-2 n=0-1; 2-5 n=4-5"},
      {"((?<n> a) | (?<n> b) (?<m> c)) d", "a d b c d",
       "0-2 n=0-1; 2-5 n=2-3 m=3-4"},
  });
  const Pattern pattern = pattern_of("(?<f> a) | (?<to-day_2> b) (?<f> c)");
  CHECK(pattern.capture_names() == std::vector<std::string>{"f", "to-day_2"});
  CHECK(pattern.capture("to-day_2") == 1);
  CHECK(pattern.capture("g") == std::nullopt);
}

TEST_CASE("a place is asked for with ^, $ and looks") {
  check({
      {"^ a", "a a", "0-1"},
      {"a $", "a a", "1-2"},
      {"^ a $", "a a", ""},
      {"^ $", "", "0-0"},
      {"$", "a", "1-1"},
      {"^", "a", "0-0"},
      {"(^ | and) a", "a and a", "0-1; 1-3"},
      {"a ($ | \",\")", "a a , a", "1-3; 3-4"},
      {"a (?=b)", "a b a c a", "0-1"},
      {"a (?!b)", "a b a c a", "2-3; 4-5"},
      {"(?<=b) a", "a b a c a", "2-3"},
      {"(?<!b) a", "a b a c a", "0-1; 4-5"},
      {"a (?=[\"b\" | \"c\"]) .", "a b a c a", "0-2; 2-4"},
      {"a (?=.)", "a a", "0-1"},
      {"a (?!.)", "a a", "1-2"},
      {"(?<=.) a", "a a", "1-2"},
      {"(?<!.) a", "a a", "0-1"},
      {"(?=[!verb]) a", "a/verb a", "1-2"},
      {"(?= @figure ) . (?<= \"two\" )", "one/@figure two/@figure", "1-2"},
      {"(?=a)", "a b", "0-0"},
      // In the middle, they look at the items around.
      {"a+ (?<=a) (?=b) b", "a a b", "0-3; 1-3"},
      {"(a (?!c))+", "a a c a a", "0-1; 3-5; 4-5"},
  });
}

// What a match may begin with, and what it needs: "0110" for as many items.
std::string may_begin(const std::string& text, const std::string& items) {
  const Pattern pattern = pattern_of(text);
  std::string all;
  for (const Item& item : items_of(items)) {
    all += pattern.may_begin_with(item.classes) ? '1' : '0';
  }
  return all;
}

// The classes of words that a pattern asks for, in the order of their names.
std::string asked_words(const std::string& text) {
  std::vector<std::string> asked;
  const auto note = [&](std::string_view name) {
    if (name.starts_with('"')) asked.emplace_back(name);
    return some_class(name);
  };
  const auto pattern = Pattern::compile(text, note);
  CHECK(std::holds_alternative<Pattern>(pattern));
  std::sort(asked.begin(), asked.end());
  return fmt::format("{}", fmt::join(asked, "; "));
}

TEST_CASE("a choice of words is one class, in whatever order they stand") {
  const struct {
    const char* pattern;
    const char* words;
  } cases[] = {
      {"to", "\"to\""},
      {"to | at", "\"at\" \"to\""},
      {"(at | to | at)", "\"at\" \"to\""},
      {"[\"to\" | be | \"at\"]", "\"at\" \"to\""},
      {"(?<![\"to\" | \"at\"]) be", "\"at\" \"to\"; \"be\""},
      {"[\"to\" & !be | \"at\"]", "\"at\"; \"to\""},
      {"to at", "\"at\"; \"to\""},
      {"to | at by", "\"at\"; \"by\"; \"to\""},
      {"to | at | by to | of | in",
       "\"at\" \"to\"; \"by\"; \"in\" \"of\"; "
       "\"to\""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.pattern);
    CHECK(asked_words(c.pattern) == c.words);
  }
  check({{"(to | at)", "to at by", "0-1; 1-2"},
         {"(?<![\"to\" | \"at\"]) by", "to by by", "2-3"}});
}

TEST_CASE("a pattern knows with which items it may begin") {
  const struct {
    const char* pattern;
    const char* items;
    const char* may_begin;
  } cases[] = {
      {"a b", "a b c", "100"},
      {"a | b c", "a b c", "110"},
      {"a? b c", "a b c", "110"},
      {"a* (b | c d)", "a b c d", "1110"},
      {"(a | b?) c", "a b c d", "1110"},
      {"a+ b", "a b", "10"},
      {"a{0,2} b{0,2}", "a b c", "111"},
      {"[v & !p] a", "a/v a/v/p a", "100"},
      {"(?<x> [u | v & w]) a", "a/u a/v a/v/w", "101"},
      // What is only looked at does not count.
      {"(?<=a) b", "a b", "01"},
      {"(?<!a) b", "a b", "01"},
      {"^ b", "a b", "01"},
      {"(^ | a) b", "a b c", "110"},
      {"((?<=a) | c) b", "a b c", "011"},
      // Nothing may be all there is.
      {"$", "a b", "11"},
      {"(?=a)", "a b", "11"},
      {"a? $", "a b", "11"},
      {". b", "a b", "11"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.pattern, c.items);
    CHECK(may_begin(c.pattern, c.items) == c.may_begin);
  }
}

bool may_match(const std::string& text, const std::string& items) {
  const Pattern pattern = pattern_of(text);
  ClassSet all;
  for (const Item& item : items_of(items)) all |= item.classes;
  return pattern.may_match(all);
}

TEST_CASE("a pattern knows what it cannot do without") {
  const struct {
    const char* pattern;
    const char* items;
    bool may_match;
  } cases[] = {
      {"a b", "b c a", true},         {"a b", "a c", false},
      {"a b?", "a c", true},          {"a b{0,3} c+", "a c", true},
      {"a b{0,3} c+", "a b", false},  {"a | b", "b", true},
      {"a | b", "c", false},          {"a c | b d", "d", false},
      {"a c | b?", "d", true},        {"(a b | c) d", "c d", true},
      {"(a b | c) d", "c", false},    {"[v & w & !u]", "x/v x/w", true},
      {"[v & w & !u]", "x/v", false}, {"[v & w | u]", "x/u", true},
      {"[v & w | u]", "x/w", false},  {"[v | !u]", "x", true},
      {". [!v]", "x/v", true},        {"a (?=b)", "a", false},
      {"(?<=b) a", "a", false},       {"(?<!b) a", "a", true},
      {"(?<x> a) $", "b", false},
  };
  for (const auto& c : cases) {
    CAPTURE(c.pattern, c.items);
    CHECK(may_match(c.pattern, c.items) == c.may_match);
  }
}

TEST_CASE("a pattern knows whether it can be empty") {
  for (const char* text : {"a?", "a* b*", "$", "(?=a)", "a | b?", "(a?){3}"}) {
    CAPTURE(text);
    CHECK(pattern_of(text).can_be_empty());
  }
  for (const char* text : {"a", "a? b", "a | b", "(a? b)+", "^ . $"}) {
    CAPTURE(text);
    CHECK_FALSE(pattern_of(text).can_be_empty());
  }
}

TEST_CASE("there is no match beyond the items") {
  const auto items = items_of("a");
  CHECK_FALSE(pattern_of("a").match_at(items, 1).has_value());
  CHECK(pattern_of("a?").match_at(items, 1).has_value());
  CHECK_FALSE(pattern_of("a?").match_at(items, 2).has_value());
  CHECK_FALSE(pattern_of("a").match_at({}, 0).has_value());
}

TEST_CASE("the steps of a match are bounded by its items") {
  std::string many;
  for (int i = 0; i < 512; ++i) many += "a ";
  const auto items = items_of(many);
  for (const char* text :
       {"(a*)*", "(a*)* b", "(a+)+ b", "((a | a)*)+ b", "((a? a?)*)* b",
        "(a?){24} (a{24})* b", "(a | a a | a a a)* b", "(.* a)* b",
        "((?<x> a*) (?<y> a*))* b"}) {
    CAPTURE(text);
    auto tree = PatternParser(text, some_class).parse();
    const auto program = program_of(std::get<PatternTree>(tree));
    CHECK(program.steps.size() == std::get<PatternTree>(tree).root.steps + 1);
    PatternMachine machine;
    machine.run(program, items, 0);
    CHECK(machine.steps() > items.size());
    CHECK(machine.steps() <= program.steps.size() * (items.size() + 1));
  }
}

}  // namespace
}  // namespace concord::extract
