// SPDX-License-Identifier: Apache-2.0
#include "claims/quote.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>

using namespace concord;

namespace {

const std::string kMatter = "---\noutlet: Wire\n---\n";

Source source_of(const std::string& body) {
  Source source;
  source.name = "wire";
  source.text = std::make_shared<SourceText>("sources/wire.txt", kMatter + body,
                                             kMatter.size());
  return source;
}

struct Found {
  std::string text;  // the raw bytes, or the code of the complaint
  std::vector<Diagnostic> complaints;
};

Found find(const std::string& body, QuoteRequest request) {
  Complaints complaints;
  const Source source = source_of(body);
  const auto span = find_quote(source, request, complaints);
  Found found{"", complaints.sorted()};
  if (span) found.text = source.text->slice(*span);
  if (!span) found.text = info(found.complaints.at(0).code).id;
  return found;
}

std::string quoted(const std::string& body, const std::string& exact) {
  return find(body, {.exact = exact}).text;
}

std::string repeated(std::string_view part, int times) {
  std::string result;
  while (times-- > 0) result += part;
  return result;
}

}  // namespace

TEST_CASE("a quote matches letter by letter") {
  const std::string body = "Police said four officers were killed.";
  CHECK(quoted(body, "four officers") == "four officers");
  CHECK(quoted(body, "Police") == "Police");
  CHECK(quoted(body, "killed.") == "killed.");
  CHECK(quoted(body, body) == body);
  CHECK(quoted(body, "four  officers\n") == "four officers");
  CHECK(quoted(body, "Four officers") == "S101");
  CHECK(quoted(body, "four officer's") == "S101");
  CHECK(quoted(body, body + " And more.") == "S101");
  CHECK(quoted("", "four") == "S101");
  CHECK(quoted(body, "") == "S104");
  CHECK(quoted(body, " \n\xC2\xA0") == "S104");
}

TEST_CASE("a run of white space is one space") {
  CHECK(quoted("in all\r\nfour dead\r\n", "all four dead") ==
        "all\r\nfour dead");
  CHECK(quoted("One.\n\nFour dead.", "One. Four") == "One.\n\nFour");
  CHECK(quoted("4\xC2\xA0"
               "081 dead",
               "4 081 dead") ==
        "4\xC2\xA0"
        "081 dead");
  CHECK(quoted("4\xE2\x80\xAF"
               "081 dead",
               "4\xC2\xA0"
               "081") ==
        "4\xE2\x80\xAF"
        "081");
  CHECK(quoted("four\rdead", "four dead") == "four\rdead");
  CHECK(quoted("four\xE2\x80\xA9"
               "dead",
               "four dead") ==
        "four\xE2\x80\xA9"
        "dead");
  // A zero-width space is none, and nothing else is folded.
  CHECK(quoted("four\xE2\x80\x8B"
               "dead",
               "four dead") == "S101");
  CHECK(quoted("four\xE2\x80\x8B"
               "dead",
               "fourdead") == "S101");
  CHECK(quoted("\xE2\x80\x9C"
               "four\xE2\x80\x9D",
               "\"four\"") == "S101");
  CHECK(quoted("four \xE2\x80\x93 dead", "four - dead") == "S101");
}

TEST_CASE("accents match however they are encoded") {
  const std::string composed = "caf\xC3\xA9 bomb\xC3\xA9";
  const std::string apart = "cafe\xCC\x81 bombe\xCC\x81";
  CHECK(quoted(composed, "bombe\xCC\x81") == "bomb\xC3\xA9");
  CHECK(quoted(apart, "bomb\xC3\xA9") == "bombe\xCC\x81");
  CHECK(quoted(apart, "cafe\xCC\x81") == "cafe\xCC\x81");
  // Two marks in either order.
  CHECK(quoted("q\xCC\x87\xCC\xA3", "q\xCC\xA3\xCC\x87") ==
        "q\xCC\x87\xCC\xA3");
  // Hangul in syllables and in letters.
  CHECK(
      quoted("\xEC\x82\xAC\xEB\xA7\x9D 4\xEB\xAA\x85",
             "\xE1\x84\x89\xE1\x85\xA1\xE1\x84\x86\xE1\x85\xA1\xE1\x86\xBC") ==
      "\xEC\x82\xAC\xEB\xA7\x9D");
}

