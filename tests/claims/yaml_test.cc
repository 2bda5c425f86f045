// SPDX-License-Identifier: Apache-2.0
#include "claims/yaml.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>

using namespace concord;

namespace {

std::string shown(const Place& place) {
  return fmt::format("{}:{}-{}:{}", place.from.line, place.from.column,
                     place.to.line, place.to.column);
}

// {a: 'b', c: [d]} in one line; quoted scalars in '...', nothing as ~.
std::string shown(const Yaml& node) {
  std::string result;
  switch (node.kind) {
    case Yaml::Kind::Nothing:
      return "~";
    case Yaml::Kind::Scalar:
      return node.quoted ? "'" + node.text + "'" : node.text;
    case Yaml::Kind::Sequence:
      for (const Yaml& item : node.items) result += ", " + shown(item);
      return "[" + result.substr(result.empty() ? 0 : 2) + "]";
    case Yaml::Kind::Map:
      for (const auto& [key, value] : node.entries) {
        result += ", " + shown(key) + ": " + shown(value);
      }
      return "{" + result.substr(result.empty() ? 0 : 2) + "}";
  }
  return "";
}

// "Y109 2:1-2:2 `a` stands twice in one map", a complaint a line.
std::string shown(const Complaints& complaints) {
  std::string result;
  for (const Diagnostic& said : complaints.sorted()) {
    if (!result.empty()) result += "\n";
    result += fmt::format("{} {} {}", info(said.code).id, shown(said.place),
                          said.message);
  }
  return result;
}

std::string read(std::string_view bytes) {
  Complaints complaints;
  const auto root = read_yaml("a.yaml", bytes, complaints);
  if (!complaints.empty()) return shown(complaints);
  return root ? shown(*root) : "nothing, and no word why";
}

std::string repeated(std::string_view part, int times) {
  std::string result;
  while (times-- > 0) result += part;
  return result;
}

}  // namespace

TEST_CASE("YAML is read as it is written") {
  struct {
    const char* bytes;
    const char* tree;
  } const cases[] = {
      {"", "~"},
      {"# only a comment\n", "~"},
      {"---\n", "~"},
      {"---\naudit: almaty-2016\n", "{audit: almaty-2016}"},
      {"a: 4\nb: 2016-07-18\nc: 1.50\n", "{a: 4, b: 2016-07-18, c: 1.50}"},
      {"- a\n- [b, c]\n- {d: e}\n", "[a, [b, c], {d: e}]"},
      {"says: at least 4  # a comment\n", "{says: at least 4}"},
      {"quote: \"four # dead\"\n", "{quote: 'four # dead'}"},
      {"quote: 'it''s: four'\n", "{quote: 'it's: four'}"},
      {"quote: >-\n  four\n  dead\nid: a\n", "{quote: 'four dead', id: a}"},
      {"a: b\r\nc: >-\r\n  d\r\n  e\r\n", "{a: b, c: 'd e'}"},
      {"a: b\rc: d\r", "{a: b, c: d}"},
      {"\xEF\xBB\xBF"
       "a: b\n",
       "{a: b}"},
      {"complete: yes\nprivate: no\n", "{complete: yes, private: no}"},
      {"a: \"no\"\n", "{a: 'no'}"},
      {"quote: four dead", "{quote: four dead}"},
      {"quote: four dead  ", "{quote: four dead}"},
      {"holds: a = b + c\n", "{holds: a = b + c}"},
      {"figure: .police\n", "{figure: .police}"},
      {"when: 2016-06-05/..\n", "{when: 2016-06-05/..}"},
      {"a: {}\nb: []\n", "{a: {}, b: []}"},
      {"title: a\xE2\x80\xA8"
       "b\n",
       "{title: a\xE2\x80\xA8"
       "b}"},
      {"a:x: b:c\n", "{a:x: b:c}"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.bytes);
    CHECK(read(c.bytes) == c.tree);
  }
}

