// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "claims/table_look.h"
#include "tests/claims/table_text.h"

namespace concord {
namespace {

using table_text::kPlain;
using table_text::read;

TEST_CASE("CSV as RFC 4180 has it") {
  const std::string same =
      "claims.csv:2 attack/killed@2016-07-19 [4, 4] | claims.csv\n";
  for (const std::string table :
       {"what,value\nkilled,4\n", "what,value\r\nkilled,4\r\n",
        "what,value\rkilled,4", "\xEF\xBB\xBFwhat,value\nkilled,4\n",
        "what;value\nkilled;4\n", "what\tvalue\nkilled\t4\n",
        "\"what\",\"value\"\n\"killed\",\"4\"\n",
        "what , value\n killed , 4 \n",
        "what,value,\"a \"\"note\"\", long\"\nkilled,4,\"two\nlines\"\n"}) {
    CAPTURE(table);
    CHECK(read(kPlain, table) == same);
  }
}

TEST_CASE("rows are counted as a spreadsheet does") {
  CHECK(read(kPlain,
             "what,value,note\r\n\r\nkilled,4,\"two\r\nlines\"\r\nkilled,5,\r"
             "\n") ==
        R"(claims.csv:3 attack/killed@2016-07-19 [4, 4] | claims.csv
claims.csv:4 attack/killed@2016-07-19 [5, 5] | claims.csv
)");
}

TEST_CASE("JSON Lines: texts and numbers, read as they were written") {
  CHECK(read(kPlain, R"({"what": "killed", "value": 4, "note": [1, {"a": 2}]}

{"value": "at least 5", "what": "killed"}
{"what": "damage", "value": "USD 0.1"}
{"what": "killed", "value": null}
{"what": "killed"}
)",
             "claims.jsonl") ==
        R"(claims.jsonl:1 attack/killed@2016-07-19 [4, 4] | claims.jsonl
claims.jsonl:3 attack/killed@2016-07-19 [5, ..] | claims.jsonl
claims.jsonl:4 attack/damage@2016-07-19 USD [0.1, 0.1] | claims.jsonl
)");
}

TEST_CASE("gzip, of one member or of several") {
  // "what,value\nkilled,4\n" and "killed,5\n".
  const std::string first(
      "\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff\x2b\xcf\x48\x2c"
      "\xd1\x29\x4b\xcc\x29\x4d\xe5\xca\xce\xcc\xc9\x49\x4d\xd1"
      "\x31\xe1\x02\x00\x89\xf1\xbf\x6a\x14\x00\x00\x00",
      40);
  const std::string second(
      "\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff\xcb\xce\xcc\xc9"
      "\x49\x4d\xd1\x31\xe5\x02\x00\xb2\x55\x9e\x52\x09\x00\x00"
      "\x00",
      29);
  const std::string four =
      "claims.csv.gz:2 attack/killed@2016-07-19 [4, 4] | claims.csv.gz\n";
  const std::string file = "claims.csv.gz";
  CHECK(read(kPlain, first, file) == four);
  CHECK(
      read(kPlain, first + second, file) ==
      four +
          "claims.csv.gz:3 attack/killed@2016-07-19 [5, 5] | claims.csv.gz\n");
  CHECK(read(kPlain, first.substr(0, 30), file) ==
        R"(claims.csv.gz:1:1 Y165 the packed file ends too early
  help: look at the file
)");
  CHECK(read(kPlain, "what,value\nkilled,4\n", file) ==
        R"(claims.csv.gz:1:1 Y165 the file is not packed as gzip
  help: look at the file
)");
}

TEST_CASE("what ends the reading of a table") {
  CHECK(read(kPlain, "what,value\nkilled,4\nkilled,\"5\nkilled,6\n") ==
        R"(claims.csv:3:2 Y165 a quotation mark that is never closed
  help: close it behind the cell
)");
  CHECK(read(kPlain, "what,value\nkilled,4\nkil\"led,5\n") ==
        R"(claims.csv:3:1 Y165 a quotation mark in the middle of a cell
  help: put the whole cell in quotation marks, and write each that belongs to it twice
)");
  CHECK(read(kPlain, "") == R"(claims.csv:1:1 Y165 the table is empty
  help: its first line names the columns
)");
  CHECK(read(kPlain, "what,values\nkilled,4\n") ==
        R"(audit.yaml:11:36 Y166 `claims.csv` has no column `value`
  help: did you mean `values`?
)");
  CHECK(read(kPlain, "what,value,value\nkilled,4,5\n") ==
        R"(audit.yaml:11:36 Y166 `claims.csv` has 2 columns `value`
  help: rename one of them
)");
  CHECK(read(kPlain, "what,value\nkilled,\xE9\n") ==
        R"(claims.csv:2:2 Y103 the cell is not UTF-8
  help: save the table as UTF-8
)");
}

TEST_CASE("what is wrong with a line of JSON") {
  CHECK(
      read(kPlain, R"({"what": "killed", "value": [4]}
{"what": "killed", "value": true}
{"what": "killed", "value": 4, "what": "damage"}
["killed", 4]
4
{"what": "killed", "value": 4
{"what": "killed", "value": 4} {"what": "killed", "value": 4}
)",
           "claims.jsonl") ==
      R"(claims.jsonl:1:2 Y167 a list stands where a text or a number is needed
claims.jsonl:2:2 Y167 true and false are no text and no number
claims.jsonl:3:3 Y167 the key `what` is there twice
claims.jsonl:4:1 Y167 the line is a list, not an object
claims.jsonl:5:1 Y167 the line is not an object
claims.jsonl:6:2 Y167 the line is not one JSON object
  help: look at character 30 of the line
claims.jsonl:7:2 Y167 the line is not one JSON object
  help: look at character 32 of the line
)");
  CHECK(read(kPlain, R"({"what": "killed", "values": 4}
)",
             "claims.jsonl") ==
        R"(audit.yaml:11:36 Y166 `claims.jsonl` has no column `value`
  help: did you mean `values`?
)");
}

// Its name would go into the YAML of a mapping.
TEST_CASE("a table whose name cannot be printed is not looked at") {
  for (const char* name : {"\xD4sheet.csv", "a\nb.csv"}) {
    CAPTURE(name);
    Complaints complaints;
    look_at({.path = {}, .bytes = "a,b\n1,2\n"}, name, complaints);
    const auto told = complaints.sorted();
    REQUIRE(told.size() == 1);
    CHECK(told[0].code == Code::Y102);
  }
  Complaints none;
  CHECK(look_at({.path = {}, .bytes = "a,b\n1,2\n"}, "a.csv", none).rows == 1);
  CHECK(none.empty());
}

}  // namespace
}  // namespace concord
