// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "tests/claims/table_text.h"

namespace concord {
namespace {

using table_text::audit_of;
using table_text::kPlain;
using table_text::read;

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

TEST_CASE("a row that is not there counts as 0 where the mapping says so") {
  const std::string mapping =
      "    columns: { event: where, figure: what, during: when, says: value }\n"
      "    no-row: ";
  const std::string table =
      "where,what,when,value\nT/a,killed,2016-06,4\nT/b,killed,2016-07,1\n"
      "T/c,killed.police,2016-06,1\n";
  CHECK(
      read(mapping + "0\n", table) ==
      R"(claims.csv:no-row:T/a/killed@2016-07 T/a/killed@2016-07-01/2016-07-31 [0, 0] | claims.csv
claims.csv:no-row:T/b/killed@2016-06 T/b/killed@2016-06-01/2016-06-30 [0, 0] | claims.csv
claims.csv:2 T/a/killed@2016-06-01/2016-06-30 [4, 4] | claims.csv
claims.csv:3 T/b/killed@2016-07-01/2016-07-31 [1, 1] | claims.csv
claims.csv:4 T/c/killed.police@2016-06-01/2016-06-30 [1, 1] | claims.csv
)");
  // One time written in two ways, a row that says nothing, and a listed event.
  CHECK(
      read(mapping + "{ says: 0, events: [T/b, T/d] }\n",
           "where,what,when,value\nT/a,killed,2016-Q2,4\n"
           "T/a,killed,2016Q3,\nT/b,killed,2016Q2,1\n"
           "T/b,killed,2016-Q3,2\n") ==
      R"(claims.csv:no-row:T/d/killed@2016-Q2 T/d/killed@2016-04-01/2016-06-30 [0, 0] | claims.csv
claims.csv:no-row:T/d/killed@2016-Q3 T/d/killed@2016-07-01/2016-09-30 [0, 0] | claims.csv
claims.csv:2 T/a/killed@2016-04-01/2016-06-30 [4, 4] | claims.csv
claims.csv:4 T/b/killed@2016-04-01/2016-06-30 [1, 1] | claims.csv
claims.csv:5 T/b/killed@2016-07-01/2016-09-30 [2, 2] | claims.csv
)");
}

TEST_CASE("whose row is missing: his who has another at that time") {
  CHECK(
      read("    figure: killed\n    columns: { event: where, source: who, "
           "as-of: day, says: value }\n    no-row: 0\n",
           "where,who,day,value\nT/a,Post,2016-07-18,4\n"
           "T/b,Wire,2016-07-18,1\nT/b,Wire,2016-07-19,1\n") ==
      R"(claims.csv:no-row:Post:T/b/killed@2016-07-18 T/b/killed@2016-07-18 [0, 0] | Post
claims.csv:no-row:Wire:T/a/killed@2016-07-18 T/a/killed@2016-07-18 [0, 0] | Wire@2016-07-18
claims.csv:no-row:Wire:T/a/killed@2016-07-19 T/a/killed@2016-07-19 [0, 0] | Wire@2016-07-19
claims.csv:2 T/a/killed@2016-07-18 [4, 4] | Post
claims.csv:3 T/b/killed@2016-07-18 [1, 1] | Wire@2016-07-18
claims.csv:4 T/b/killed@2016-07-19 [1, 1] | Wire@2016-07-19
)");
}

TEST_CASE("what is wrong with `no-row`") {
  const std::string mapping =
      "    figure: killed\n    columns: { event: where, says: value }\n"
      "    no-row: ";
  const std::string table = "where,value,who\nT/a,4,\n";
  CHECK(read(mapping + "some\n", table) ==
        R"(audit.yaml:13:13 Y168 a row that is not there can count as 0 alone
  help: write `no-row: 0`, or leave it out: then it says nothing
)");
  CHECK(read(mapping + "{ events: [T/b] }\n", table) ==
        R"(audit.yaml:13:13 Y113 `no-row` without `says`
  help: add `says:`
)");
  CHECK(read(mapping + "{ says: 0, events: [T b, U] }\n", table) ==
        R"(audit.yaml:13:33 Y142 `T b` cannot be the name of an event
  help: say in `names:` which event is meant
audit.yaml:13:38 Y141 unknown event `U`
  help: declared are `T`, `T/a` and `attack`
)");
  CHECK(
      read("    figure: killed\n    columns: { says: value, provenance: who "
           "}\n    no-row: 0\n",
           table) ==
      R"(audit.yaml:13:13 Y168 `no-row` beside a column for `provenance`: nothing says who counted what has no row
  help: say `provenance:` for the whole table, or leave it out
audit.yaml:13:13 Y168 `no-row` without a column for `event`: nothing says of what a row is missing
  help: add `event:` to `columns`
)");
  CHECK(read(mapping + "0\n", "where,value\n,4\n") ==
        R"(claims.csv:2:1 Y167 the row names no event
  help: name it, since `no-row` asks which events have a row
)");
}

TEST_CASE("a row may say a total with its parts") {
  const auto parts = [](const std::string& are, const std::string& table) {
    return read(
        "    figure: killed\n    columns: { says: value, parts: { "
        ".police: police, .attackers: lost } }\n    parts-are: " +
            are + "\n",
        "value,police,lost\n" + table);
  };
  CHECK(parts("some", "4,at least 1,\n,2,\n,,\n") ==
        R"(claims.csv:2 attack/killed@2016-07-19 [4, 4] | claims.csv
  claims.csv:2.police attack/killed.police@2016-07-19 [1, ..]
claims.csv:3 attack/killed@2016-07-19 | claims.csv
  claims.csv:3.police attack/killed.police@2016-07-19 [2, 2]
)");
  CHECK(parts("none", "4,1,3\n") ==
        R"(audit.yaml:13:16 Y145 `none` is not a choice here
  help: write `all` or `some`
)");
  CHECK(
      read("    figure: killed\n    columns: { says: value, parts: { .police: "
           "police } }\n",
           "value,police\n4,1\n") ==
      R"(audit.yaml:12:38 Y168 `parts` without `parts-are`
  help: add `parts-are: all` to the table if they leave nobody out, else `parts-are: some`
)");
}

TEST_CASE("a list of parts with an empty cell is not closed") {
  const Audit audit = audit_of(
      "    figure: killed\n    columns: { says: value, parts: { .police: "
      "police, "
      ".attackers: lost } }\n    parts-are: all\n",
      "value,police,lost\n4,1,3\n4,1,\n");
  REQUIRE(audit.claims.size() == 2);
  CHECK(audit.claims[0].parts_are == PartsAre::All);
  CHECK(audit.claims[1].parts_are == PartsAre::Some);
}

TEST_CASE("a row may say its figure in terms of another") {
  const std::string mapping =
      "    columns: { figure: what, says: value, of: whole, than: other, "
      "as-of: day }\n";
  const std::string names = "what,value,whole,other,day\n";
  CHECK(
      read(mapping, names + "killed.police,40 %,killed,,2016-07-18\n"
                            "killed,5 more,,killed@2016-07-17,2016-07-18\n") ==
      R"(claims.csv:2 attack/killed.police@2016-07-18 [0.395, 0.405] * attack/killed@2016-07-18 + [0, 0] | claims.csv
claims.csv:3 attack/killed@2016-07-18 [1, 1] * attack/killed@2016-07-17 + [5, 5] | claims.csv
)");
  CHECK(
      read(mapping, names + "killed,40 %,killed,killed,2016-07-18\n") ==
      R"(claims.csv:2:3 Y155 `attack/killed@2016-07-18` is compared with itself
  help: name another figure, or another moment with an @
claims.csv:2:4 Y150 `of` and `than` in one claim
  help: keep one of them
)");
  CHECK(read("    figure: killed.police\n    of: killed\n    columns: { says: "
             "[lo, hi] }\n",
             "lo,hi\n40 %,50 %\n") ==
        R"(audit.yaml:9:5 Y168 `of` for a range in two columns
  help: let `says` be one column, such as `40 %` or `10 to 12 %`
)");
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

TEST_CASE("a hundred complaints about a table are told, then how many more") {
  std::string table = "what,value\n";
  for (int i = 0; i < 130; ++i) table += "killed,lots\n";
  const std::string text = read(kPlain, table);
  CHECK(text.find("claims.csv:101:2 ") != text.npos);
  CHECK(text.find("claims.csv:102:2 ") == text.npos);
  CHECK(text.find("  and 30 more in this file, from 102:2 to 131:2, are not "
                  "listed\n") != text.npos);
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
