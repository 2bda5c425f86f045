// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "tests/claims/table_text.h"

namespace concord {
namespace {

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
