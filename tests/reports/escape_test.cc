// SPDX-License-Identifier: Apache-2.0
#include "reports/escape.h"

#include <catch2/catch.hpp>

namespace concord {

TEST_CASE("what a stranger wrote is text in HTML and XML") {
  const char* const cases[][2] = {
      {"three policemen", "three policemen"},
      {"</script><b>", "&lt;/script&gt;&lt;b&gt;"},
      {"\" onload='x' &amp;", "&quot; onload=&#39;x&#39; &amp;amp;"},
      {"\x1b[31mred", "\\u{1b}[31mred"},
      {"evil\xe2\x80\xaetxt", "evil\\u{202e}txt"},
  };
  for (const auto& [written, safe] : cases) CHECK(in_markup(written) == safe);
}

TEST_CASE("nothing that a stranger wrote is markup in Markdown") {
  const char* const cases[][2] = {
      {"four dead", "four dead"},
      {"*four*", "\\*four\\*"},
      {"[x](javascript:y)", "\\[x\\]\\(javascript\\:y\\)"},
      {"a | b", "a \\| b"},
      {"<img>", "\\<img\\>"},
      {"one\ntwo", "one\\\\u\\{a\\}two"},
      {"@somebody #1", "\\@somebody \\#1"},
  };
  for (const auto& [written, safe] : cases) CHECK(in_markdown(written) == safe);
}

TEST_CASE("no cell of a stranger is a formula") {
  const char* const cases[][2] = {
      {"police", "police"},
      {"=1+1", "'=1+1"},
      {"+5", "'+5"},
      {"-5", "'-5"},
      {"@SUM(A1)", "'@SUM(A1)"},
      {"a, b", "\"a, b\""},
      {"say \"x\"", "\"say \"\"x\"\"\""},
      {"=\"x\"", "\"'=\"\"x\"\"\""},
  };
  for (const auto& [written, safe] : cases) CHECK(csv_text(written) == safe);
}

TEST_CASE("only links to pages are followed") {
  const char* const cases[][2] = {
      {"https://example.org/a?b=1#c", "https://example.org/a?b=1#c"},
      {"HTTP://example.org", "HTTP://example.org"},
      {"javascript:alert(1)", ""},
      {" https://example.org", ""},
      {"https://example.org/\" onclick=\"x", ""},
      {"https://example.org/\xe2\x80\xae", ""},
      {"data:text/html,x", ""},
      {"", ""},
  };
  for (const auto& [written, safe] : cases) CHECK(safe_url(written) == safe);
}

}  // namespace concord
