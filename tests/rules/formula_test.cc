// SPDX-License-Identifier: Apache-2.0
#include "rules/formula.h"

#include <catch2/catch.hpp>

#include "rules/clauses.h"
#include "rules/formula_text.h"

using namespace concord;

namespace {

// What a formula is read as, or the complaints: "1:8 the message".
std::string read_as(const std::string& text) {
  Complaints complaints;
  const auto formula = parse_formula(text, {"f", {1, 1}, {1, 1}}, complaints);
  if (formula) return to_string(*formula);
  std::string all;
  for (const Diagnostic& each : complaints.sorted()) {
    if (!all.empty()) all += "; ";
    all += std::to_string(each.place.from.column) + "-" +
           std::to_string(each.place.to.column) + " " + info(each.code).id +
           " " + each.message;
  }
  return all;
}

std::string help_for(const std::string& text) {
  Complaints complaints;
  parse_formula(text, {"f", {1, 1}, {1, 1}}, complaints);
  return complaints.empty() ? "" : complaints.sorted()[0].help;
}

std::string clauses_in(const std::string& text, const Rational& within = 0) {
  Complaints complaints;
  const auto formula = parse_formula(text, {"f", {1, 1}, {1, 1}}, complaints);
  REQUIRE(formula);
  const auto clauses = clauses_of(*formula, within);
  if (!clauses) return "too many";
  std::string all;
  for (const Clause& clause : *clauses) {
    all += all.empty() ? "(" : " (";
    for (std::size_t i = 0; i < clause.size(); ++i) {
      Formula alone;
      alone.comparison = *clause[i].comparison;
      alone.comparison.relation = clause[i].relation;
      if (i > 0) all += " or ";
      all += to_string(alone);
      if (clause[i].slack != 0) all += " by " + to_string(clause[i].slack);
    }
    all += ")";
  }
  return all;
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("a formula reads as its canonical text") {
  struct {
    const char* text;
    const char* canonical;
  } const cases[] = {
      {"killed=killed.victims+killed.attackers",
       "killed = killed.victims + killed.attackers"},
      {"  2*killed - injured<=10 ", "2 * killed - injured <= 10"},
      {"killed - 5 >= -3", "killed - 5 >= -3"},
      {"-2 * killed + 5 = 0", "-2 * killed + 5 = 0"},
      {"0.50 * killed < 3", "0.5 * killed < 3"},
      {"2 * (killed - 3 * injured) > 1", "2 * killed - 6 * injured > 1"},
      {"killed - (injured - missing) = 0", "killed - injured + missing = 0"},
      {"sum(parts killed) = killed", "sum(parts killed) = killed"},
      {"killed = 2 * sum(periods raid/killed) - 1",
       "killed = 2 * sum(periods raid/killed) - 1"},
      {"2 * sum( parts wave/killed.police ) != 1",
       "2 * sum(parts wave/killed.police) != 1"},
      {"raid/killed.attackers&adults@previous <= any/killed",
       "raid/killed.attackers&adults@previous <= any/killed"},
      {"killed@2016-06-10 >= 3", "killed@2016-06-10 >= 3"},
      {"killed@2016-06-10T15:00+06:00+2>=3",
       "killed@2016-06-10T15:00+06:00 + 2 >= 3"},
      {"killed@2016-06-10+2>=3", "killed@2016-06-10 + 2 >= 3"},
      {"suspect-2.status = detained", "suspect-2.status = detained"},
      {"a = 1 or b = 2 and not c = 3", "a = 1 or b = 2 and not c = 3"},
      {"(a = 1 or b = 2) and c = 3", "(a = 1 or b = 2) and c = 3"},
      {"not (a = 1 and b = 2)", "not (a = 1 and b = 2)"},
      {"if a = 1 and b = 2 then c >= 3 or d = 4",
       "if a = 1 and b = 2 then c >= 3 or d = 4"},
      {"if a = 1 then if b = 2 then c = 3",
       "if a = 1 then if b = 2 then c = 3"},
      {"(if a = 1 then b = 2) or (c + 1) = 3",
       "(if a = 1 then b = 2) or c + 1 = 3"},
      {"((a)) = ((1))", "a = 1"},
      {"verh\u00e4rtet/get\u00f6tet.m\u00e4nner = 1",
       "verh\u00e4rtet/get\u00f6tet.m\u00e4nner = 1"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(read_as(c.text) == c.canonical);
    CHECK(read_as(c.canonical) == c.canonical);
  }
}

TEST_CASE("a formula that is none is refused at its place") {
  struct {
    const char* text;
    const char* complaint;
  } const cases[] = {
      {"", "1-1 Y180 an empty formula"},
      {"killed", "7-7 Y180 a sum that is compared with nothing"},
      {"killed <= 007", "11-14 Y180 a number that begins with a zero"},
      {"killed injured = 2",
       "8-15 Y180 `injured` where an operator or the end is due"},
      {"killed = ", "10-10 Y180 a figure or a number is missing here"},
      {"killed == 2 and injured == 3",
       "8-10 Y180 `==` has no meaning here; 25-27 Y180 `==` has no meaning "
       "here"},
      {"a < b < c", "7-8 Y180 a second comparison in a row"},
      {"(a = 1 and b = 2", "1-2 Y180 `(` that is never closed"},
      {"a = 1)", "6-7 Y180 `)` that closes nothing"},
      {"a * b = 1", "3-4 Y183 a product whose first factor is not a number"},
      {"a * 2 = 1", "3-4 Y183 a product whose first factor is not a number"},
      {"killed -injured = 1", "8-9 Y180 `-` has no meaning here"},
      {"killed -5 = 1", "8-9 Y180 `-` has no meaning here"},
      {"killed- injured = 1", "1-8 Y180 `killed-` has no meaning here"},
      {"killed \u2212 injured = 1", "8-9 Y180 `\u2212` has no meaning here"},
      {"killed \u2264 1", "8-9 Y180 `\u2264` has no meaning here"},
      {"a = 1 AND b = 1", "7-10 Y180 `AND` in capital letters"},
      {"killed = 1,000", "11-12 Y180 `,` has no meaning here"},
      {"killed / 2 = 1", "8-9 Y180 `/` has no meaning here"},
      {"a.status < detained",
       "10-11 Y189 a status that is not compared with a value"},
      {"a.status + 1 = 2",
       "10-11 Y189 a status that is not compared with a value"},
      {"1 + a.status = 2",
       "5-13 Y189 a status that is not compared with a value"},
      {"a.status = b.status",
       "12-20 Y189 a status that is not compared with a value"},
      {"sum(killed) = 1",
       "5-11 Y180 `sum` of something else than parts or periods"},
      {"killed.a&b.c = 1", "1-13 Y180 `killed.a&b.c` is no figure"},
      {"a = 1 and if b = 1 then c = 1", "11-13 Y180 an `if` inside a formula"},
      {"if a = 1 and b = 2", "19-19 Y180 `then` is missing here"},
      {"killed = 300000000000",
       "10-22 Y181 a number that is too large or too precise"},
      {"killed = 0.1234567",
       "10-19 Y181 a number that is too large or too precise"},
      {"\u00e9 ! = 1", "3-4 Y180 `!` has no meaning here"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(read_as(c.text) == c.complaint);
  }
}

TEST_CASE("a complaint says what to write") {
  struct {
    const char* text;
    const char* help;
  } const cases[] = {
      {"a == 1", "write `=`"},
      {"a < b < c", "comparisons do not chain: write `a < b and b < c`"},
      {"a * b = 1", "`*` multiplies by a literal number alone"},
      {"a * 2 = 1", "the number stands first: write `2 * killed`"},
      {"a -b = 1",
       "a minus has a space on both sides, because names contain hyphens"},
      {"a = 1 OR b = 1", "write `or`"},
      {"a \u2260 1", "write `!=`"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(help_for(c.text) == c.help);
  }
}

TEST_CASE("a formula is bounded in length and depth") {
  const std::string deep = repeated("(", 50) + "a = 1" + repeated(")", 50);
  CHECK(read_as(deep) == "a = 1");
  CHECK(read_as("(" + deep + ")") ==
        "52-53 Y181 a formula that is nested too deeply");
  CHECK(read_as(repeated("not ", 50) + "a = 1").substr(0, 8) == "not not ");
  CHECK(read_as(repeated("not ", 51) + "a = 1") ==
        "205-206 Y181 a formula that is nested too deeply");
  CHECK(read_as(repeated("2 * ", 51) + "a = 1").find("nested too deeply") !=
        std::string::npos);
  CHECK(read_as("a = 1 " + repeated("x", 10'000)) ==
        "10001-10001 Y181 a formula of more than 10,000 characters");
  CHECK(read_as(repeated("(", 9'000)).find("nested too deeply") !=
        std::string::npos);
}

TEST_CASE("a formula becomes clauses that hold together") {
  struct {
    const char* text;
    const char* clauses;
  } const cases[] = {
      {"a = 1", "(a = 1)"},
      {"a = 1 and b < 2", "(a = 1) (b < 2)"},
      {"not (a = 1 and b < 2)", "(a != 1 or b >= 2)"},
      {"not (a = 1 or b < 2)", "(a != 1) (b >= 2)"},
      {"if a > 1 then b = 2 and c = 3", "(a <= 1 or b = 2) (a <= 1 or c = 3)"},
      {"not (if a = 1 then b = 2)", "(a = 1) (b != 2)"},
      {"a = 1 and b = 2 or c = 3 and d = 4",
       "(a = 1 or c = 3) (a = 1 or d = 4) (b = 2 or c = 3) (b = 2 or d = 4)"},
      {"not not a.status = b", "(a.status = b)"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(clauses_in(c.text) == c.clauses);
  }
  CHECK(clauses_in("a = b", 2) == "(a <= b by 2) (a >= b by -2)");
  const std::string pair = "(a = 1 and b = 2)";
  CHECK(clauses_in(pair + repeated(" or " + pair, 7)) != "too many");
  CHECK(clauses_in(pair + repeated(" or " + pair, 8)) == "too many");
}

TEST_CASE("the text of a formula knows its places in the file") {
  struct {
    const char* file;
    Position begin;
    bool quoted;
    const char* text;
    const char* word;
    Position found;
  } const cases[] = {
      {"holds: a = bad", {1, 8}, false, "a = bad", "bad", {1, 12}},
      {"holds: 'a = bad'", {1, 8}, true, "a = bad", "bad", {1, 13}},
      {"holds: \"a =\n  bad\"", {1, 8}, true, "a = bad", "bad", {2, 3}},
      {"holds: >-\n  a =\n  bad\n", {1, 8}, true, "a = bad", "bad", {3, 3}},
      {"holds: |\n  a =\n  bad\n", {1, 8}, true, "a =\nbad\n", "bad", {3, 3}},
      {"holds: >-\r\n  a =\r\n  bad", {1, 8}, true, "a = bad", "bad", {3, 3}},
      {"holds: \u00e9 = bad", {1, 8}, false, "\u00e9 = bad", "bad", {1, 12}},
      // Written with an escape: the whole scalar is the place.
      {"holds: \"a \\u003d bad\"", {1, 8}, true, "a = bad", "bad", {1, 8}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.file);
    Yaml scalar;
    scalar.kind = Yaml::Kind::Scalar;
    scalar.text = c.text;
    scalar.quoted = c.quoted;
    scalar.place = {"f", c.begin, c.begin};
    const FormulaText text(scalar, c.file, LineTable(c.file));
    const std::size_t at = scalar.text.find(c.word);
    CHECK(text.place({at, at + 3}).from == c.found);
  }
}
