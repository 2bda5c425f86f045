// SPDX-License-Identifier: Apache-2.0
#include "reports/code_page.h"

#include <catch2/catch.hpp>
#include <sstream>

namespace concord {
namespace {

/// The words of a text, so that where lines break does not matter.
std::string words_of(const std::string& text) {
  std::istringstream read(text);
  std::string words = " ";
  for (std::string word; read >> word;) words += word + " ";
  return words;
}

std::string section(const std::string& page, const std::string& heading) {
  const std::size_t at = page.find(heading);
  REQUIRE(at != std::string::npos);
  const std::size_t begin = at + heading.size();
  return page.substr(begin, page.find("\n## ", begin) - begin);
}

}  // namespace

TEST_CASE("every code has a page, and the whole of it is told") {
  CHECK(code_pages().size() == all_codes().size());
  for (const CodeInfo& code : all_codes()) {
    CAPTURE(code.id);
    const std::string& page = code_pages().at(code.id);
    const std::string title = std::string(code.id) + ": " + code.title;
    const std::string told = words_of(explain_code(code.code, Style()));
    CHECK(told.starts_with(" " + title + " "));
    for (const std::string& heading : {title, std::string("## What to do")}) {
      const std::string said = words_of(section(page, heading));
      CHECK(said.size() > 20);
      CHECK(told.find(said) != std::string::npos);
    }
  }
}

TEST_CASE("an example is shown with its files, and left out without drawings") {
  const std::string told = explain_code(Code::Y109, Style());
  CHECK(told.find("\n  audit.yaml:\n    audit: harbour\n") !=
        std::string::npos);
  CHECK(told.find("\n    $ concord check\n    audit.yaml:3:1: error[Y109]") !=
        std::string::npos);
  Style plain;
  plain.plain = true;
  Style ascii;
  ascii.ascii = true;
  for (const Style& style : {plain, ascii}) {
    const std::string page = explain_code(Code::Y109, style);
    CHECK(page.find("$ concord check") == std::string::npos);
    CHECK(page.find("Delete one of them") != std::string::npos);
  }
}

TEST_CASE("a page without drawings is a paragraph a line") {
  Style plain;
  plain.plain = true;
  CHECK(explain_code(Code::Y109, plain) ==
        "Y109: key given twice\n"
        "The same key stands twice in one map, and only one of the two could "
        "count.\n"
        "What to do\n"
        "Delete one of them, or rename it.\n");
}

}  // namespace concord
