// SPDX-License-Identifier: Apache-2.0
#include "reports/diagnostics.h"

#include <catch2/catch.hpp>

using namespace concord;

namespace {

const Style kAscii{.color = false, .ascii = true, .width = 60, .plain = false};

std::string page(const std::string& text, Position from, Position to,
                 const Style& style = kAscii) {
  Folder folder;
  folder.files["claims/a.yaml"] = text;
  const Diagnostic said{
      Code::Y112, {"claims/a.yaml", from, to}, "what was seen", {}, ""};
  return diagnostics_report({said}, folder, style);
}

}  // namespace

TEST_CASE("a complaint shows its place, its line and what to write") {
  Folder folder;
  folder.files["claims/a.yaml"] = "claims:\n  - figure: harbor/killed\n";
  Diagnostic said{Code::Y112,
                  {"claims/a.yaml", {2, 13}, {2, 19}},
                  "unknown event `harbor`",
                  {},
                  "did you mean `harbour`?"};
  said.notes.push_back(
      {"`harbour` is declared here", Place{"audit.yaml", {4, 3}, {4, 10}}});
  said.notes.push_back({"and 2 more", std::nullopt});
  CHECK(diagnostics_report({said}, folder, kAscii) ==
        "claims/a.yaml:2:13: error[Y112]: unknown event `harbor`\n"
        "  2 |   - figure: harbor/killed\n"
        "    |             ^~~~~~\n"
        "audit.yaml:4:3: note: `harbour` is declared here\n"
        "note: and 2 more\n"
        "help: did you mean `harbour`?\n"
        "\n"
        "1 error\n");
  const Style plain{.color = false, .ascii = false, .width = 60, .plain = true};
  CHECK(diagnostics_report({said, said}, folder, plain) ==
        "claims/a.yaml:2:13: error[Y112]: unknown event `harbor`\n"
        "audit.yaml:4:3: note: `harbour` is declared here\n"
        "note: and 2 more\n"
        "help: did you mean `harbour`?\n"
        "claims/a.yaml:2:13: error[Y112]: unknown event `harbor`\n"
        "audit.yaml:4:3: note: `harbour` is declared here\n"
        "note: and 2 more\n"
        "help: did you mean `harbour`?\n"
        "2 errors\n");
}

TEST_CASE("nothing to complain of is an empty page") {
  CHECK(diagnostics_report({}, {}, {}) == "");
}

TEST_CASE("the caret stands below what it marks") {
  const std::string head = "claims/a.yaml:1:4: error[Y112]: what was seen\n";
  const std::string tail = "\n1 error\n";
  struct {
    const char* line;
    int to;
    const char* drawn;
  } const cases[] = {
      {"a: four", 8, "  1 | a: four\n    |    ^~~~\n"},
      {"a: four", 4, "  1 | a: four\n    |    ^\n"},
      {"\xE6\xAD\xBB: x", 5, "  1 | \xE6\xAD\xBB: x\n    |     ^\n"},
      {"ae\xCC\x81 x", 6, "  1 | ae\xCC\x81 x\n    |   ^~\n"},
      {"a:\tx", 5, "  1 | a: x\n    |    ^\n"},
      {"a: \x1B[31m", 5, "  1 | a: \\u{1b}[31m\n    |    ^~~~~~\n"},
      {"a: \xE2\x80\xAEx", 5, "  1 | a: \\u{202e}x\n    |    ^~~~~~~~\n"},
      {"a: \xFFx", 5, "  1 | a: \\x{ff}x\n    |    ^~~~~~\n"},
      {"ab", 9, "  1 | ab\n    |   ^\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.line);
    CHECK(page(c.line, {1, 4}, {1, c.to}) == head + c.drawn + tail);
  }
}

TEST_CASE("a mark that goes on is drawn to the end of its first line") {
  CHECK(page("a: >-\n  four\n  dead\n", {2, 3}, {3, 7}) ==
        "claims/a.yaml:2:3: error[Y112]: what was seen\n"
        "  2 |   four\n"
        "    |   ^~~~\n"
        "\n"
        "1 error\n");
}

TEST_CASE("a long line is cut round its mark, which never is") {
  std::string line;
  for (int i = 0; i < 40; ++i) line += "word ";
  line += "four dead";
  for (int i = 0; i < 40; ++i) line += " word";
  CHECK(page(line, {1, 201}, {1, 210}) ==
        "claims/a.yaml:1:201: error[Y112]: what was seen\n"
        "  1 | ... word word four dead word word word word word ...\n"
        "    |               ^~~~~~~~~\n"
        "\n"
        "1 error\n");
}

TEST_CASE("a line of megabytes is no burden") {
  const std::string line = "k: " + std::string(8 << 20, 'a');
  CHECK(page(line, {1, 4'000'000}, {1, 8'000'000}).size() < 10'000);
  CHECK(page(line, {1, 4}, {1, 4}).size() < 300);
}

TEST_CASE("a file that is not there, or a line, has no excerpt") {
  CHECK(page("a", {7, 1}, {7, 2}) ==
        "claims/a.yaml:7:1: error[Y112]: what was seen\n\n1 error\n");
  const Diagnostic said{Code::Y100, {}, "no such folder", {}, ""};
  CHECK(diagnostics_report({said}, {}, kAscii) ==
        "error[Y100]: no such folder\n\n1 error\n");
}

TEST_CASE("strangers' words reach no terminal as they are") {
  Folder folder;
  Diagnostic said{Code::Y112,
                  {"claims/\x1B]0;x\x07.yaml", {1, 1}, {1, 1}},
                  "unknown key `\x1B[2J\xE2\x80\xAE`",
                  {{"see \x9B", std::nullopt}},
                  "write \x08"};
  for (const bool color : {false, true}) {
    Style style;
    style.color = color;
    std::string drawn = diagnostics_report({said}, folder, style);
    for (std::size_t at; (at = drawn.find("\x1b[")) != drawn.npos;) {
      CHECK(color);
      drawn.erase(at, drawn.find('m', at) + 1 - at);
    }
    CHECK(drawn ==
          "claims/\\u{1b}]0;x\\u{7}.yaml:1:1: error[Y112]: unknown key "
          "`\\u{1b}[2J\\u{202e}`\n"
          "note: see \\x{9b}\n"
          "help: write \\u{8}\n"
          "\n1 error\n");
  }
}
