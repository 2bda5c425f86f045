// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "tests/claims/almaty.h"
#include "tests/claims/memory_folder.h"

namespace concord {
namespace {

const std::string kFolder = R"(--- concord:toll.yaml
pack: toll
language: en
measures:
  killed: { unit: people, over-time: rises }
  damage: { unit: money }
  profit: { unit: money, may-be-negative: yes }
populations:
  police: { axis: role }
hedges:
  about: 10
  phrases: { at-least: [at least], about: [about] }
--- sources/daily.txt
---
outlet: Daily
published: 2016-07-20
---
Four people died.
)";

// One table of this name and text, mapped by these lines.
std::string read(const std::string& mapping, const std::string& table,
                 const std::string& file = "claims.csv") {
  Complaints complaints;
  Folder folder = memory_folder(
      kFolder +
      "--- audit.yaml\naudit: rows\nuses: [toll]\nevents:\n  attack: { when: "
      "2016-07-18 }\norigins:\n  ministry: {}\n  agency: {}\ntables:\n  - "
      "file: " +
      file + "\n    published: 2016-07-19\n" + mapping);
  folder.tables[file].bytes = table;
  const Audit audit = read_audit(folder, complaints);
  return complaints.empty() ? told(audit) : told(complaints);
}

const std::string kPlain = "    columns: { figure: what, says: value }\n";

TEST_CASE("a row is a claim of its table") {
  CHECK(read(kPlain, "what,value\nkilled,4\nkilled.police,at least 3\n") ==
        R"(claims.csv:2 attack/killed@2016-07-19 [4, 4] | claims.csv
claims.csv:3 attack/killed.police@2016-07-19 [3, ..] | claims.csv
)");
}

TEST_CASE("a row with all that it may say") {
  CHECK(
      read(R"(    columns: { id: key, source: paper, event: where, figure: what,
               as-of: day, says: value, provenance: who }
    names: { "killed by police, all causes": killed, Town: attack/town }
)",
           R"(key,paper,where,what,day,value,who
a1,daily,Town,"killed by police, all causes",2016-07-18,4,ministry; agency
a2,,attack,killed.police,2016-07,3,
)") == R"(a1 attack/town/killed@2016-07-18 [4, 4] | daily/ministry
a2 attack/killed.police@2016-07-31 [3, 3] | claims.csv
)");
}

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

// What the ends of a range say, one row.
std::string ends(const std::string& says, const std::string& row,
                 const std::string& figure = "killed") {
  const std::string text =
      read("    figure: " + figure + "\n    columns: { says: " + says + " }\n",
           "kind,lo,hi,best\n" + row + "\n");
  const std::string before = "claims.csv:2 attack/" + figure + "@2016-07-19 ";
  if (!text.starts_with(before)) return text;
  return text.substr(before.size(), text.find(" |") - before.size());
}

TEST_CASE("says in two columns: an empty end is open") {
  const auto range = [](const std::string& row) {
    return ends("[lo, hi]", row);
  };
  CHECK(range(",4,6,") == "[4, 6]");
  CHECK(range(",4,4,") == "[4, 4]");
  CHECK(range(",4,,") == "[4, ..]");
  CHECK(range(",,6,") == "[.., 6]");
  CHECK(range(",,,").empty());
  CHECK(range(",6,4,") ==
        R"(claims.csv:2:3 Y167 the upper end `4` is less than the lower one, `6`
  help: write the lower one first
)");
  CHECK(range(",about 6,7,") ==
        R"(claims.csv:2:2 Y167 `about 6` is not one number
  help: write one plain number at each end
)");
  CHECK(ends("[lo, hi]", ",USD 4,USD 6.5,", "damage") == "USD [4, 6.5]");
  CHECK(ends("[lo, hi]", ",USD 4,EUR 6,", "damage") ==
        R"(claims.csv:2:3 Y167 the two ends are in two currencies
  help: write both in one
)");
}

