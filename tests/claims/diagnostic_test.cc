// SPDX-License-Identifier: Apache-2.0
#include "claims/diagnostic.h"

#include <catch2/catch.hpp>
#include <set>

using namespace concord;

TEST_CASE("every code has an id of its own and a title") {
  std::set<std::string> ids;
  for (const CodeInfo& code : all_codes()) {
    CAPTURE(code.id);
    CHECK(ids.insert(code.id).second);
    CHECK(find_code(code.id) == code.code);
    CHECK(&info(code.code) == &code);
    const std::string title = code.title;
    CHECK(title.size() < 60);
    CHECK(!title.ends_with('.'));
    CHECK(!title.empty());
  }
  CHECK_FALSE(find_code("Y999"));
  CHECK_FALSE(find_code("s101"));
  CHECK_FALSE(find_code(""));
}

TEST_CASE("complaints come sorted by place and without repetitions") {
  Complaints complaints;
  complaints.add(Code::Y112, {"b", {1, 1}, {1, 1}}, "third");
  complaints.add(Code::Y112, {"a", {2, 1}, {2, 1}}, "second");
  complaints.add(Code::Y112, {"a", {2, 1}, {2, 1}}, "second");
  complaints.add(Code::Y113, {"a", {1, 9}, {1, 9}}, "first", "do this");
  CHECK(complaints.size() == 4);
  const auto sorted = complaints.sorted();
  REQUIRE(sorted.size() == 3);
  CHECK(sorted[0].message == "first");
  CHECK(sorted[0].help == "do this");
  CHECK(sorted[1].message == "second");
  CHECK(sorted[2].message == "third");
  CHECK(Complaints().sorted().empty());
}

TEST_CASE("did you mean") {
  struct {
    const char* written;
    std::vector<std::string> candidates;
    const char* meant;
  } const cases[] = {
      {"harbor", {"city", "harbour"}, "harbour"},
      {"kileld", {"killed", "injured"}, "killed"},  // a swap is one slip
      {"Killed", {"killed"}, "killed"},
      {"figur", {"figure", "figures"}, "figure"},
      {"bat", {"cat", "bar"}, "bar"},  // among equals the first by name
      {"a", {"b"}, "-"},
      {"n5", {"n6"}, "n6"},
      {"killed", {"wounded"}, "-"},
      {"", {"a"}, "-"},
      {"x", {}, "-"},
      {"\xD1\x83\xD0\xB1\xD0\xB8\xD1\x82\xD0\xBE",
       {"\xD1\x83\xD0\xB1\xD0\xB8\xD1\x82\xD1\x8B"},
       "\xD1\x83\xD0\xB1\xD0\xB8\xD1\x82\xD1\x8B"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.written);
    CHECK(did_you_mean(c.written, c.candidates).value_or("-") == c.meant);
  }
  CHECK(suggestion("harbor", {"harbour"}) == "did you mean `harbour`?");
  CHECK(suggestion("harbor", {"city"}) == "");
}
