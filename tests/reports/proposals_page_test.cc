// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <string>

#include "reports/proposals/proposal_words.h"
#include "reports/proposals/sentence_rows.h"
#include "reports/proposals/shown_words.h"
#include "reports/proposals_html.h"
#include "reports/proposals_text.h"

namespace concord {
namespace {

using extract::Cited;
using extract::Proposal;

constexpr const char* kText =
    "Six people were killed, four of them policemen, the ministry said.\n"
    "A second suspect was detained.\n";

Cited cited(const std::string& text, const std::string& words) {
  const std::size_t at = text.find(words);
  REQUIRE(at != std::string::npos);
  return {words, {at, at + words.size()}};
}

Proposal count(const std::string& text, const std::string& population,
               const std::string& says, const std::string& number,
               const std::string& quote) {
  Proposal made;
  made.measure = "killed";
  made.population = population;
  made.says = says;
  made.number = cited(text, number);
  made.quote = cited(text, quote);
  made.sentence = {0, text.find('\n')};
  made.rules = {"act-passive"};
  made.confidence = 95;
  return made;
}

std::vector<Proposal> proposals() {
  const std::string text = kText;
  Proposal total =
      count(text, "people", "6", "Six people", "Six people were killed");
  total.speaker.emplace().name = cited(text, "the ministry");
  total.event = "fire";
  total.event_is_sure = true;
  Proposal part = count(text, "police", "4", "four of them policemen",
                        "four of them policemen");
  part.part_of = 0;
  part.event = "fire";
  part.other_events = {"crash"};
  Proposal status;
  status.thing = "a second suspect";
  status.status = status.says = "detained";
  status.quote = status.number = cited(text, "A second suspect was detained");
  status.sentence = status.quote.span;
  status.rules = {"status"};
  status.confidence = 80;
  return {total, part, status};
}

ProposedText proposed() {
  return {"wire", "sources/wire.txt", kText, proposals()};
}

std::string text_page(int width, bool plain = false) {
  const ProposedText text = proposed();
  return proposals_text({{.text = &text, .line = 5}},
                        {.width = width, .plain = plain});
}

std::string html_page(const ProposedText& text, bool is_private = false) {
  return page::proposals_html({{.text = &text, .is_private = is_private}}, "9");
}

std::size_t times(const std::string& text, const std::string& words) {
  std::size_t count = 0;
  for (std::size_t at = text.find(words); at != std::string::npos;
       at = text.find(words, at + 1)) {
    ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("a terminal shows sentences with numbers and quotes underlined") {
  CHECK(text_page(90) ==
        R"(   ┌─ sources/wire.txt:5:1
 5 │ Six people were killed, four of them policemen, the ministry said.
   │ ^^^^^^^^^^~~~~~~~~~~~~ fire/killed 6, the ministry  [act-passive 95]
   │                         ^^^^^^^^^^^^^^^^^^^^^^
   │   killed.police 4, event unsure: fire or crash, part of fire/killed 6 [act-passive
   │   95]
   │
 6 │ A second suspect was detained
   │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a second suspect: detained  [status 80]

3 claims proposed in 1 text · 1 of a status · 1 of an event that is not sure
)");
}

TEST_CASE("on a narrow terminal a sentence goes on in rows") {
  CHECK(text_page(45) ==
        R"(   ┌─ sources/wire.txt:5:1
 5 │ Six people were killed, four of them
   │ ^^^^^^^^^^~~~~~~~~~~~~
   │   fire/killed 6, the ministry
   │   [act-passive 95]
   │                         ^^^^^^^^^^^^
   │ policemen, the ministry said.
   │ ^^^^^^^^^
   │   killed.police 4, event unsure: fire or
   │   crash, part of fire/killed 6
   │   [act-passive 95]
   │
 6 │ A second suspect was detained
   │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   │   a second suspect: detained [status 80]

3 claims proposed in 1 text · 1 of a status · 1 of an event that is not sure
)");
}

TEST_CASE("a plain page is a line a proposal") {
  CHECK(
      text_page(90, true) ==
      R"(sources/wire.txt:5:1: fire/killed 6, the ministry, by [act-passive 95]: "Six people were killed".
sources/wire.txt:5:25: killed.police 4, event unsure: fire or crash, part of fire/killed 6, by [act-passive 95]: "four of them policemen".
sources/wire.txt:6:1: a second suspect: detained, by [status 80]: "A second suspect was detained".
3 claims proposed in 1 text · 1 of a status · 1 of an event that is not sure
)");
}

TEST_CASE("rows break at white space, and wide words within") {
  const auto rows = [](const std::string& text, int width) {
    std::string all;
    for (const Span& row : sentence_rows(text, {0, text.size()}, width)) {
      all += "[" + text.substr(row.begin, row.end - row.begin) + "]";
    }
    return all;
  };
  CHECK(rows("one two  three\nfour ", 8) == "[one two][three][four]");
  CHECK(rows("a 1234567890123 b", 5) == "[a][12345][67890][123 b]");
  CHECK(rows(" \n ", 5).empty());
}

TEST_CASE("what is told of a proposal names its total and what is not sure") {
  const std::vector<Proposal> all = proposals();
  const ProposalWords part = proposal_words(all, 1);
  CHECK(part.said == "killed.police 4");
  CHECK(part.counted == "killed, police");
  REQUIRE(part.remarks.size() == 2);
  CHECK(part.remarks[0].in_line == "event unsure: fire or crash");
  CHECK(part.remarks[1].in_line == "part of fire/killed 6");
}

TEST_CASE("of HTML the words between its tags are shown") {
  const std::string raw = "<p>Six <b>people</b> died.</p>";
  const ShownWords words(raw, extract::Markup::Html);
  const std::size_t at = raw.find("people");
  const Span shown = words.shown({at, at + 6});
  CHECK(words.slice(shown) == "people");
  CHECK(words.raw(shown.begin) == at);
}

TEST_CASE("a page links marks and claims both ways") {
  const std::string html = html_page(proposed());
  for (const char* piece :
       {R"(<mark class="n" data-p="1-1">Six people</mark>)",
        R"(<sup id="m-1-1" data-p="1-1"><a href="#p-1-1">1</a></sup>)",
        R"(<mark class="q" data-p="1-1"> were killed</mark>)",
        R"(<mark class="n unsure" data-p="1-2">four of them policemen</mark>)",
        R"(<li id="p-1-2" data-p="1-2">)", R"(<a href="#m-1-2">2</a>)",
        "unsure: fire or crash"}) {
    CAPTURE(piece);
    CHECK(times(html, piece) == 1);
  }
  // The part stands within its total.
  CHECK(html.find(R"(<ol><li id="p-1-2")") != std::string::npos);
}

TEST_CASE("marks that overlap name all that they are of") {
  const std::string text = "Some four of six guards died.";
  ProposedText both{"wire", "wire.txt", text, {}};
  both.proposals = {
      count(text + "\n", "people", "4", "four of six", "four of six guards"),
      count(text + "\n", "guards", "6", "six guards", "six guards died")};
  const std::string html = html_page(both);
  CHECK(times(html, R"(<mark class="n" data-p="1-1 1-2">six</mark>)") == 1);
  CHECK(times(html, R"(<mark class="q" data-p="1-2"> died</mark>)") == 1);
}

TEST_CASE("words of strangers cannot leave their place") {
  const std::string text = "Four <script>alert(1)</script> people died.";
  ProposedText hostile{"<i>", "\"><b>.txt", text, {}};
  hostile.proposals = {count(text + "\n", "people", "4", "Four", text)};
  hostile.proposals[0].speaker.emplace().name = {"</li><script>", {0, 1}};
  const std::string html = html_page(hostile);
  CHECK(times(html, "<script>") == 1);
  CHECK(times(html, "<b>.txt") == 0);
  CHECK(times(html, "&lt;script&gt;alert(1)") == 1);
}

TEST_CASE("a private text is left out of the page, and counted") {
  const std::string html = html_page(proposed(), true);
  CHECK(html.find("policemen") == std::string::npos);
  CHECK(html.find("sources/wire") == std::string::npos);
  CHECK(html.find("1 text that may not be passed on left out.") !=
        std::string::npos);
}

}  // namespace concord
