// SPDX-License-Identifier: Apache-2.0
#include "reports/excerpt.h"

#include <catch2/catch.hpp>

#include "claims/text.h"

namespace concord {
namespace {

// The window on `line` round `quote`, each row with its marks below it.
std::string drawn(const std::string& line, const std::string& quote,
                  int width) {
  const std::size_t at = line.find(quote);
  REQUIRE(at != std::string::npos);
  std::string text;
  for (const Shown& row : window(line, at, at + quote.size(), width, "…")) {
    CHECK(display_width(row.text) <= width);
    text += row.text + "\n" +
            std::string(static_cast<std::size_t>(row.mark_begin), ' ') +
            std::string(static_cast<std::size_t>(row.mark_width), '^') + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("a short line is shown whole") {
  CHECK(drawn("Four dead, three of them policemen.", "three", 60) ==
        "Four dead, three of them policemen.\n"
        "           ^^^^^\n");
}

TEST_CASE("a paragraph is windowed by words round its quote") {
  CHECK(drawn("The agency was told on Monday by a doctor that six bodies had "
              "been brought in, four of them in uniform, he said.",
              "six bodies", 40) ==
        "… that six bodies had been brought in, …\n"
        "       ^^^^^^^^^^\n");
}

TEST_CASE("room that one side does not need goes to the other") {
  CHECK(drawn("Six bodies had been brought in by the evening, a doctor said.",
              "Six", 30) ==
        "Six bodies had been brought …\n"
        "^^^\n");
  CHECK(drawn("A doctor said that by the evening they had six bodies.",
              "six bodies", 30) ==
        "… evening they had six bodies.\n"
        "                   ^^^^^^^^^^\n");
}

TEST_CASE("a quote wider than the window goes on in rows, never cut") {
  CHECK(drawn("It was said that four policemen and a passer-by had died.",
              "four policemen and a passer-by", 20) ==
        "four policemen and a\n"
        "^^^^^^^^^^^^^^^^^^^^\n"
        "passer-by\n"
        "^^^^^^^^^\n");
}

TEST_CASE("wide characters take two columns, combining marks none") {
  CHECK(drawn("警官4人が死亡した", "4人", 40) ==
        "警官4人が死亡した\n"
        "    ^^^\n");
  CHECK(drawn("le cafe\xCC\x81 a 4 morts", "4 morts", 40) ==
        "le cafe\xCC\x81 a 4 morts\n"
        "          ^^^^^^^\n");
}

TEST_CASE("a text without spaces is cut between characters") {
  CHECK(drawn("月曜日の夜に市内の病院で警官4人が死亡したと伝えられている",
              "4人", 20) ==
        "… 警官4人が死亡し …\n"
        "      ^^^\n");
}

TEST_CASE("what could move the cursor or turn the text is made visible") {
  const std::string row =
      drawn("four \x1b[31mdead\xE2\x80\xAE here", "dead", 60);
  CHECK(row.find('\x1b') == std::string::npos);
  CHECK(row.find("\xE2\x80\xAE") == std::string::npos);
}

}  // namespace concord
