// SPDX-License-Identifier: Apache-2.0
#include "reports/quoted.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>

namespace concord {
namespace {

// "[before|exact|after] 12-16", with dots where the paragraph goes on.
std::string told(const std::string& body, const std::string& words,
                 std::size_t round) {
  Complaints complaints;
  const auto source = read_source(
      "sources/a.txt", "---\noutlet: A\n---\n" + body, Zone::utc(), complaints);
  REQUIRE(source);
  const std::size_t begin = source->text->body().find(words);
  REQUIRE(begin != std::string::npos);
  const Quote quote{words, {begin, begin + words.size()}, {}, false};
  const Quoted all = quoted(*source, quote, round);
  return fmt::format("{}[{}|{}|{}]{} {}-{}", all.begins ? "" : "... ",
                     all.before, all.exact, all.after, all.ends ? "" : " ...",
                     all.begin, all.end);
}

}  // namespace

TEST_CASE("a quote stands between whole words of its paragraph") {
  const std::string body =
      "A first line.\n\nThe ministry says four people died in the fire.\n";
  CHECK(told(body, "four people", 100) ==
        "[The ministry says |four people| died in the fire.\n] 33-44");
  CHECK(told(body, "four people", 12) ==
        "... [says |four people| died in the] ... 33-44");
  CHECK(told(body, "A first line.", 9) == "[|A first line.|] 0-13");
}

TEST_CASE("places count characters of the body, not bytes") {
  CHECK(told("Zürich: drei Tote, ein Verletzter.", "drei Tote", 7) ==
        "... [|drei Tote|, ein] ... 8-17");
}

}  // namespace concord
