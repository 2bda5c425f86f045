// SPDX-License-Identifier: Apache-2.0
#include "claims/source.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>

using namespace concord;

namespace {

std::string shown(const Complaints& complaints) {
  std::string result;
  for (const Diagnostic& said : complaints.sorted()) {
    if (!result.empty()) result += "\n";
    result +=
        fmt::format("{} {}:{} {}", info(said.code).id, said.place.from.line,
                    said.place.from.column, said.message);
  }
  return result;
}

}  // namespace

TEST_CASE("a source is its front matter and its text") {
  Complaints complaints;
  const auto source = read_source(
      "sources/daily-news.txt",
      "---\noutlet: The Daily\nkind: newspaper\ntitle: \"Four dead: police\"\n"
      "url: https://example.org/a#b\npublished: 2016-07-18\nlanguage: de\n"
      "excerpt: yes\n---\n\nVier Tote.\n---\nMehr.\n",
      Zone::utc(), complaints);
  REQUIRE(source);
  CHECK(shown(complaints) == "");
  CHECK(source->name == "daily-news");
  CHECK(source->outlet == "The Daily");
  CHECK(source->title == "Four dead: police");
  CHECK(source->url == "https://example.org/a#b");
  CHECK(source->language == "de");
  CHECK(source->excerpt);
  CHECK_FALSE(source->is_private);
  REQUIRE(source->published);
  CHECK(source->published->written == "2016-07-18");
  CHECK_FALSE(source->updated);
  // Another line of dashes belongs to the text.
  CHECK(source->text->body() == "\nVier Tote.\n---\nMehr.\n");
  CHECK(source->text->place({1, 5}).from == Position{11, 1});
}

TEST_CASE("an outlet that is not named is called like its file") {
  Complaints complaints;
  const auto source = read_source("sources/wire.txt", "---\n{}\n---\nx",
                                  Zone::utc(), complaints);
  REQUIRE(source);
  CHECK(source->outlet == "wire");
  CHECK(source->language == "en");
}

TEST_CASE("front matter ends its lines in any way") {
  for (const char* bytes : {"---\r\noutlet: Wire\r\n---\r\nFour dead",
                            "---\routlet: Wire\r---\rFour dead",
                            "\xEF\xBB\xBF---\noutlet: Wire\n---\nFour dead",
                            "---  \noutlet: Wire\n--- \nFour dead"}) {
    CAPTURE(bytes);
    Complaints complaints;
    const auto source =
        read_source("sources/wire.txt", bytes, Zone::utc(), complaints);
    REQUIRE(source);
    CHECK(shown(complaints) == "");
    CHECK(source->outlet == "Wire");
    CHECK(source->text->body() == "Four dead");
    CHECK(source->text->place({0, 4}).from == Position{4, 1});
  }
}

TEST_CASE("what is wrong with a source is told with its place in the file") {
  struct {
    const char* bytes;
    const char* complaint;
  } const cases[] = {
      {"Four dead.\n", "S105 1:1 the source has no front matter"},
      {"", "S105 1:1 the source has no front matter"},
      {"---\noutlet: Wire\nFour dead.\n",
       "S105 1:1 the front matter has no end"},
      {"---", "S105 1:1 the front matter has no end"},
      {"---\n---\nx", "Y114 2:1 the front matter is empty"},
      {"---\noutlett: Wire\n---\nx",
       "Y112 2:1 unknown key `outlett` in the front matter"},
      {"---\noutlet: Wire\npublished: 18/07/2016\n---\nx",
       "Y146 3:12 `18` is no date"},
      {"---\noutlet: Wire\nexcerpt: perhaps\n---\nx",
       "Y115 3:10 `perhaps` is not yes or no"},
      {"---\noutlet: A: B\n---\nx", "Y104 2:10 `:` where no key can end"},
      {"---\noutlet: Wire\n---\ncaf\xE9", "Y103 4:4 byte 0xe9 is not UTF-8"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.bytes);
    Complaints complaints;
    read_source("sources/wire.txt", c.bytes, Zone::utc(), complaints);
    CHECK(shown(complaints) == c.complaint);
  }
}