TEST_CASE("what is refused in YAML, with its place in code points") {
  struct {
    std::string bytes;
    const char* complaint;
  } const cases[] = {
      // Bytes.
      {"a: caf\xE9\n", "Y103 1:7-1:7 byte 0xe9 is not UTF-8"},
      {std::string("a: b\0c", 6), "Y103 1:5-1:5 a NUL byte in a text"},
      {"a: b\nc: \x04\nd: e\n",
       "Y103 2:4-2:5 a control character in a YAML file"},
      {"a: \xC2\x9B\n", "Y103 1:4-1:5 a control character in a YAML file"},
      {"a:\n\tb: c\n", "Y107 2:1-2:2 a tab in the indentation"},
      {"a:\n  b: >-\n    c\n  \t  d\n",
       "Y107 4:3-4:4 a tab in the indentation"},
      // One document.
      {"a: b\n---\nc: d\n", "Y105 2:1-2:4 `---` begins a second document"},
      {"a: b\n...\n", "Y105 2:1-2:4 `...` begins a second document"},
      {"---\n---\n", "Y105 2:1-2:4 `---` begins a second document"},
      {"%YAML 1.2\n---\na: b\n", "Y105 1:1-1:2 a directive of YAML"},
      {"- a\nb: c\n",
       "Y104 2:1-2:1 this does not belong to what stands above it"},
      {"  a: b\nc: d\n",
       "Y104 2:1-2:1 this does not belong to what stands above it"},
      {",\n", "Y104 1:1-1:1 this does not belong to what stands above it"},
      // Anchors and their kind.
      {"a: &x b\n", "Y108 1:4-1:5 `&` begins an anchor of YAML"},
      {"a: &x b\nc: *x\n",
       "Y108 1:4-1:5 `&` begins an anchor of YAML\n"
       "Y108 2:4-2:5 `*` begins an alias of YAML"},
      {"a: *x\n", "Y108 1:4-1:5 `*` begins an anchor, alias or tag of YAML"},
      {"a: !!str b\n", "Y108 1:4-1:5 `!` begins a tag of YAML"},
      {"a: ! b\n", "Y108 1:4-1:5 `!` begins a tag of YAML"},
      {"&x a: b\n", "Y108 1:1-1:2 `&` begins an anchor of YAML"},
      {"<<: {a: b}\n", "Y108 1:1-1:3 `<<` merges maps"},
      // Words that are read in two ways.
      {"a: no\n", "Y110 1:4-1:6 `no` without quotes"},
      {"complete: True\n", "Y110 1:11-1:15 `True` without quotes"},
      {"complete: YES\n", "Y110 1:11-1:14 `YES` without quotes"},
      {"a: [on, y, b]\n",
       "Y110 1:5-1:7 `on` without quotes\n"
       "Y110 1:9-1:10 `y` without quotes"},
      {"no: b\n", "Y110 1:1-1:3 `no` without quotes"},
      {"a: ~\n", "Y110 1:4-1:5 `~` without quotes"},
      {"a: null\n", "Y110 1:4-1:8 `null` without quotes"},
      // Texts cut or misread.
      {"quote: taken #1 dead\n", "Y111 1:14-1:15 ` #` ends the quote here"},
      {"- quote: \xC3\xA9t\xC3\xA9  # x\n",
       "Y111 1:15-1:16 ` #` ends the quote here"},
      {"quote: dead: four\n", "Y104 1:12-1:13 `:` where no key can end"},
      {"{ quote: dead: four }\n", "Y104 1:1-1:2 `{` is not closed"},
      {"quote: \"four\" dead\n",
       "Y104 1:15-1:16 this does not continue the map above"},
      {"a: @b\n", "Y104 1:4-1:5 a text cannot begin with this character"},
      {"a: \"\\q\"\n",
       "Y104 1:7-1:8 a backslash before a character that needs none"},
      {"a: b\n c: d\n", "Y104 2:3-2:4 `:` where no key can end"},
      {"a: b\nc: \"four dead\nd: e\n", "Y104 2:4-2:5 a quote is not closed"},
      {"a: b\nc: 'four dead\nd: e\n", "Y104 2:4-2:5 a quote is not closed"},
      {"a: \"four dead", "Y104 1:4-1:5 a quote is not closed"},
      {"a: [b, c",
       "Y104 1:4-1:5 `[` is not closed\nY114 1:8-1:9 `c` has no value"},
      {"a: [b, c\nd: e\n", "Y104 1:4-1:5 `[` is not closed"},
      {"a: b]\nc: }\n", "Y104 2:4-2:5 a closing bracket that closes nothing"},
      {"a: - b\n", "Y104 1:4-1:5 `-` where no item can begin"},
      // Keys and values.
      {"a: b\nc: d\na: e\n", "Y109 3:1-3:2 `a` stands twice in one map"},
      {"{\"a\": b, a: c}\n", "Y109 1:10-1:11 `a` stands twice in one map"},
      {"a:\nb: c\n", "Y114 1:1-1:2 `a` has no value"},
      {"a: [b,,c]\n", "Y114 1:7-1:7 an item without a value"},
      {"- a\n-\n- b\n", "Y114 2:1-2:2 an item without a value"},
      {"a:\n  - # b\n\n  - c\n", "Y114 2:3-2:4 an item without a value"},
      {"[a]: b\n", "Y114 1:1-1:1 a key that is not a text"},
      {"{a, b: c}\n", "Y114 1:2-1:3 `a` has no value"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.bytes);
    CHECK(read(c.bytes) == c.complaint);
  }
}

