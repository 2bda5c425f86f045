// SPDX-License-Identifier: Apache-2.0
#include "cli/extractor_child.h"

#include <signal.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <string>
#include <thread>

#include "cli/command_words.h"
#include "cli/new_file.h"
#include "cli/temporary_folder.h"
#include "cli/terminal.h"

namespace concord {
namespace {

using extract::TextToRead;
using std::chrono::milliseconds;

constexpr const char* kHostile =
    CONCORD_SOURCE_DIR "/tests/cli/hostile_extractor.py";
constexpr const char* kText =
    "Five people died and a 27-year-old was hurt, police said.";

const extract::KnownNames& names() {
  static const extract::KnownNames known = {
      [](std::string_view name) -> std::optional<std::string> {
        if (name != "dead") return std::nullopt;
        return "killed";
      },
      [](std::string_view name) -> std::optional<std::string> {
        return std::string(name);
      },
      {"killed"},
      {"people"}};
  return known;
}

std::vector<TextToRead> texts(std::size_t count, std::size_t length = 0) {
  std::vector<TextToRead> all;
  for (std::size_t i = 0; i < count; ++i) {
    all.push_back({"t" + std::to_string(i + 1), "en", "",
                   kText + std::string(length, '.')});
  }
  return all;
}

ExtractedByOther run(const std::string& mode, std::size_t count = 3,
                     std::size_t length = 0,
                     milliseconds patience = milliseconds(20'000)) {
  ::signal(SIGPIPE, SIG_IGN);  // as main.cc does
  return extract_with({"python3", kHostile, mode}, texts(count, length),
                      names(), {patience, 1'000'000});
}

std::string summary(const ExtractedByOther& extracted) {
  std::size_t proposals = 0;
  for (const auto& each : extracted.answered) {
    proposals += each.proposals.size();
  }
  return std::to_string(extracted.answered.size()) + " answered, " +
         std::to_string(proposals) + " proposed, " +
         std::to_string(extracted.refused.size()) + " refused" +
         (extracted.trouble.empty() ? "" : "; " + extracted.trouble);
}

}  // namespace

TEST_CASE("command: words as a shell parts them, and nothing else of it") {
  using Words = std::vector<std::string>;
  CHECK(command_words("a  b\tc\n") == Words{"a", "b", "c"});
  CHECK(command_words("a 'b c' \"d e\" f\\ g") ==
        Words{"a", "b c", "d e", "f g"});
  CHECK(command_words("x''y \"\" ''") == Words{"xy", "", ""});
  CHECK(command_words(R"(a "b\"c\\d\n" 'e\')") ==
        Words{"a", R"(b"c\d\n)", R"(e\)"});
  CHECK(command_words("a; b | c > d $HOME `e` *") ==
        Words{"a;", "b", "|", "c", ">", "d", "$HOME", "`e`", "*"});
  CHECK_THROWS_WITH(command_words("a 'b"), "`a 'b`: a quote is not closed");
  CHECK_THROWS_WITH(command_words(" "), "` ` names no program");
  CHECK_THROWS_WITH(command_words("'' a"), "`'' a` names no program");
}

TEST_CASE("extractor: whoever answers is heard, however it talks") {
  CHECK(summary(run("honest")) == "3 answered, 3 proposed, 0 refused");
  CHECK(summary(run("batch")) == "3 answered, 3 proposed, 0 refused");
  CHECK(summary(run("drip")) == "3 answered, 3 proposed, 0 refused");
  CHECK(summary(run("noise")) == "3 answered, 3 proposed, 0 refused");
  CHECK(summary(run("unfinished", 1)) == "1 answered, 0 proposed, 0 refused");
  CHECK(summary(run("lingering")) == "3 answered, 3 proposed, 0 refused");
  CHECK(summary(run("garbage")) == "3 answered, 3 proposed, 2 refused");
  CHECK(summary(run("silent", 0)) == "0 answered, 0 proposed, 0 refused");
  CHECK(summary(run("too_many")) == "3 answered, 0 proposed, 3 refused");
}

TEST_CASE("extractor: neither side waits for the other for good") {
  constexpr std::size_t kBeyondAnyPipe = 300'000;
  CHECK(summary(run("honest", 5, kBeyondAnyPipe)) ==
        "5 answered, 5 proposed, 0 refused");
  CHECK(summary(run("batch", 5, kBeyondAnyPipe)) ==
        "5 answered, 5 proposed, 0 refused");
  CHECK(summary(run("early", 5, kBeyondAnyPipe)) ==
        "1 answered, 1 proposed, 0 refused; it ended with exit code 3");
  CHECK(summary(run("shut", 3, kBeyondAnyPipe)) ==
        "3 answered, 0 proposed, 0 refused");
}

TEST_CASE("extractor: the answers are in the order of the texts") {
  const ExtractedByOther extracted = run("batch");
  REQUIRE(extracted.answered.size() == 3);
  CHECK(extracted.answered[0].text == 0);
  CHECK(extracted.answered[2].text == 2);
  CHECK(
      extracted.answered[0].proposals[0].rules[0].starts_with("with python3 "));
}

TEST_CASE("extractor: one that fails says why") {
  CHECK(summary(run("silent")) ==
        "0 answered, 0 proposed, 0 refused; it ended with exit code 0");
  CHECK(summary(run("killed")) ==
        "0 answered, 0 proposed, 0 refused; signal 11 ended it");
  CHECK(summary(run("half", 1)) ==
        "0 answered, 0 proposed, 1 refused; it ended with exit code 0, and "
        "its last line was no whole one");
  CHECK(summary(run("mute")) ==
        "0 answered, 0 proposed, 0 refused; it closed its output and went on");
  const ExtractedByOther crash = run("crash", 1);
  CHECK(crash.last_words.back() == "RuntimeError: no model");
  CHECK(crash.last_words.size() <= 5);
  CHECK(complaints_about(run("early", 2)) ==
        "error: the extractor left 1 text unanswered: it ended with exit code "
        "3\n  it wrote: \\u{1b}[31mout of memory\\u{1b}[0m\n"
        "  no answer: t2\n");
  CHECK_THROWS_WITH(extract_with({"no-such-program"}, texts(1), names()),
                    "cannot run no-such-program: No such file or directory");
}

TEST_CASE("extractor: one that is too slow is ended") {
  const milliseconds patience(700);
  for (const char* mode : {"hang", "blank", "deaf", "orphan", "daemon"}) {
    CAPTURE(mode);
    const auto begin = std::chrono::steady_clock::now();
    const ExtractedByOther extracted = run(mode, 2, 300'000, patience);
    CHECK(extracted.trouble == "no answer for 700 ms, so it was ended");
    CHECK(std::chrono::steady_clock::now() - begin < milliseconds(5000));
  }
}

TEST_CASE("extractor: what it answered in time stands") {
  CHECK(summary(run("slow", 3, 0, milliseconds(5000))) ==
        "2 answered, 0 proposed, 0 refused; no answer for 5 seconds, so it was "
        "ended");
}

TEST_CASE("extractor: all that it started ends with it") {
  const TemporaryFolder folder;
  const std::string beats = folder.path() + "/beats";
  const ExtractedByOther extracted =
      extract_with({"python3", kHostile, "stubborn", beats}, texts(1), names(),
                   {milliseconds(4000), 1'000'000});
  const auto size = bytes_if_there(beats).value_or("").size();
  CHECK(size > 0);
  std::this_thread::sleep_for(milliseconds(300));
  CHECK(bytes_if_there(beats).value_or("").size() == size);
}

TEST_CASE("extractor: one that tells too much is ended") {
  CHECK(summary(run("flood")) ==
        "0 answered, 0 proposed, 0 refused; a line of more than 1000000 "
        "bytes, so it was ended");
  CHECK(summary(run("lines")) ==
        "0 answered, 0 proposed, 101 refused; more than 100 of its lines are "
        "no answers, so it was ended");
}

TEST_CASE("extractor: lies do not enter") {
  CHECK(complaints_about(run("liar", 1)) ==
        "refused: t1, claim 2 (`Five people`): the quote does not say 6, but "
        "`Five`\n"
        "refused: t1, claim 3 (`Six people`): the quote does not stand at "
        "byte 0\n"
        "refused: t1, claim 4 (`Five people`): the quote does not stand at "
        "byte 1, but at byte 0 (offsets count bytes of UTF-8)\n"
        "refused: t1, claim 5 (`Five people`): `start` is no whole number "
        "from 0 on\n"
        "refused: t1, claim 6 (`Five people`): `value` is no pair [low, high "
        "or null] of plain numbers from 0 on, of at most 18 digits\n"
        "refused: t1, claim 7 (`Five people`): `measure` has signs that do "
        "not print\n"
        "refused: t1, claim 8 (`Five people claims:`): the quote does not "
        "stand at byte 0\n"
        "refused: t1, claim 9 (`Five people`): `text` has signs that do not "
        "print\n"
        "refused: t1, claim 10 (`Five people`): `text` does not stand in the "
        "text: `the mayor`\n"
        "refused: t1, claim 11 (`Five people`): unknown key `extra`\n"
        "refused: t1, claim 12 (`people died`): the quote holds no number, "
        "not 5\n"
        "refused: t1, claim 13 (`27`): `27-year-old` is an age\n");
  CHECK(summary(run("liar")) == "3 answered, 3 proposed, 36 refused");
  CHECK(summary(run("twice")) == "3 answered, 0 proposed, 2 refused");
  CHECK(summary(run("nan", 1)) ==
        "0 answered, 0 proposed, 1 refused; it ended with exit code 0");
}

TEST_CASE("extractor: places and values of every wrong kind do not enter") {
  constexpr const char* kNoPair =
      "`value` is no pair [low, high or null] of plain numbers from 0 on, of "
      "at "
      "most 18 digits";
  const std::string five = " (`Five people`): ";
  std::string refused;
  const auto add = [&](int claim, const std::string& why) {
    refused += "refused: t1, claim " + std::to_string(claim) + why + "\n";
  };
  add(1, five + "bytes 11 to 0 are no stretch of its 57 bytes");
  add(2, five + "bytes 57 to 68 are no stretch of its 57 bytes");
  for (int claim = 3; claim <= 5; ++claim) {
    add(claim, five + "`start` is no whole number from 0 on");
  }
  add(6, five + "`end` is no number");
  for (int claim = 7; claim <= 11; ++claim) add(claim, five + kNoPair);
  add(12, ": the claim has no quote");
  add(13, " (`" + std::string(60, 'x') +
              "...`): bytes 0 to 2000 are no stretch of its 57 bytes");
  add(14, five + "`population` is no text");
  add(15, five + "`confidence` is more than 100");
  add(16, five + "`part_of` is not the place of an earlier claim");
  add(17, five + "`as_of`: `last Monday` is no date");
  CHECK(complaints_about(run("astray", 1)) == refused);
  CHECK(summary(run("astray")) == "3 answered, 3 proposed, 51 refused");
}

TEST_CASE("extractor: words that are none do not enter") {
  CHECK(complaints_about(run("broken_words", 1)) ==
        "refused: line 1: no UTF-8, or a NUL, at byte 67\n"
        "refused: line 2: no JSON: look at character 74\n"
        "refused: line 3: a NUL in a text\n"
        "error: the extractor left 1 text unanswered: it ended with exit code "
        "0\n  no answer: t1\n");
}

TEST_CASE("extractor: the example of the documentation") {
  const std::vector<TextToRead> asked = {
      {"t", "en", "",
       "\xc2\xab"
       "At least 1,200 people were killed, the ministry said\xc2\xbb. Some 7 "
       "died. On 18 July 5 dead, according to police. On July 18 died"}};
  ::signal(SIGPIPE, SIG_IGN);
  const ExtractedByOther extracted =
      extract_with({"python3", CONCORD_SOURCE_DIR "/docs/extractors/dead.py"},
                   asked, names());
  std::string says;
  for (const auto& each : extracted.answered.at(0).proposals) {
    says += each.says + " [" + each.quote.text + "]" +
            (each.speaker ? " " + each.speaker->name.text : "") + "; ";
  }
  CHECK(says ==
        "at least 1200 [At least 1,200 people were killed] the ministry; "
        "about 7 [Some 7 died]; 5 [5 dead] police; ");
  CHECK(complaints_about(extracted) ==
        "refused: t, claim 4 (`18 died`): the quote holds no number, not 18\n");
}

// The first two blocks of JSON on the page: a text, and its answer.
TEST_CASE("extractor: the page tells the protocol as it is") {
  const std::string page =
      bytes_if_there(CONCORD_SOURCE_DIR "/docs/extractors.md").value_or("");
  const auto block = [&](std::size_t from) {
    constexpr std::string_view kBegin = "```json\n";
    const std::size_t begin = page.find(kBegin, from) + kBegin.size();
    return page.substr(begin, page.find("```", begin) - begin);
  };
  const std::vector<TextToRead> asked = {
      {"wire", "en", "2024-05-02",
       "At least five people, two of them children, died in the fire, police "
       "told the agency."}};
  CHECK(block(0) == extract::question(asked[0]));
  std::string answer = block(page.find(block(0)));
  std::replace(answer.begin(), answer.end(), '\n', ' ');
  extract::AnswerReader reader(asked, names(), "test");
  CHECK(reader.take(answer));
  CHECK(reader.refused().empty());
  CHECK(reader.answered().at(0).proposals.size() == 2);
}

TEST_CASE("extractor: texts that cannot be sent are told before it starts") {
  CHECK_THROWS_WITH(extract_with({"true"}, {{"t", "en", "", "\xff"}}, names()),
                    "t: not UTF-8");
  CHECK_THROWS_WITH(
      extract_with({"true"}, {{"t", "en", "", "a"}, {"t", "en", "", "b"}},
                   names()),
      "two texts have the id `t`");
}

}  // namespace concord
