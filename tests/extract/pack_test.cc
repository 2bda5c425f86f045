// SPDX-License-Identifier: Apache-2.0
//
// What is wrong with a pack, and where.
#include "claims/extract/packs/pack.h"

#include <catch2/catch.hpp>

#include "claims/extract/rule_examples.h"
#include "tests/extract/pack_files.h"

namespace concord::extract {
namespace {

constexpr const char* kHead = "pack: p\nlanguage: en\n";

// Enough of a pack for rules to be about something.
constexpr const char* kWords = R"(measures: {killed: {transitive: [kill]}}
populations: {guards: {heads: [guard]}}
macros: {near: "[verb", twice: "$twice"}
)";

std::string complaints_of(const std::string& body) {
  Complaints complaints;
  read_extract_packs({{"p", kHead + body}}, complaints);
  return told(complaints);
}

// Line 6 is the first of the rule; its pattern stands in line 7, from
// column 12.
std::string rule(const std::string& pattern, const std::string& others = "") {
  return std::string(kWords) +
         "rules:\n  - name: one\n    pattern: " + pattern + "\n" +
         (others.empty() ? "    stage: frame\n"
                           "    emit: {figure: f, measure: v}\n"
                           "    match: [A => 2 guards killed]\n"
                           "    nomatch: [A]\n"
                         : others);
}

std::string rest(const std::string& stage, const std::string& emit,
                 const std::string& match, const std::string& nomatch) {
  return "    stage: " + stage + "\n    emit: " + emit +
         "\n    match: " + match + "\n    nomatch: " + nomatch + "\n";
}

const std::string kGood = "\"(?<f>@figure) (?<v>[verb])\"";
const std::string kEmit = "{figure: f}";
const std::string kMatch = "[A => 2 guards killed]";

}  // namespace