TEST_CASE("a scalar stands where it is written, from its first to its last") {
  struct {
    const char* bytes;  // the value of its first key is asked for
    const char* place;
  } const cases[] = {
      {"a: four\n", "1:4-1:8"},
      {"\xC3\xA9\xC3\xA9: d\xC3\xA9j\xC3\xA0  # x\n", "1:5-1:9"},
      {"a: \"f\\\"o\"\n", "1:4-1:10"},
      {"a: 'it''s'\n", "1:4-1:11"},
      {"a: four\n  dead\nb: c\n", "1:4-2:7"},
      {"a: \"four\n  dead\"\n", "1:4-2:8"},
      {"a: >-\n  four\n\n  dead\nb: c\n", "2:3-4:7"},
      {"a: |\r\n  four\r\n  dead\r\n", "2:3-3:7"},
      {"a: >-\nb: c\n", "1:4-1:5"},
      {"\xEF\xBB\xBF"
       "a: four\n",
       "1:4-1:8"},
      {"a: {b: c}\n", "1:4-1:4"},
      {"a:\n- b\n", "2:1-2:1"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.bytes);
    Complaints complaints;
    const auto root = read_yaml("a.yaml", c.bytes, complaints);
    REQUIRE(root);
    REQUIRE(root->entries.size() >= 1);
    CHECK(shown(root->entries[0].second.place) == c.place);
    CHECK(root->entries[0].second.place.file == "a.yaml");
  }
}

TEST_CASE("a duplicate key names the other place") {
  Complaints complaints;
  read_yaml("a.yaml", "a: b\nc: d\na: e\n", complaints);
  const auto said = complaints.sorted();
  REQUIRE(said.size() == 1);
  REQUIRE(said[0].notes.size() == 1);
  CHECK(shown(*said[0].notes[0].place) == "1:1-1:2");
}

TEST_CASE("hostile YAML ends in one complaint, and soon") {
  const int many = 50'000;
  struct {
    std::string bytes;
    const char* complaint;
  } const cases[] = {
      {repeated("[", many), "nested more than 64 levels deep"},
      {repeated("{", many), "nested more than 64 levels deep"},
      {repeated("- ", many), "nested more than 64 levels deep"},
      {repeated("{a: ", many), "nested more than 64 levels deep"},
      {repeated("? ", many), "nested more than 64 levels deep"},
      {repeated("[\n", many), "nested more than 64 levels deep"},
      {"k: [" + repeated("a,", 1'000'001) + "]",
       "more than 1000000 values in one file"},
      {"k: " + std::string(9 << 20, 'a'),
       "the file has 9437187 bytes, more than the 8388608 of a YAML file"},
      {"k: \"" + std::string(1 << 20, 'a'), "a quote is not closed"},
      {repeated(":", many), "`:` where no key can end"},
      {repeated(",", many), "this does not belong to what stands above it"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.complaint);
    Complaints complaints;
    CHECK_FALSE(read_yaml("a.yaml", c.bytes, complaints));
    REQUIRE(complaints.size() == 1);
    CHECK(complaints.sorted()[0].message == c.complaint);
  }
}

