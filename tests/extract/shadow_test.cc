// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/shadow/shadow.h"

#include <catch2/catch.hpp>

#include "claims/extract/tokens/token.h"

namespace concord::extract {
namespace {

std::string shadow(std::string_view raw, Markup markup = Markup::Plain) {
  return shadow_of(raw, markup).text();
}

// "dead<d&eacute;ad>": the words of a shadow, each with its raw bytes where
// they are others.
std::string traced(std::string_view raw, Markup markup = Markup::Plain) {
  const Shadow shadow = shadow_of(raw, markup);
  std::string all;
  for (const Token& token : tokens_of(shadow.text()).all) {
    const Span span = shadow.raw(token.span);
    const std::string_view was = raw.substr(span.begin, span.end - span.begin);
    const std::string_view is =
        std::string_view(shadow.text())
            .substr(token.span.begin, token.span.end - token.span.begin);
    all += all.empty() ? "" : " ";
    all += is;
    if (is != was) all.append("<").append(was).append(">");
  }
  return all;
}

struct Case {
  const char* raw;
  const char* shadow;
};

TEST_CASE("signs that editors and pages write otherwise are one sign") {
  const Case cases[] = {
      {"Fifteen were killed, 1,081 hurt.", "Fifteen were killed, 1,081 hurt."},
      {"12\u00A0dead, 5\u202Fhurt, 6\u3000held", "12 dead, 5 hurt, 6 held"},
      {"12&nbsp;dead&#160;now&thinsp;here", "12 dead now here"},
      {"a\ttab", "a tab"},
      {"kil\u00ADled zero\u200Bwidth\uFEFF", "killed zerowidth"},
      {"\u201CFive dead\u201D, he said", "\"Five dead\", he said"},
      {"\u00ABFive\u00BB \u201EFive\u201C ``Five''",
       "\"Five\" \"Five\" \"Five\""},
      {"\u2018Five\u2019 \u2039Five\u203A `Five'", "'Five' 'Five' 'Five'"},
      {"the army\u2019s don\u2019t", "the army's don't"},
      {"5\u20136 dead \u2014 or 7\u2026", "5-6 dead -- or 7..."},
      {"\u221220 and 20\u2010year\u2011old", "-20 and 20-year-old"},
      {"\uFF11\uFF15 dead\uFF0C o\uFB03cers", "15 dead, officers"},
      {"AT&amp;T &lt;5 &quot;x&quot;", "AT&T <5 \"x\""},
      {"army&#8217;s &#x2014; &#146; &eacute;", "army's -- ' \u00E9"},
      {"army&amp;#8217;s &amp;nbsp;x", "army's  x"},
      {"R&D & co; &unknown; &#xD800; &#;", "R&D & co; &unknown; &#xD800; &#;"},
      {"5 \xFF dead", "5 \xFF dead"},
  };
  for (const auto& c : cases) CHECK(shadow(c.raw) == c.shadow);
}

TEST_CASE("UTF-8 read as Windows-1252 is what it was") {
  const Case cases[] = {
      {"Franceâ€™s â€œfiveâ€\u009D â€” six", "France's \"five\" -- six"},
      {"the â€œfiveâ€, he", "the \"five\", he"},
      {"CafÃ© in CÃ´te, 5Â\u00A0km", "Caf\u00E9 in C\u00F4te, 5 km"},
      {"ï»¿Five", "Five"},
      // What languages write stays.
      {"the café’”", "the caf\u00E9'\""},
      {"SMÅ” and CAFÉ» and irmã”",
       "SM\u00C5\" and CAF\u00C9\" and irm\u00E3\""},
      {"Âge Ã", "\u00C2ge \u00C3"},
  };
  for (const auto& c : cases) CHECK(shadow(c.raw) == c.shadow);
}

TEST_CASE("a line break stays one, empty lines are one") {
  const Case cases[] = {
      {"a\nb\r\nc\rd", "a\nb\nc\nd"},
      {"a\n\n\n \t\n\nb\r\n\r\nc", "a\n\nb\n\nc"},
      {"\n\na\n", "a\n"},
      {"a\u2028b\u2029c", "a\nb\n\nc"},
      {"", ""},
  };
  for (const auto& c : cases) CHECK(shadow(c.raw) == c.shadow);
}

TEST_CASE("links leave no digits behind") {
  const Case cases[] = {
      {"see https://x.org/5-dead?a=6#7, he said", "see  , he said"},
      {"(http://x.org/a(5)b).", "( )."},
      {"at www.24.kz. Five", "at  . Five"},
      {"pic.twitter.com/Jf1z9 bit.ly/5x, X.com/9", "   ,  "},
      {"5 km/h, 1/2, and/or, 18/07/2016, a.m./p.m.",
       "5 km/h, 1/2, and/or, 18/07/2016, a.m./p.m."},
      {"mail bob12@news24.com.", "mail  ."},
      {"@BBC said 5 @ 6", "@BBC said 5 @ 6"},
      {"12 killed.[3] Nine[12][13] [Text] [5]", "12 killed. Nine [Text] [5]"},
      {"Armed: 5//6", "Armed: 5//6"},
  };
  for (const auto& c : cases) CHECK(shadow(c.raw) == c.shadow);
}

TEST_CASE("Markdown leaves the words") {
  const Case cases[] = {
      {"[five dead](http://x.org/6-dead) now", "five dead now"},
      {"[a](</x 5> \"title 6\") [b][7] [c](d(8)e)", "a b c"},
      {"![12 dead](pic13.png)x", " x"},
      {"[![12](p13.png) five](http://x.org/14)", "  five"},
      {"[Text] and [open](http://x.org/5", "[Text] and [open]( "},
      {"](x) [a] (5) [b", "](x) [a] (5) [b"},
      {"[1]: http://x.org/5\nnext", "\nnext"},
      {"## Five dead\n# 6", "Five dead\n6"},
      {"#5 and # 6", "#5 and # 6"},
      {"**5** dead, _six_ *seven*, a_b_c, 2 * 3",
       "5 dead, six seven, a_b_c, 2 * 3"},
      {"* item\n- item", "* item\n- item"},
      {"\\*five\\* 1\\.", "*five* 1."},
      {"<b>five</b><br> <http://x.org/5> 3 < 4 > 2", "five  3 < 4 > 2"},
      {"five <!-- 6 --> dead", "five  dead"},
  };
  for (const auto& c : cases)
    CHECK(shadow(c.raw, Markup::Markdown) == c.shadow);
}

TEST_CASE("a page leaves the text of its blocks") {
  const Case cases[] = {
      {"<title>T &amp; t</title><body><p>Five\n  <b>dead</b>.</p><p>Six",
       "T & t\n\nFive dead.\n\nSix"},
      {"a<br>b<div>c<span>d</span></div>e", "a\nb\n\ncd\n\ne"},
      {"<script>5</script><style>6</style><nav>7</nav>x<footer>8</footer>"
       "<aside>9</aside><form>1</form><button>2</button><svg>3</svg>"
       "<noscript>4</noscript><template>5</template><!-- 6 -->y",
       "x\n\ny"},
      {"<p hidden>5</p><p style='display:none'>6</p><div "
       "role=navigation>7</div>z",
       "z"},
      {"<img alt='12 dead' src=13.png>x", "x"},
      {"<table><tr><th>Dead</th><td>5</td></tr><tr><td>Hurt<td>12</table>",
       "Dead | 5\n\nHurt | 12"},
      {"<table><tr><td>5</td></tr>stray 6</table>", "5\n\nstray 6"},
      {"<ul><li>one<li>two</ul>", "one\n\ntwo"},
      {"<pre>a\nb</pre>", "a\nb"},
      {"5</x>6 <a href='http://x/7'>link</a> http://x.org/8", "56 link  "},
      {"<p>Share this article</p><p>Five</p><p>Read more: 6 dead</p>",
       "Five\n\n"},
      {"x<form>1<input>2</form>y", "x\n\ny"},
      {"<form><p>Five<p>Six<p>Seven</form>", "Five\n\nSix\n\nSeven"},
      {"a < b &lt; c", "a < b < c"},
  };
  for (const auto& c : cases) CHECK(shadow(c.raw, Markup::Html) == c.shadow);
}

TEST_CASE("a page that would break a parser is read by its lines") {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<div>";
  CHECK(shadow(deep + "five", Markup::Html) == "five");
  std::string reopened;
  for (int i = 0; i < 20'000; ++i) {
    reopened += "<p><font size=" + std::to_string(i) + ">";
  }
  CHECK(shadow(reopened + "five", Markup::Html) == "five");
  std::string attributes = "<p";
  for (int i = 0; i < 100'000; ++i) attributes += " a" + std::to_string(i);
  CHECK(shadow(attributes + ">five", Markup::Html) == "five");
}

TEST_CASE("page furniture is taken out, and nothing else") {
  const Case cases[] = {
      {"Five\nShare this article\nSix", "Five\n\nSix"},
      {"ADVERTISEMENT\n[advertisement]\nFive", "Five"},
      {"Read more: 9 dead in a blast\nFive", "Five"},
      {"Related:\nFive", "Five"},
      {"Home | News | Sport | Weather\nFive", "Five"},
      {"News Sports Weather Traffic TV Live\nFive", "Five"},
      {"Accept all cookies \u00BB\nFive", "Five"},
      {"\u00A9 2016 KHOU-TV", ""},
      // Text.
      {"Share prices fell.", "Share prices fell."},
      {"Print workers: 5 dead", "Print workers: 5 dead"},
      {"Dead | 5 | Hurt | 6", "Dead | 5 | Hurt | 6"},
      {"The world news business is small.",
       "The world news business is small."},
      {"Advertisement of 5 jobs", "Advertisement of 5 jobs"},
  };
  for (const auto& c : cases) CHECK(shadow(c.raw) == c.shadow);
}

TEST_CASE("every stretch of a shadow is traced back to its bytes") {
  const struct {
    Markup markup;
    const char* raw;
    const char* traced;
  } cases[] = {
      {Markup::Plain, "Five dead", "Five dead"},
      {Markup::Plain, "army\u2019s \u2014 5\u20136",
       "army 's<\u2019s> --<\u2014> 5 -<\u2013> 6"},
      {Markup::Plain, "d&eacute;ad 5&nbsp;km", "d\u00E9ad<d&eacute;ad> 5 km"},
      {Markup::Plain, "Franceâ€™s CafÃ©", "France 's<â€™s> Caf\u00E9<CafÃ©>"},
      {Markup::Plain, "kil\u00ADled o\uFB03cers\u2026",
       "killed<kil\u00ADled> officers<o\uFB03cers> ...<\u2026>"},
      {Markup::Plain, "see https://x.org/5 13", "see 13"},
      {Markup::Markdown, "[five **dead**](x5) now", "five dead now"},
      {Markup::Html, "<p>fi<b>ve</b> d&eacute;ad <td>6",
       "five<fi<b>ve> d\u00E9ad<d&eacute;ad> 6"},
      {Markup::Html, "<p>A</p>B<td>6<td>7", "A B67<B<td>6<td>7>"},
      {Markup::Html, "<table><td>6<td>7", "6 |<> 7"},
  };
  for (const auto& c : cases) CHECK(traced(c.raw, c.markup) == c.traced);
}

TEST_CASE("a span of no bytes stands where it is") {
  const Shadow shadow = shadow_of("a\u2014b", Markup::Plain);
  CHECK(shadow.text() == "a--b");
  CHECK(shadow.raw({0, 0}) == Span{0, 0});
  CHECK(shadow.raw({1, 3}) == Span{1, 4});
  CHECK(shadow.raw({1, 2}) == Span{1, 4});
  CHECK(shadow.raw({3, 3}) == Span{4, 4});
  CHECK(shadow.raw({4, 4}) == Span{5, 5});
  CHECK(shadow_of("", Markup::Html).raw({0, 0}) == Span{0, 0});
}

TEST_CASE("what a text is written in shows at its first tag or link") {
  const struct {
    const char* raw;
    Markup markup;
  } cases[] = {
      {"Five dead", Markup::Plain},
      {"5 < 6 > 4 <x@y.org> [Text] (5)", Markup::Plain},
      {"<!DOCTYPE html><p>", Markup::Html},
      {"Five <b>dead</b> <p class=x>", Markup::Html},
      {"[five](http://x.org) <p>", Markup::Markdown},
      {"![five](x.png)", Markup::Markdown},
      {"<p", Markup::Plain},
      {"](x) [a] (b)", Markup::Plain},
  };
  for (const auto& c : cases) {
    CAPTURE(c.raw);
    CHECK(guess_markup(c.raw) == c.markup);
  }
}

}  // namespace
}  // namespace concord::extract
