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

// Its text, a line for each block.
std::string told(const std::string& html) {
  const std::set<std::string> kBlocks{
      "/p",  "/h1", "/h2", "/h3",      "/li",         "/dt",
      "/dd", "/tr", "/th", "/summary", "/figcaption", "/blockquote"};
  std::string out;
  bool inside = false;
  for (const Piece& each : pieces_of(html)) {
    if (inside) out += each.text;
    if (each.tag == "body") inside = true;
    if (each.tag == "script") break;
    const bool ends = kBlocks.contains(each.tag);
    if (ends && !out.ends_with('\n')) out += '\n';
    if (each.tag == "mark") out += '[';
    if (each.tag == "/mark") out += ']';
  }
  return out;
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