TEST_CASE("a large file is read whole") {
  const std::string line = "k: " + std::string((1 << 19) - 3, 'a');
  CHECK(read(line).size() == line.size() + 2);
  Complaints complaints;
  std::string map;
  for (int i = 0; i < 20'000; ++i) map += fmt::format("k{}: {}\n", i, i);
  const auto root = read_yaml("a.yaml", map, complaints);
  REQUIRE(root);
  CHECK(complaints.empty());
  CHECK(shown(root->entries.back().first.place) == "20000:1-20000:7");
}

TEST_CASE("a file of mistakes is not read to its end") {
  Complaints complaints;
  CHECK_FALSE(read_yaml("a.yaml", repeated("- no\n", 10'000), complaints));
  CHECK(complaints.size() == 100);
  CHECK(complaints.sorted().back().notes.size() == 1);
}

TEST_CASE("fields are asked for, and what nobody asked for is refused") {
  Complaints complaints;
  const auto root = read_yaml("a.yaml",
                              "id: n5\nfigur: killed\ncomplete: yes\n"
                              "nth: 010\nparts: [a, {b: c}]\nsaid-by: x\n"
                              "quote: [a]\nexcerpt: maybe\n",
                              complaints);
  REQUIRE(root);
  Fields fields(*root, "a claim", complaints);
  CHECK(fields.required_text("id") == "n5");
  CHECK(fields.switched("complete"));
  CHECK_FALSE(fields.switched("disjoint"));
  CHECK_FALSE(fields.switched("excerpt"));
  CHECK_FALSE(fields.whole_number("nth"));
  CHECK(fields.list("parts").size() == 1);
  CHECK(fields.list("said-by").size() == 1);
  CHECK_FALSE(fields.text("quote"));
  CHECK_FALSE(fields.text("figure"));
  CHECK_FALSE(fields.require("says"));
  fields.finish();
  CHECK(shown(complaints) ==
        "Y113 1:1-1:1 a claim without `says`\n"
        "Y112 2:1-2:6 unknown key `figur` in a claim\n"
        "Y116 4:6-4:9 `010` is not a whole number\n"
        "Y114 5:12-5:12 an item of `parts` is a map here\n"
        "Y114 7:8-7:8 `quote` is a list here\n"
        "Y115 8:10-8:15 `maybe` is not yes or no");
  CHECK(complaints.sorted()[1].help == "did you mean `figure`?");
}

TEST_CASE("whole numbers are plain digits") {
  struct {
    const char* written;
    std::optional<long> number;
  } const cases[] = {
      {"0", 0},
      {"1081", 1081},
      {"-3", -3},
      {"\"7\"", 7},
      {"1,081", {}},
      {"1_081", {}},
      {"010", {}},
      {"0o17", {}},
      {"0x1F", {}},
      {"1e3", {}},
      {"3.5", {}},
      {"+3", {}},
      {"-0", {}},
      {"\"\"", {}},
      {"999999999999999999", 999999999999999999},
      {"9999999999999999999", {}},
      {"-", {}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.written);
    Complaints complaints;
    const std::string bytes = fmt::format("nth: {}\n", c.written);
    const auto root = read_yaml("a.yaml", bytes, complaints);
    if (!root) continue;
    CHECK(Fields(*root, "a claim", complaints).whole_number("nth") == c.number);
    CHECK(complaints.empty() == c.number.has_value());
  }
}

TEST_CASE("what is no map has no fields, and one complaint") {
  for (const char* bytes : {"- a\n", "a\n", ""}) {
    CAPTURE(bytes);
    Complaints complaints;
    const auto root = read_yaml("audit.yaml", bytes, complaints);
    REQUIRE(root);
    Fields fields(*root, "an audit", complaints);
    CHECK_FALSE(fields.required_text("audit"));
    fields.finish();
    CHECK(complaints.size() == 1);
  }
}
