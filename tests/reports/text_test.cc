// SPDX-License-Identifier: Apache-2.0
#include "reports/text.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "claims/text.h"
#include "tests/reports/story.h"

namespace concord {
namespace {

std::string report(Style style = {}, TextOptions options = {}) {
  const Story story(attack_files());
  return text_report(story.all(), style, options);
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

int widest(const std::string& text) {
  std::istringstream in(text);
  int width = 0;
  for (std::string line; std::getline(in, line);) {
    width = std::max(width, display_width(line));
  }
  return width;
}

}  // namespace

TEST_CASE("a finding shows each quote at its place, marked and labelled") {
  const std::string text = report();
  CAPTURE(text);
  CHECK(has(text, "┌─ sources/daily.txt:5:35\n"));
  CHECK(has(text, "exactly 3  [d1.police]"));
  CHECK(has(text, "at least 4, since hospital is part of attack  [w1.police]"));
}

TEST_CASE("one of several audits is told by its name") {
  const std::string text = report({}, {.named = true});
  CAPTURE(text);
  CHECK(text.starts_with("AUDIT "));
  CHECK(report({.plain = true}, {.named = true}).starts_with("Audit "));
}

TEST_CASE("of a thousand claims a few are named, and the others counted") {
  std::string text = "One two.";
  std::string claims = "claims:\n";
  for (int i = 100; i < 1100; ++i) {
    text += " Says " + std::to_string(i) + ": 7 dead.";
    claims += "  - { id: c" + std::to_string(i) +
              ", figure: killed, says: 7, quote: \"" + "Says " +
              std::to_string(i) + ": 7 dead\" }\n";
  }
  const Story story(
      {{"audit.yaml",
        "audit: many\nmeasures: { killed: {} }\n"
        "events: { fire: { when: 2024-05-01 } }\n"},
       {"sources/wire.txt",
        "---\noutlet: Wire\npublished: 2024-05-01\n---\n" + text + "\n"},
       {"claims/wire.yaml", claims}});
  const std::string page = text_report(story.all(), {}, {});
  CAPTURE(page);
  CHECK(has(page, "7 c100 c1000 c1001 c1002 and 996 more\n"));
}

TEST_CASE("the last line sums up") {
  const std::string text = report();
  CAPTURE(text);
  CHECK(text.ends_with(" · checked twice\n"));
  CHECK(has(text, "1 question"));
}

TEST_CASE("a doubt is a question and not an error") {
  const std::string text = report();
  CAPTURE(text);
  CHECK(has(text, "question[Q301]: suspect: is it detained? Wire doubts it"));
}

TEST_CASE("without colours no escape is written") {
  CHECK_FALSE(has(report(), "\x1b"));
  CHECK(has(report({.color = true}), "\x1b[1;33mwarning[C101]\x1b[0m"));
}

TEST_CASE("the ASCII style has no sign beyond ASCII") {
  for (const char c : report({.ascii = true}, {.all = true, .verify = true})) {
    CHECK(static_cast<unsigned char>(c) < 0x80);
  }
}

TEST_CASE("the width is kept") {
  for (const int width : {60, 80, 100, 200}) {
    CAPTURE(width);
    const std::string text = report({.width = width});
    CAPTURE(text);
    CHECK(widest(text) <= width);
  }
}

TEST_CASE("the plain style is one sentence a line, without drawings") {
  const std::string text = report({.plain = true}, {.all = true});
  CAPTURE(text);
  for (const char* drawing : {"│", "^^", "--", "✕", "┌", "\n\n", "\n "}) {
    CAPTURE(drawing);
    CHECK_FALSE(has(text, drawing));
  }
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    CAPTURE(line);
    CHECK((line.ends_with('.') || line.ends_with('?')));
  }
}

TEST_CASE("no report calls a claim wrong or false") {
  const std::string text = report({}, {.all = true, .verify = true});
  CHECK_FALSE(has(text, "wrong"));
  CHECK_FALSE(has(text, "false"));
}

}  // namespace concord