TEST_CASE("words are lists of words") {
  struct {
    const char* body;
    const char* told;
  } const cases[] = {
      {"words: {be: [be, is], have: had}\n", ""},
      {"words: {be: {is: was}}\n",
       "p:3:13-3:13 Y114 `be` is a map here; write a list of texts\n"},
      {"words: [be]\n",
       "p:3:8-3:8 Y114 `words` is a list here; write a map, with a `key: "
       "value` on each line\n"},
      {"words: {be: []}\n",
       "p:3:9-3:11 Y118 `be` lists no words; list some, or leave it out\n"},
      {"verbs: {cue: []}\n",
       "p:3:9-3:12 Y118 `cue` lists no words; list some, or leave it out\n"},
      {"words: {be: [\" \"]}\n",
       "p:3:14-3:17 Y118 no word stands here under `be`\n"},
      {"words: {\"@figure\": [x]}\n",
       "p:3:9-3:18 Y118 `@figure` is no name of a class; write letters, "
       "digits, hyphens, dots and underscores\n"},
      {"irregular: {shoot: [a, b, c, d]}\n",
       "p:3:20-3:20 Y118 `shoot` has 4 forms; of a verb write past, participle "
       "and -ing; of a noun the plural\n"},
      {"measures: {killed: {ofs: people}}\n",
       "p:3:21-3:24 Y112 unknown key `ofs` in a measure; did you mean `of`?\n"},
      {"measures: {killed: {of: peple}}\n",
       "p:3:25-3:30 Y145 `peple` is not a choice here; write `people`, "
       "`things`, `money` or `anything`\n"},
      {"populations: {cars: {kind: things}}\n"
       "measures: {burnt: {of: things, populations: [car]}}\n",
       "p:4:46-4:49 Y118 unknown population `car`; did you mean `cars`?\n"},
      {"populations: {a b: {heads: [x]}}\n",
       "p:3:15-3:18 Y118 `a b` is no name of a population; write letters, "
       "digits, hyphens and underscores\n"},
      {"rules: {one: two}\n",
       "p:3:8-3:8 Y114 `rules` is no list here; write a list of rules, each "
       "with `- name:`\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.body);
    CHECK(complaints_of(c.body) == c.told);
  }
}

TEST_CASE("what is wrong in a pattern is marked there, however it is written") {
  struct {
    const char* pattern;
    const char* told;
  } const cases[] = {
      {R"p("(?<f>@figure) (?<v>[verb])")p", ""},
      {R"p("\"of\" (?<f>@figur) [verb]")p",
       "p:8:27-8:33 Y118 unknown class `@figur`; did you mean `@figure`?\n"},
      {R"p('"it''s" (?<f>@figure) [vreb]')p",
       "p:8:38-8:42 Y118 unknown class `vreb`; did you mean `verb`?\n"},
      {R"p((?<f>@figure) [xyzzy])p",
       "p:8:29-8:34 Y118 unknown class `xyzzy`; a word of the text stands "
       "without brackets\n"},
      {">-\n      (?<f>@figure)\n      ([verb]",
       "p:10:7-10:8 Y118 this bracket is never closed\n"},
      {R"p("(?<f>@figure) $near")p",
       "p:5:22-5:22 Y118 `|`, `&` or `]` is missing here\n"},
      {R"p("(?<f>@figure) $naer")p",
       "p:8:29-8:34 Y118 unknown macro `$naer`; did you mean `near`?\n"},
      {R"p("(?<f>@figure) $twice")p",
       "p:5:33-5:39 Y118 macros in macros, more than 8 deep; does one of them "
       "hold itself?\n"},
      {R"p("(?<f>@figure)?")p",
       "p:8:15-8:29 Y118 this pattern matches where nothing stands; let one "
       "item of it be needed\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.pattern);
    CHECK(complaints_of(rule(c.pattern)) == c.told);
  }
}

TEST_CASE("a rule says where it belongs, what it means, and shows it") {
  struct {
    std::string rest;
    const char* told;
  } const cases[] = {
      {rest("frme", kEmit, kMatch, "[A]"),
       "p:9:12-9:16 Y118 unknown stage `frme`; did you mean `frame`?\n"},
      {rest("frame", "{figure: g}", kMatch, "[A]"),
       "p:10:20-10:21 Y118 the pattern has no capture `g`, the figure; write "
       "(?<g> ...) round the figure\n"},
      {rest("frame", "{measure: kiled}", kMatch, "[A]"),
       "p:10:21-10:26 Y118 `kiled` is neither a capture of the pattern nor a "
       "measure; did you mean `killed`?\n"},
      {rest("frame", "{population: guard}", kMatch, "[A]"),
       "p:10:24-10:29 Y118 `guard` is neither a capture of the pattern nor a "
       "population; did you mean `guards`?\n"},
      {rest("frame", "{scope: whole}", kMatch, "[A]"),
       "p:10:19-10:24 Y145 `whole` is not a choice here; write `part`\n"},
      {rest("frame", "{of: [guard]}", kMatch, "[A]"),
       "p:10:17-10:22 Y118 unknown population `guard`; did you mean "
       "`guards`?\n"},
      {rest("frame", "{of: [anybody]}", kMatch, "[A]"),
       "p:10:17-10:24 Y118 unknown population `anybody`\n"},
      {rest("frame", "{figur: f}", kMatch, "[A]"),
       "p:10:12-10:17 Y112 unknown key `figur` in `emit`; did you mean "
       "`figure`?\n"},
      {rest("status", "{doubted: x}", "[A => b c]", "[A]"),
       "p:7:5-7:5 Y118 the pattern has no capture `t`, the thing; write (?<t> "
       "...) round whoever has the status\n"
       "p:10:11-10:11 Y113 `emit` without `status`; add `status:`\n"},
      {rest("frame", kEmit, "[A]", "[A]"),
       "p:11:13-11:14 Y118 this example does not say what it gives; write it "
       "as `TEXT => 15 people killed`\n"},
      {rest("frame", kEmit, kMatch, "[A => 2 guard kiled]"),
       "p:12:15-12:33 Y118 unknown measure `kiled`; did you mean `killed`?\n"
       "p:12:15-12:33 Y118 unknown population `guard`; did you mean "
       "`guards`?\n"},
      {rest("frame", kEmit, kMatch, "[]"),
       "p:7:5-7:5 Y118 a rule without an example under `nomatch`; give one of "
       "`match`, and one of `nomatch`\n"},
      {rest("frame", kEmit, kMatch, "[A]") + "    priority: -1\n",
       "p:13:15-13:17 Y118 a priority of -1; write one of 0 to 1000\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.rest);
    CHECK(complaints_of(rule(kGood, c.rest)) == c.told);
  }
}

TEST_CASE("rules and macros have names of their own, in all files together") {
  const std::string one = rule(kGood);
  Complaints complaints;
  read_extract_packs({{"p", kHead + one}, {"q", kHead + one}}, complaints);
  CHECK(told(complaints) ==
        "q:5:10-5:14 Y118 a second macro `near`; macros hold for all packs: "
        "give it another name\n"
        "q:5:25-5:30 Y118 a second macro `twice`; macros hold for all packs: "
        "give it another name\n"
        "q:7:11-7:14 Y118 a second rule `one`; give it another name: reports "
        "tell rules by their names\n");
}

TEST_CASE("more classes than fit are refused, and told once") {
  std::string words = "words:\n";
  for (int i = 0; i < 1400; ++i) {
    words += "  c" + std::to_string(i) + ": [w" + std::to_string(i) + "]\n";
  }
  const std::string told = complaints_of(words);
  CHECK(told.find("Y118 more than 1280 classes of words") != std::string::npos);
  CHECK(std::count(told.begin(), told.end(), '\n') == 1);
}

TEST_CASE("examples that are not so are told with what the text gives") {
  const std::string body =
      rule(kGood,
           rest("frame", kEmit,
                "[Two guards killed. => 3 guards killed, Hello. => 1 people "
                "killed]",
                "[Two guards killed., Two guards killed. => 2 guards killed]"));
  Complaints complaints;
  const auto pack = read_packs({{"p", kHead + body}});
  REQUIRE(pack);
  check_examples(*pack, complaints);
  CHECK(told(complaints) ==
        "p:11:13-11:50 Y118 `one` does not give `3 guards killed`; it gives `2 "
        "guards killed` by `one`\n"
        "p:11:52-11:77 Y118 `one` does not give `1 people killed`; this text "
        "gives no claim at all\n"
        "p:12:15-12:33 Y118 this gives `2 guards killed`, by `one`; an example "
        "under `nomatch` must not\n"
        "p:12:35-12:72 Y118 this gives `2 guards killed`, by `one`; an example "
        "under `nomatch` must not\n");
}

}  // namespace concord::extract