TEST_CASE("a quote begins and ends with whole characters") {
  CHECK(quoted("cafe\xCC\x81", "cafe") == "S101");
  CHECK(quoted("caf\xC3\xA9", "cafe") == "S101");
  CHECK(quoted("cafe\xCC\x81s", "\xCC\x81s") == "S101");
  CHECK(quoted("\xF0\x9F\x87\xA9\xF0\x9F\x87\xAA", "\xF0\x9F\x87\xA9") ==
        "S101");                                            // half a flag
  CHECK(quoted("\xEA\xB0\x81", "\xEA\xB0\x80") == "S101");  // half a syllable
  const Found found = find("q\xCC\x87", {.exact = "q"});
  REQUIRE(found.complaints.size() == 1);
  REQUIRE(!found.complaints[0].notes.empty());
  CHECK(found.complaints[0].notes[0].text ==
        "its letters stand there, but begin or end inside a longer character");
  // A space that bears an accent is a character, and no white space.
  CHECK(quoted("At \xcc\x81 noon", " \xcc\x81") == " \xcc\x81");
  CHECK(quoted("\n \xcc\x81", "\n \xcc\x81") == " \xcc\x81");
}

TEST_CASE("wide and right-to-left texts are texts like others") {
  const std::string chinese =
      "\xE8\xAD\xA6\xE6\x96\xB9\xE7\xA7\xB0\xE5\x9B\x9B\xE4\xBA\xBA"
      "\xE6\xAD\xBB\xE4\xBA\xA1";
  CHECK(quoted(chinese, "\xE5\x9B\x9B\xE4\xBA\xBA\xE6\xAD\xBB\xE4\xBA\xA1") ==
        "\xE5\x9B\x9B\xE4\xBA\xBA\xE6\xAD\xBB\xE4\xBA\xA1");
  const std::string hebrew =
      "\xD7\x90\xD7\xA8\xD7\x91\xD7\xA2\xD7\x94 \xD7\x94\xD7\xA8\xD7\x95"
      "\xD7\x92\xD7\x99\xD7\x9D";
  CHECK(quoted("(" + hebrew + ")", hebrew) == hebrew);
  CHECK(quoted("\xE3\x80\x80" + chinese, chinese) == chinese);
}

TEST_CASE("a quote that stands in several places says which") {
  const std::string body = "four dead, then four hurt, then four lost";
  CHECK(quoted(body, "four") == "S102");
  CHECK(find(body, {.exact = "four", .nth = 2}).complaints.empty());
  CHECK(find(body, {.exact = "four", .nth = 4}).text == "S103");
  CHECK(find(body, {.exact = "four", .nth = -1}).text == "S103");
  CHECK(find(body, {.exact = "four dead", .nth = 1}).text == "four dead");
  CHECK(find(body, {.exact = "four", .suffix = "hurt"}).text == "four");
  CHECK(find(body, {.exact = "four", .prefix = "hurt, \n then"}).text ==
        "four");
  CHECK(find(body, {.exact = "four", .prefix = "then"}).text == "S102");
  CHECK(find(body, {.exact = "four", .prefix = "then", .nth = 2}).text ==
        "four");
  CHECK(find(body, {.exact = "four", .suffix = "dead", .nth = 2}).text ==
        "S103");
  CHECK(find(body, {.exact = "four", .prefix = "nobody"}).text == "S101");
  CHECK(find(body, {.exact = "our", .prefix = "f", .suffix = "dead"}).text ==
        "our");
  CHECK(quoted("aaa", "aa") == "S102");
  CHECK(quoted("aaa", "aaa") == "aaa");
}

TEST_CASE("the place chosen by nth is the right one") {
  const std::string body = "four dead, then four hurt, then four lost";
  Complaints complaints;
  const auto span =
      find_quote(source_of(body), {.exact = "four", .nth = 3}, complaints);
  REQUIRE(span);
  CHECK(span->begin == body.rfind("four"));
  CHECK(source_of(body).text->place(*span).from == Position{4, 33});
  const Source many = source_of(std::string(40, 'a'));
  for (const int nth : {1, 8, 9, 39}) {
    const auto place =
        find_quote(many, {.exact = "aa", .nth = nth}, complaints);
    REQUIRE(place);
    CHECK(place->begin == static_cast<std::size_t>(nth) - 1);
  }
}