TEST_CASE("says in three columns: a kind and its numbers") {
  const auto kinds = [](const std::string& row) {
    return ends("[kind, lo, hi]", row);
  };
  CHECK(kinds("exactly,4,,") == "[4, 4]");
  CHECK(kinds("at-least,4,,") == "[4, ..]");
  CHECK(kinds("At_most,4,,") == "[.., 4]");
  CHECK(kinds("at most,,4,") == "[.., 4]");
  CHECK(kinds("between,4,6,") == "[4, 6]");
  CHECK(kinds("about,100,,") == "[90, 110]");
  CHECK(kinds(",4,6,") == "[4, 6]");
  CHECK(kinds("between,4,,") == R"(claims.csv:2:1 Y167 `between` has one end
  help: write the other one
)");
  CHECK(kinds("at least,4,6,") ==
        R"(claims.csv:2:3 Y167 `at least` has one number, and here are two
  help: leave one of them out, or write `between`
)");
  CHECK(kinds("exactly,,,") == R"(claims.csv:2:1 Y167 a kind without a number
  help: write a number, or take the row out
)");
}

TEST_CASE("says with a best guess: its range is claimed") {
  const auto best = [](const std::string& row) {
    return ends("{ best: best, low: lo, high: hi }", row);
  };
  CHECK(best(",4,6,5") == "[4, 6]");
  CHECK(best(",4,6,") == "[4, 6]");
  CHECK(best(",4,,5") == "[4, ..]");
  CHECK(best(",4,6,7") ==
        R"(claims.csv:2:4 Y167 the best guess `7` lies outside its range
  help: correct one of the three
)");
  CHECK(best(",,,5") ==
        R"(claims.csv:2:4 Y167 a best guess without the ends of its range
  help: write a number, or take the row out
)");
}

TEST_CASE("paths make the events that they name") {
  const std::string mapping =
      "    figure: killed\n    columns: { event: where, says: value }\n";
  CHECK(read(mapping, "where,value\nITA/01/no.5,4\nITA,9\nattack,1\n") ==
        R"(claims.csv:2 ITA/01/no.5/killed@2016-07-19 [4, 4] | claims.csv:ITA
claims.csv:3 ITA/killed@2016-07-19 [9, 9] | claims.csv:ITA
claims.csv:4 attack/killed@2016-07-19 [1, 1] | claims.csv:attack
)");
  CHECK(read(mapping, "where,value\nITB,4\nthe town,5\n") ==
        R"(claims.csv:2:1 Y141 unknown event `ITB`
  help: declared are `attack`
claims.csv:3:1 Y142 `the town` cannot be the name of an event
  help: say in `names:` which event is meant
)");
}

TEST_CASE("periods: quarters, weeks and years") {
  const std::string mapping =
      "    figure: killed\n    columns: { during: when, says: value }\n";
  CHECK(
      read(mapping, "when,value\n2015-Q2,1\n2015Q2,1\n2016-W01,1\n2015,1\n") ==
      R"(claims.csv:2 attack/killed@2015-04-01/2015-06-30 [1, 1] | claims.csv
claims.csv:3 attack/killed@2015-04-01/2015-06-30 [1, 1] | claims.csv
claims.csv:4 attack/killed@2016-01-04/2016-01-10 [1, 1] | claims.csv
claims.csv:5 attack/killed@2015-01-01/2015-12-31 [1, 1] | claims.csv
)");
  CHECK(read(mapping, "when,value\n2015-Q5,1\n2015-W54,1\n2015-W53,1\n") ==
        R"(claims.csv:2:1 Y146 there is no quarter Q5
  help: quarters run from Q1 to Q4
claims.csv:3:1 Y146 2015 has no week 54
  help: weeks run from W01 to W52, and in some years to W53
)");
}

TEST_CASE("a cell that stands for nothing makes no claim") {
  CHECK(read("    figure: killed\n    columns: { says: value }\n    names: { "
             "n/a: \"\", several: at least 3 }\n",
             "value,note\nn/a,\n,\nseveral,\n") ==
        "claims.csv:4 attack/killed@2016-07-19 [3, ..] | claims.csv\n");
}

TEST_CASE("the words of a row hold its number, and stand in the text") {
  const std::string mapping =
      "    figure: killed\n    columns: { source: paper, says: value, quote: "
      "words }\n";
  CHECK(read(mapping,
             "paper,value,words\ndaily,4,Four people died\n,5,five dead\n") ==
        R"(claims.csv:2 attack/killed@2016-07-20 [4, 4] | daily
claims.csv:3 attack/killed@2016-07-19 [5, 5] | claims.csv
)");
  CHECK(read(mapping,
             "paper,value,words\ndaily,4,Four men died\n,5,six dead\n") ==
        R"(claims.csv:2:3 S101 the quote does not stand in `sources/daily.txt`
  sources/daily.txt:5:1 the nearest text stands here: its words differ
  help: write "Four people died"
claims.csv:3:2 S106 the quote does not contain `5`
  claims.csv:3:3 the quote holds `six`
  help: say what the quote says, or leave the quote out
)");
}

