// SPDX-License-Identifier: Apache-2.0
#include "reports/page/page.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string_view>

#include "reports/page/anchors.h"
#include "reports/page/csp.h"
#include "reports/page/html.h"
#include "reports/page/marked_text.h"
#include "tests/reports/story.h"

namespace concord::page {
namespace {

std::string page_of(const std::map<std::string, std::string>& files) {
  const Story story(files);
  const View view(story.all());
  const Words words(story.all());
  const Folder folder{files};
  return html_page({.view = view,
                    .words = words,
                    .folder = folder,
                    .changes = {},
                    .digest = "d1",
                    .version = "9",
                    .timestamp = {}});
}

/// A tag as it stands in the page, or the text before it.
struct Piece {
  std::string text;
  std::string tag;  // "p", "/p"
  std::string whole;
};

// Of escaped markup this is a parser: no `<` and no `>` stands for itself.
std::vector<Piece> pieces_of(std::string_view html) {
  std::vector<Piece> all;
  while (!html.empty()) {
    const std::size_t open = std::min(html.find('<'), html.size());
    const std::size_t close = std::min(html.find('>', open), html.size() - 1);
    Piece piece;
    piece.text = html.substr(0, open);
    piece.whole = html.substr(open, close + 1 - open);
    const std::size_t end = piece.whole.find_first_of(" >");
    if (!piece.whole.empty()) piece.tag = piece.whole.substr(1, end - 1);
    html.remove_prefix(close + 1);
    all.push_back(piece);
    for (const std::string raw : {"style", "script"}) {
      if (piece.tag == raw) html.remove_prefix(html.find("</" + raw));
    }
  }
  return all;
}

std::vector<std::string> values_of(const std::vector<Piece>& pieces,
                                   const std::string& attribute) {
  std::vector<std::string> all;
  const std::string begin = " " + attribute + "=\"";
  for (const Piece& each : pieces) {
    const std::size_t at = each.whole.find(begin);
    if (at == std::string::npos) continue;
    const std::size_t from = at + begin.size();
    all.push_back(each.whole.substr(from, each.whole.find('"', from) - from));
  }
  return all;
}

// What is wrong with a page, a line each.
std::string faults_of(const std::string& html) {
  const std::set<std::string> kVoid{"!DOCTYPE", "meta"};
  const auto pieces = pieces_of(html);
  std::string faults;
  std::vector<std::string> open;
  for (const Piece& each : pieces) {
    if (each.tag.empty() || kVoid.contains(each.tag)) continue;
    if (!each.tag.starts_with('/')) {
      if (!each.whole.ends_with("/>")) open.push_back(each.tag);
    } else if (open.empty() || "/" + open.back() != each.tag) {
      faults += "not open: " + each.tag + "\n";
    } else {
      open.pop_back();
    }
    if (each.whole.find(" style=") != std::string::npos) {
      faults += "a style attribute: " + each.whole + "\n";
    }
  }
  for (const std::string& each : open) faults += "not closed: " + each + "\n";
  std::set<std::string> ids;
  for (const std::string& id : values_of(pieces, "id")) {
    if (!ids.insert(id).second) faults += "twice: " + id + "\n";
  }
  for (const std::string& href : values_of(pieces, "href")) {
    if (href.starts_with("https://")) continue;
    if (!href.starts_with('#') || !ids.contains(href.substr(1))) {
      faults += "leads nowhere: " + href + "\n";
    }
  }
  return faults;
}

// Its text but for pictures, a line for each block, quotes in brackets.
std::string told(const std::string& html) {
  const std::set<std::string> kBlocks{
      "/p",  "/h1", "/h2", "/h3",      "/li",         "/dt",
      "/dd", "/tr", "/th", "/summary", "/figcaption", "/blockquote"};
  std::string out;
  bool inside = false;
  bool in_picture = false;
  for (const Piece& each : pieces_of(html)) {
    std::string_view words = each.text;
    while (out.ends_with('\n') && words.starts_with('\n')) {
      words.remove_prefix(1);
    }
    if (inside && !in_picture) out += words;
    if (each.tag == "body") inside = true;
    if (each.tag == "script") break;
    if (each.tag == "svg") in_picture = true;
    if (each.tag == "/svg") in_picture = false;
    while (kBlocks.contains(each.tag) && out.ends_with(' ')) out.pop_back();
    const bool ends = !in_picture && kBlocks.contains(each.tag);
    if (ends && !out.ends_with('\n')) out += '\n';
    if (each.tag == "mark") out += '[';
    if (each.tag == "/mark") out += ']';
  }
  return out;
}

std::string between(const std::string& text, const std::string& begin,
                    const std::string& end) {
  const std::size_t at = text.find(begin);
  return text.substr(at, text.find(end, at) - at);
}

std::map<std::string, std::string> raid_files() {
  return {
      {"audit.yaml",
       "audit: raid\n"
       "title: A raid\n"
       "measures:\n"
       "  killed: { unit: people, label: killed }\n"
       "events:\n"
       "  raid: { when: 2024-05-01T10:00Z }\n"},
      {"sources/daily.txt",
       "---\noutlet: The Daily\nurl: https://example.org/a?b=1&c=2\n"
       "published: 2024-05-02\n---\nFour people were killed.\n"},
      {"sources/wire.txt",
       "---\noutlet: Wire\npublished: 2024-05-02\n---\n"
       "The wire counted five killed in all.\n"},
      {"claims/daily.yaml",
       "claims:\n"
       "  - { id: d1, figure: killed, says: 4, quote: Four people were killed, "
       "as-of: 2024-05-01T12:00Z }\n"},
      {"claims/wire.yaml",
       "claims:\n"
       "  - { id: w1, figure: killed, says: 5, quote: five killed, "
       "as-of: 2024-05-01T12:00Z }\n"}};
}

struct Escaped {
  const char* written;
  const char* html;
};

TEST_CASE("every text on a page is escaped") {
  const Escaped table[] = {
      {"<b>&", "<p title=\"&lt;b&gt;&amp;\">&lt;b&gt;&amp;</p>"},
      {"\"'", "<p title=\"&quot;&#39;\">&quot;&#39;</p>"},
      {"a\u202Eb", "<p title=\"a\\u{202e}b\">a\\u{202e}b</p>"},
      {"\x1b[31m", "<p title=\"\\u{1b}[31m\">\\u{1b}[31m</p>"},
  };
  for (const Escaped& each : table) {
    const Html made =
        element("p", {{"title", each.written}}, text(each.written));
    CHECK(made.markup() == each.html);
  }
}

TEST_CASE("long texts are cut between characters") {
  CHECK(shortened("four dead", 9) == "four dead");
  CHECK(shortened("four dead", 4) == "four…");
  CHECK(shortened("éé", 3) == "é…");
  CHECK(shortened("e\u0301e", 2) == "…");  // never within one
  const std::string long_one(10'000'000, 'a');
  CHECK(text(long_one).markup().size() == kLongestText + 3);
}

TEST_CASE("anchors are plain, and no two names share one") {
  CHECK(anchor_of_finding("C101:raid/killed") == "d-C101_3araid_2fkilled");
  CHECK(anchor_of_statement("n5.police") == "q-n5_2epolice");
  CHECK(anchor_of_statement("n5_2epolice") == "q-n5_5f2epolice");
  CHECK(anchor_of_source("\" onload=\"") == "s-_22_20onload_3d_22");
  CHECK(anchor_of_source(std::string(1000, 'a')).size() < 130);
}

TEST_CASE("the policy names a text by its SHA-256 in base64") {
  CHECK(policy_hash("") ==
        "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
  CHECK(policy_hash("abc") ==
        "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='");
}

/// Quotes by their first and last byte, and what is made of them.
struct Marked {
  const char* what;
  std::vector<std::pair<std::size_t, std::size_t>> spans;
  bool whole;
  const char* html;
};

TEST_CASE("quotes are marked where they stand") {
  const std::string body = "Four dead, three of them policemen.\n\nMore later.";
  Source source;
  source.text = std::make_shared<SourceText>("sources/a.txt", body, 0);
  const Marked table[] = {
      {"one",
       {{0, 9}},
       false,
       "<p><mark>Four dead</mark><sup id=\"q0\">q0</sup>, three of them "
       "policemen.</p>"},
      {"one in another",
       {{0, 34}, {11, 34}},
       false,
       "<p><mark>Four dead, </mark><mark>three of them policemen</mark>"
       "<sup id=\"q0\">q0</sup><sup id=\"q1\">q1</sup>.</p>"},
      {"overlapping",
       {{0, 16}, {11, 24}},
       false,
       "<p><mark>Four dead, </mark><mark>three</mark><sup id=\"q0\">q0</sup>"
       "<mark> of them</mark><sup id=\"q1\">q1</sup> policemen.</p>"},
      {"two paragraphs",
       {{0, 4}, {37, 41}},
       false,
       "<p><mark>Four</mark><sup id=\"q0\">q0</sup> dead, three of them "
       "policemen.</p><p><mark>More</mark><sup id=\"q1\">q1</sup> later.</p>"},
      {"all of the text",
       {{37, 41}},
       true,
       "<div class=\"whole\">Four dead, three of them policemen.\n\n"
       "<mark>More</mark><sup id=\"q0\">q0</sup> later.</div>"},
  };
  for (const Marked& each : table) {
    INFO(each.what);
    std::vector<Quote> quotes(each.spans.size());
    std::vector<MarkedQuote> marked;
    for (std::size_t i = 0; i < quotes.size(); ++i) {
      const auto [begin, end] = each.spans[i];
      quotes[i].span = {begin, end};
      quotes[i].text = body.substr(begin, end - begin);
      const std::string name = "q" + std::to_string(i);
      marked.push_back({&quotes[i], name, text(name)});
    }
    CHECK(marked_text(source, marked, each.whole).markup() == each.html);
  }
}

TEST_CASE("what a page says of one disagreement") {
  const std::string text = told(page_of(raid_files()));
  CHECK(between(text, "Skip", "Event graph\n") ==
        "Skip to the reportA raid\n"
        "All killed: 4 or 5?\n"
        "2 sources make 2 claims. They cannot all be true, however they are "
        "read. The rest can, without some: set aside d1. Figures: 1 "
        "disputed.\n"
        "1 disagreement\n"
        "1 figure disputed\n"
        "2 sources\n"
        "2 claims\n"
        "Figures\n"
        "Disagreements\n"
        "Ways out\n"
        "Graph\n"
        "Origins\n"
        "Sources\n"
        "Method\n"
        "What each figure can be\n"
        "The Daily\n"
        "Wire\n"
        "disputed\n"
        "FiguresFigure\n"
        "Claims\n"
        "What it can be\n"
        "all killed\n"
        "4 d1\n"
        "5 w1\n"
        "✕ disputed5 by K1\n"
        "4 by K2\n"
        "Disagreements\n"
        "error C101 · no common value\n"
        "all killed: 4 and 5 leave no common value\n"
        "exactly 4\n"
        "[Four people were killed].\n"
        "The Daily, in its own voice d1 sources/daily.txt:6\n"
        "exactly 5\n"
        "The wire counted [five killed] in all.\n"
        "Wire, in its own voice w1 sources/wire.txt:5\n"
        "why\n"
        "d1 says 4; w1 says 5\n"
        "or else\n"
        "set aside d1: all killed 5\n"
        "set aside w1: all killed 4\n"
        "by account\n"
        "set aside all that daily says\n"
        "why: 1 smallest set of claims that cannot hold together\n"
        "X1: d1 and w1 cannot both hold\n"
        "w1 &quot;five killed&quot;: all killed is exactly 5\n"
        "d1 &quot;Four people were killed&quot;: all killed is exactly 4\n"
        "all killed would have to be at least 5 (1) and at most 4 (2): no "
        "value is left\n"
        "C101:raid/killed · all killed\n"
        "Ways out\n"
        "The least that would have to be read otherwise or set aside for all "
        "the rest to hold, the cheapest first.\n"
        "K1 set aside d1\n"
        "K2 set aside w1\n"
        "By whole accounts\n"
        "A1 set aside all that daily says\n"
        "A2 set aside all that wire says\n");
  CHECK(between(text, "Each quote", "Method and limits\n") ==
        "Each quote stands in its source letter by letter.\n"
        "The Daily\n"
        "daily · published 2024-05-02 · 1 claim · original\n"
        "[Four people were killed]d1.\n"
        "Wire\n"
        "wire · published 2024-05-02 · 1 claim\n"
        "The wire counted [five killed]w1 in all.\n");
}

TEST_CASE("a quote is never cut; the rest of a very long one is folded away") {
  auto files = raid_files();
  std::string words;
  while (words.size() < 5000) words += "and again ";
  const std::string quote = "Five " + words + "were killed";
  files["sources/wire.txt"] =
      "---\noutlet: Wire\npublished: 2024-05-02\n---\n" + quote + ".\n";
  files["claims/wire.yaml"] =
      "claims:\n  - { id: w1, figure: killed, says: 5, quote: \"" + quote +
      "\", as-of: 2024-05-01T12:00Z }\n";
  const std::string html = page_of(files);
  CHECK(faults_of(html) == "");
  const std::string card =
      between(html, "<blockquote><mark>Five", "</blockquote>");
  const std::size_t fold = card.find("</mark><details><summary>the rest");
  REQUIRE(fold != card.npos);
  const std::size_t rest = card.rfind("<mark>") + 6;
  CHECK(card.substr(18, fold - 18) +
            card.substr(rest, card.rfind("</mark>") - rest) ==
        quote);
}

TEST_CASE("a date in the heading stays in one line") {
  auto files = raid_files();
  files["claims/more.yaml"] =
      "claims:\n"
      "  - { id: d2, figure: killed, says: 4, quote: Four people were killed, "
      "source: daily, as-of: 2024-05-02T12:00Z }\n"
      "  - { id: w2, figure: killed, says: 5, quote: five killed, "
      "source: wire, as-of: 2024-05-02T12:00Z }\n";
  CHECK(page_of(files).find("<span class=\"date\">2024-05-01</span> 12:00 "
                            "+00:00: 4 or 5?</h1>") != std::string::npos);
}

TEST_CASE("of very many sources a page says how many it leaves out") {
  std::map<std::string, std::string> files = raid_files();
  for (int i = 0; i < 403; ++i) {
    files["sources/more" + std::to_string(i) + ".txt"] =
        "---\noutlet: More\npublished: 2024-05-02\n---\nNothing.\n";
  }
  const std::string text = told(page_of(files));
  CHECK(text.find("360 more sources\n") != text.npos);
  CHECK(text.find("and 5 more sources, which this page has no room for\n") !=
        text.npos);
}

TEST_CASE("what is drawn everywhere is defined once") {
  const std::string html = page_of(attack_files());
  for (const std::string once : {"id=\"hatch\"", "id=\"b1\"", "id=\"b2\""}) {
    CAPTURE(once);
    CHECK(html.find(once) != html.npos);
    CHECK(html.find(once) == html.rfind(once));
  }
}

TEST_CASE("a link out of a page gives nothing away") {
  const std::string html = page_of(raid_files());
  CHECK(html.find("<a href=\"https://example.org/a?b=1&amp;c=2\" "
                  "rel=\"noreferrer noopener\">original</a>") != html.npos);
}

TEST_CASE("a page is whole, and its links lead somewhere") {
  const std::string html = page_of(attack_files());
  CHECK(faults_of(html) == "");
  CHECK(page_of(attack_files()) == html);
}

TEST_CASE("what strangers wrote does no harm to a page") {
  auto files = attack_files();
  files["audit.yaml"].replace(
      files["audit.yaml"].find("title: An attack on a station"), 29,
      "title: \"</title></style><script>alert('1')</script>\"");
  files["sources/daily.txt"].replace(4, 0,
                                     "url: \"javascript:alert(1)\"\ntitle: "
                                     "'\"><img src=x onerror=\"a()\">'\n");
  const std::string html = page_of(files);
  CHECK(faults_of(html) == "");
  CHECK(html.find("javascript:") == html.npos);
  CHECK(html.find("<img") == html.npos);
  CHECK(std::ranges::count(values_of(pieces_of(html), "href"), "#main") == 1);
}

TEST_CASE("no claims, no sections but how it was decided") {
  const std::string text = told(page_of({{"audit.yaml", "audit: empty\n"}}));
  CHECK(text.substr(0, text.find("settled\n")) ==
        "Skip to the reportempty\n"
        "Nothing is claimed yet\n"
        "0 sources make 0 claims.\n"
        "Method\n"
        "Method and limits\n");
}

}  // namespace
}  // namespace concord::page
