// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/shadow/stretches.h"

#include <catch2/catch.hpp>

#include "claims/extract/tokens/token.h"

namespace concord::extract {
namespace {

std::vector<Shadow> stretches(std::string_view raw, Markup markup) {
  std::vector<Shadow> all;
  Stretches left(raw, markup);
  while (auto shadow = left.next()) all.push_back(*std::move(shadow));
  return all;
}

std::string times(std::size_t count, std::string_view text) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

// The raw bytes of each token, in order.
std::vector<Span> places(const Shadow& shadow) {
  std::vector<Span> all;
  for (const Token& token : tokens_of(shadow.text()).all) {
    all.push_back(shadow.raw(token.span));
  }
  return all;
}

// Whether the stretches hold the tokens of the whole, at their places.
bool are_the_whole(std::string_view raw, Markup markup) {
  std::vector<Span> found;
  for (const Shadow& one : stretches(raw, markup)) {
    const auto more = places(one);
    found.insert(found.end(), more.begin(), more.end());
  }
  return found == places(shadow_of(raw, markup));
}

TEST_CASE("an article is one stretch, and nothing is none") {
  const std::string article = times(2000, "Two d\u2019Or died.\n\n\t<b>x</b>");
  for (const Markup markup : {Markup::Plain, Markup::Markdown, Markup::Html}) {
    const auto all = stretches(article, markup);
    REQUIRE(all.size() == 1);
    CHECK(all[0].text() == shadow_of(article, markup).text());
    CHECK(stretches("", markup).empty());
  }
}

TEST_CASE("the stretches of a long text are all of it, cut at its borders") {
  const std::string texts[] = {
      times(60'000, "Two men\tdied \u2014 one \u2018fell\u2019.\n\n"),
      times(60'000, "Two men died \u2014 one \u2018fell\u2019.\r\n\r\n"),
      times(60'000, "Two men\tdied \u2014 one \u2018fell\u2019.\n"),
      times(60'000, "Two men\tdied, one \u2018fell\u2019 "),
      "<p>" + times(60'000, "Two &amp; one died.</p>\n<p>"),
      "<p>" + times(60'000, "Two &#8211; one "),
  };
  for (const std::string& text : texts) {
    for (const Markup markup :
         {Markup::Plain, Markup::Markdown, Markup::Html}) {
      CHECK(stretches(text, markup).size() > 1);
      CHECK(are_the_whole(text, markup));
    }
  }
}

TEST_CASE("an empty line is a border before a line, a line before a word") {
  const std::string long_line = times(6'000, "Two men died in the village of ");
  const auto first = [](const std::string& text) {
    return stretches(text, Markup::Plain)[0].text();
  };
  CHECK(first(long_line + "A\n\nB\nC D" + long_line).ends_with("of A\n\n"));
  CHECK(first(long_line + "A\nB C" + long_line).ends_with("of A\n"));
  CHECK(first(long_line + long_line).ends_with(' '));
}

TEST_CASE("a word without end is cut between two characters") {
  const std::string word = "a" + times(600'000, "\u00E9");
  const auto all = stretches(word, Markup::Plain);
  REQUIRE(all.size() == 5);
  for (std::size_t i = 1; i < all.size(); ++i) {
    CHECK(all[i].text().starts_with("\u00E9"));
  }
}

TEST_CASE("a page that is larger than pages are is read without its tree") {
  const std::string page = times(500'000, "<p>Two died.</p>\n");
  CHECK(stretches(page, Markup::Html)[0].text().starts_with(
      "Two died.\nTwo died.\n"));
}

}  // namespace
}  // namespace concord::extract