TEST_CASE("what is wrong with a row is told at its cell") {
  CHECK(
      read(R"(    columns: { id: key, source: paper, figure: what, says: value,
               provenance: who, as-of: day }
)",
           R"(key,paper,what,value,who,day
a,dayly,killed,4,,
b,,kiled,4,,
c,,killed,lots,,
d,,,4,,
,,killed,4,,
e.f,,killed,4,,
g,,killed,4,minister,
h,,killed,4,,18.7.2016
i,,killed,4
i,,killed,4,,
i,,killed,5,,
j,,killed,4,,,
)") == R"(claims.csv:2:2 Y141 unknown source `dayly`
  help: did you mean `daily`?
claims.csv:3:3 Y141 unknown measure `kiled`
  help: did you mean `killed`?
claims.csv:4:4 Y151 `lots` cannot be read
  help: write a number as in 4, at least 4, 10 to 12, or a word of the pack
claims.csv:5:3 Y167 the row names no figure
  help: write its measure, such as killed
claims.csv:6:1 Y167 the row has no id
  help: give it one, or take `id` out of `columns`
claims.csv:7:1 Y142 `e.f` cannot be the id of a claim
  help: use letters, digits, - and _, or take `id` out of `columns`
claims.csv:8:5 Y141 unknown origin `minister`
  help: did you mean `ministry`?
claims.csv:9:6 Y146 `18.7.2016` is no date
  help: write 2016, 2016-07, 2016-07-18, 2016-07-18T15:00+06:00, or two of these with a slash between them
claims.csv:10:5 Y167 the row has 4 cells, and the first line names 6 columns
  help: put a cell that holds a separator in quotation marks
claims.csv:12:1 Y144 claim id `i` is given twice
  claims.csv:11:1 `i` is given here first
  help: rename one of the two
claims.csv:13:7 Y167 the row has 7 cells, and the first line names 6 columns
  help: put a cell that holds a separator in quotation marks
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

TEST_CASE("a hundred complaints about a table are told, then how many more") {
  std::string table = "what,value\n";
  for (int i = 0; i < 130; ++i) table += "killed,lots\n";
  const std::string text = read(kPlain, table);
  CHECK(text.find("claims.csv:101:2 ") != text.npos);
  CHECK(text.find("claims.csv:102:2 ") == text.npos);
  CHECK(text.find("  and 30 more in this file\n") != text.npos);
}

TEST_CASE("the order of rows and of tables changes nothing but places") {
  const auto told_of = [](const std::string& table) {
    return read("    columns: { id: key, figure: what, says: value }\n", table);
  };
  CHECK(told_of("key,what,value\na,killed,4\nb,damage,USD 5\n") ==
        told_of("value,key,what\nUSD 5,b,damage\n4,a,killed\n"));
}

TEST_CASE("what a mapping lacks") {
  CHECK(read("    columns: { says: value }\n", "value\n4\n") ==
        R"(audit.yaml:9:5 Y168 nothing says of which figure the rows are
  help: add `figure:` to `columns`, or to the table where all rows are of one
)");
  CHECK(
      read("    figure: killed\n    columns: { figure: what, says: value }\n",
           "what,value\nkilled,4\n") ==
      R"(audit.yaml:11:13 Y168 `figure` is said for all rows, and of a column as well
  help: leave one of the two out
)");
  CHECK(read("    columns: { figure: what, says: [a, b, c, d] }\n", "") ==
        R"(audit.yaml:11:36 Y168 `says` is one column, two or three
  help: write a column with words, [low, high] or [kind, low, high]
)");
  CHECK(read("    columns: { figgure: what, says: value }\n    readings: "
             "[rounded]\n",
             "") == R"(audit.yaml:11:16 Y112 unknown key `figgure` in `columns`
  help: did you mean `figure`?
audit.yaml:12:16 Y162 `rounded` is no reading
  help: write `precise`, `complete`, `moment`, `scope` or `extent=EVENT`
)");
  CHECK(read(kPlain, "what,value\n", "../claims.csv") ==
        R"(audit.yaml:9:11 Y165 `../claims.csv` cannot be the name of a table
  help: write a file beside audit.yaml that ends with .csv, .tsv or .jsonl, or with .gz behind that
)");
}

}  // namespace
}  // namespace concord