TEST_CASE("several places are listed, at most five of them") {
  std::string body;
  for (int i = 1; i <= 7; ++i) body += fmt::format("Day {}: four dead.\n", i);
  const Found found = find(body, {.exact = "four dead"});
  REQUIRE(found.complaints.size() == 1);
  const Diagnostic& said = found.complaints[0];
  CHECK(said.message == "the quote stands 7 times in `sources/wire.txt`");
  REQUIRE(said.notes.size() == 6);
  CHECK(said.notes[0].text == "`Day 1: four dead. Day 2: four dead. Day`");
  CHECK(said.notes[0].place->from == Position{4, 8});
  CHECK(said.notes[4].place->from == Position{8, 8});
  CHECK(said.notes[5].text == "and 2 more");
}

TEST_CASE("a near miss prints the text to paste, and what differs") {
  struct {
    const char* body;
    const char* exact;
    const char* note;
    const char* help;
  } const cases[] = {
      {"In all Four policemen died.", "four Policemen died",
       "the nearest text stands here: only case differs",
       "write \"Four policemen died\""},
      {"It said \xE2\x80\x9C"
       "four dead\xE2\x80\x9D today.",
       "\"four dead\"",
       "the nearest text stands here: only punctuation or invisible signs "
       "differ",
       "write \"\xE2\x80\x9C"
       "four dead\xE2\x80\x9D\""},
      {"they counted forty-two dead there", "forty two dead",
       "the nearest text stands here: only punctuation or invisible signs "
       "differ",
       "write \"forty-two dead\""},
      {"a death toll of four, including three policemen",
       "death toll four including three policemen",
       "the nearest text stands here: its words differ",
       "write \"death toll of four, including three policemen\""},
      {"three policmen were shot near the market", "three policemen",
       "the nearest text stands here: its words differ",
       "write \"three policmen\""},
      {"The attack left 12injured.", "12 injured",
       "the nearest text stands here: only white space differs",
       "write \"12injured\""},
      {"na\xC2\xAD"
       "ive four dead",
       "naive four dead",
       "the nearest text stands here: only punctuation or invisible signs "
       "differ",
       "write \"na\\u00adive four dead\""},
      {"he said \"no\" to four", "said 'no' to four",
       "the nearest text stands here: only punctuation or invisible signs "
       "differ",
       "write \"said \\\"no\\\" to four\""},
      {"four\xE2\x80\xAE dead men", "four dead men",
       "the nearest text stands here: only punctuation or invisible signs "
       "differ",
       "write \"four\\u202e dead men\""},
      {"\xE8\xAD\xA6\xE6\x96\xB9\xE7\xA7\xB0\xE5\x9B\x9B\xE4\xBA\xBA\xE6\xAD"
       "\xBB\xE4\xBA\xA1",
       "\xE4\xBA\x94\xE4\xBA\xBA\xE6\xAD\xBB\xE4\xBA\xA1",
       "the nearest text stands here: its words differ",
       "write \"\xE5\x9B\x9B\xE4\xBA\xBA\xE6\xAD\xBB\xE4\xBA\xA1\""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.body, c.exact);
    const Found found = find(c.body, {.exact = c.exact});
    REQUIRE(found.complaints.size() == 1);
    const Diagnostic& said = found.complaints[0];
    CHECK(info(said.code).id == std::string("S101"));
    REQUIRE(said.notes.size() == 1);
    CHECK(said.notes[0].text == c.note);
    CHECK(said.help == c.help);
  }
}

TEST_CASE("a quote that is like nothing gets no suggestion") {
  const Found found = find("Six people were hurt in the fire.",
                           {.exact = "four policemen died"});
  REQUIRE(found.complaints.size() == 1);
  CHECK(found.complaints[0].notes.empty());
  CHECK(found.complaints[0].help == "copy the words from the source");
}

TEST_CASE("hostile texts take no time") {
  const int many = 1 << 18;  // squared, it would take minutes
  const std::string body(many, 'a');
  CHECK(quoted(body, std::string(many / 2, 'a') + "b") == "S101");
  CHECK(quoted(body, "a") == "S102");
  CHECK(find(body, {.exact = "a", .prefix = std::string(many / 2, 'a')}).text ==
        "S102");
  CHECK(find(body, {.exact = "aa", .nth = many - 1}).text == "aa");
  CHECK(quoted(repeated("four dead ", many / 10), "dead four dead dear") ==
        "S101");
  CHECK(quoted(repeated("a\xCC\x81", many / 3), "a") == "S101");
  CHECK(quoted(repeated("\xCC\x81", many / 2), "a b") == "S101");
}
