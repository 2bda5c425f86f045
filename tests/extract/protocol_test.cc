// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/protocol/protocol.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "claims/extract/proposals/hedge_names.h"

namespace concord::extract {
namespace {

// 0         1         2         3         4         5         6
// 0123456789012345678901234567890123456789012345678901234567890123
constexpr const char* kText =
    "Five people died, police told Reuters. At least two were children.\n"
    "More than 30 were hurt. Dozens fled. Suspect \xc3\x81lv was detained.";

std::optional<std::string> find_measure(std::string_view name) {
  if (name == "dead" || name == "killed") return "killed";
  if (name == "injured" || name == "missing") return std::string(name);
  return std::nullopt;
}

std::optional<std::string> find_population(std::string_view name) {
  if (name == "people" || name == "children") return std::string(name);
  return std::nullopt;
}

const KnownNames& names() {
  static const KnownNames known = {find_measure,
                                   find_population,
                                   {"killed", "injured", "missing"},
                                   {"people", "children"}};
  return known;
}

std::string ends(const Proposal& made) {
  const std::string low = decimal_text(made.low, made.scale);
  if (!made.has_high) return low + "..";
  return made.low == made.high
             ? low
             : low + ".." + decimal_text(made.high, made.scale);
}

std::string dump(const Proposal& made) {
  std::string line = made.measure + " " + made.population + " " + ends(made) +
                     " (" + made.says + ") [" + made.number.text + "]";
  if (!made.status.empty()) line = made.thing + " " + made.says;
  if (made.speaker) {
    line += " by " + made.speaker->name.text + "@" +
            std::to_string(made.speaker->name.span.begin);
    if (made.speaker->named) line += " called " + made.speaker->named->text;
    if (made.speaker->via) line += " via " + made.speaker->via->text;
  }
  if (made.scope != Scope::Total) {
    line += " " + std::string(scope_name(made.scope));
  }
  if (made.part_of) line += " of #" + std::to_string(*made.part_of);
  if (!made.as_of.empty()) line += " as of " + made.as_of;
  return line;
}

std::string result_of(const AnswerReader& reader) {
  std::string lines;
  for (const Answered& each : reader.answered()) {
    for (const Proposal& made : each.proposals) {
      lines += (lines.empty() ? "" : "; ") + dump(made);
    }
  }
  for (const Refused& each : reader.refused()) {
    lines +=
        (lines.empty() ? "" : "; ") + ("- " + each.what) + ": " + each.reason;
  }
  return lines;
}

// What one line is read as, an answer to the text "t" above.
std::string read(const std::string& line) {
  static const std::vector<TextToRead> texts = {{"t", "en", "", kText}};
  AnswerReader reader(texts, names(), "test");
  reader.take(line);
  return result_of(reader);
}

std::string claims(const std::string& list) {
  return read(R"({"id":"t","claims":[)" + list + "]}");
}

// A claim that stands, with other keys beside it.
std::string five(const std::string& more) {
  return claims(
      R"({"measure":"dead","value":[5,5],"quote":"Five people","start":0,)"
      R"("end":11)" +
      more + "}");
}

}  // namespace

TEST_CASE("protocol: a text is sent as one line") {
  TextToRead text{"a\"b", "en", "", "one\n\xe2\x80\xa8\ttwo \x01"};
  CHECK(question(text) ==
        "{\"concord\":1,\"id\":\"a\\\"b\",\"language\":\"en\",\"published\":"
        "null,\"text\":\"one\\n\xe2\x80\xa8\\ttwo \\u0001\"}\n");
  text.published = "2024-05-01";
  CHECK(question(text).find("\"published\":\"2024-05-01\"") !=
        std::string::npos);
}

TEST_CASE("protocol: a claim becomes a proposal") {
  CHECK(five("") == "killed people 5 (5) [Five]");
  CHECK(
      five(R"(,"hedge":"exactly","population":"people","attribution":null)") ==
      "killed people 5 (5) [Five]");
  CHECK(five(R"(,"attribution":{"text":"police","via":"Reuters"})") ==
        "killed people 5 (5) [Five] by police@18 via Reuters");
  CHECK(five(R"(,"attribution":{"text":"Reuters","resolved":"police"})") ==
        "killed people 5 (5) [Five] by police@18 called Reuters");
  CHECK(five(R"(,"attribution":{"text":"police","start":18,"end":24})") ==
        "killed people 5 (5) [Five] by police@18");
  CHECK(five(R"(,"scope":"part","as_of":"2024-05-01","confidence":90)") ==
        "killed people 5 (5) [Five] part as of 2024-05-01");
  CHECK(five(R"(,"denied":true,"planned":false,"elsewhere":true)") ==
        "killed people 5 (5) [Five]");
  CHECK(claims(R"({"measure":"dead","population":"children",)"
               R"("value":[2,null],"hedge":"at_least","quote":)"
               R"("At least two were children","start":39,"end":65})") ==
        "killed children 2.. (at least 2) [At least two]");
  CHECK(
      claims(R"({"status":"detained","thing":"Suspect Álv",)"
             R"("quote":"Suspect Álv was detained","start":104,"end":129})") ==
      "Suspect \xc3\x81lv detained");
}

TEST_CASE("protocol: what is more than 30 is 31 or more, however told") {
  const std::string rest =
      R"("hedge":"more_than","quote":"More than 30","start":67,"end":79})";
  const char* const wanted =
      "injured people 31.. (more than 30) [More than 30]";
  CHECK(claims(R"({"measure":"injured","value":[30,null],)" + rest) == wanted);
  CHECK(claims(R"({"measure":"injured","value":[31,null],)" + rest) == wanted);
  CHECK(claims(R"({"measure":"missing","value":[24,null],"hedge":"dozens",)"
               R"("quote":"Dozens fled","start":91,"end":102})") ==
        "missing people 24.. (dozens) [Dozens]");
}

TEST_CASE("protocol: parts know their total by its place among what stands") {
  const std::string bad =
      R"({"measure":"dead","value":[9,9],"quote":"Five","start":0,"end":4})";
  const std::string whole =
      R"({"measure":"dead","value":[5,5],"quote":"Five","start":0,"end":4})";
  const std::string part =
      R"({"measure":"dead","population":"children","value":[2,null],)"
      R"("hedge":"at_least","quote":"At least two","start":39,"end":51,)"
      R"("scope":"part","part_of":)";
  const std::string five_died = "killed people 5 (5) [Five]; ";
  const std::string two_children =
      "killed children 2.. (at least 2) [At least two] part";
  const std::string refused =
      "; - t, claim 1 (`Five`): the quote does not say 9, but `Five`";
  CHECK(claims(bad + "," + whole + "," + part + "1}") ==
        five_died + two_children + " of #0" + refused);
  CHECK(claims(bad + "," + whole + "," + part + "0}") ==
        five_died + two_children + refused);
  CHECK(claims(whole + "," + part + "1}") ==
        "killed people 5 (5) [Five]; - t, claim 2 (`At least two`): "
        "`part_of` is not the place of an earlier claim");
}

TEST_CASE("protocol: a line that is no answer is refused") {
  const std::string deep(100000, '[');
  struct {
    std::string line;
    const char* reason;
  } const cases[] = {
      {"", ""},
      {"  \r", ""},
      {"loading the model", "no JSON: look at character 1"},
      {"{\"id\":\"t\",\"claims\":[", "no JSON: look at character 21"},
      {deep, "nested too deep"},
      {"[" + std::string(300000, '1') + "]", "`id` is no text"},
      {"\"\xff\"", "no UTF-8, or a NUL, at byte 1"},
      {std::string("{\"id\":\"t\0\"}", 11), "no UTF-8, or a NUL, at byte 8"},
      {R"({"id":"t\u0000","claims":[]})", "a NUL in a text"},
      {R"({"id":"\ud800","claims":[]})", "no JSON: look at character 14"},
      {R"([{"id":"t","claims":[]}])", "the answer is no object"},
      {R"({"id":"t","claims":[]} {})", "no JSON: look at character 24"},
      {R"({"claims":[]})", "no text has the id ``"},
      {R"({"id":7,"claims":[]})", "`id` is no text"},
      {R"({"id":"u","claims":[]})", "no text has the id `u`"},
      {R"({"id":"t"})", "the answer has no `claims`"},
      {R"({"id":"t","claims":{}})", "`claims` is no list"},
      {R"({"id":"t","id":"t","claims":[]})", "a key is there twice: `id`"},
      {R"({"id":"t","claims":[],"model":"x"})", "unknown key `model`"},
      {R"({"id":"t","claims":[NaN]})", "no JSON: look at character 21"},
      {R"({"id":"t","claims":[1e999]})", "no JSON: look at character 25"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.line.substr(0, 60));
    const std::string want = c.reason;
    const std::string got = read(c.line);
    if (want.empty()) {
      CHECK(got.empty());
    } else {
      CHECK(got.substr(0, 10) == "- line 1: ");
      CHECK((got == "- line 1: " + want || c.line.size() > 100000));
    }
  }
}

TEST_CASE("protocol: a claim that is none is refused, and why") {
  struct {
    const char* claim;
    const char* reason;
  } const cases[] = {
      {"7", "the claim is no object"},
      {"{}", "the claim has no quote"},
      {R"({"quote":"Five"})", "`start` or `end` is missing"},
      {R"({"quote":"Five","start":-1,"end":4})",
       "`start` is no whole number from 0 on"},
      {R"({"quote":"Five","start":0.5,"end":4})",
       "`start` is no whole number from 0 on"},
      {R"({"quote":"Five","start":"0","end":4})", "`start` is no number"},
      {R"({"quote":"Five","start":99999999999999999999,"end":4})",
       "`start` is no whole number from 0 on"},
      {R"({"quote":"Five","start":0,"end":4})", "the claim has no `measure`"},
      {R"({"quote":"Five","start":0,"end":4,"measure":"kiled"})",
       "unknown measure `kiled`: did you mean `killed`?"},
      {R"({"quote":"Five","start":0,"end":4,"measure":"dead"})",
       "the claim has no `value`"},
      {R"({"quote":"Five","start":0,"end":4,"measure":"dead\u001b[31m"})",
       "`measure` has signs that do not print"},
      {R"({"quote":"Five","start":0,"end":4,"status":"detained"})",
       "a status needs its `thing`"},
      {R"({"quote":"Five","start":0,"end":4,"status":"detained",)"
       R"("thing":"a third suspect"})",
       "`thing` does not stand in the text: `a third suspect`"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.claim);
    const std::string got = claims(c.claim);
    CHECK(got.substr(got.find(": ") + 2) == c.reason);
  }
}

TEST_CASE("protocol: what else is wrong with a claim") {
  const std::string pair =
      "`value` is no pair [low, high or null] of plain numbers from 0 on, of "
      "at most 18 digits";
  struct {
    const char* more;
    std::string reason;
  } const cases[] = {
      {R"(,"hedge":"at_leats")",
       "unknown hedge `at_leats`: did you mean "
       "`at_least`?"},
      {R"(,"hedge":"at_least")",
       "the value of `at_least` is open above: [5, null]"},
      {R"(,"hedge":"between")", "the value of `between` is a range: [5, 7]"},
      {R"(,"hedge":"dozens")",
       "the value of `dozens` is open above: [5, null]"},
      {R"(,"populatoin":"people")",
       "unknown key `populatoin`: did you mean `population`?"},
      {R"(,"population":"police")", "unknown population `police`"},
      {R"(,"scope":"all")", "unknown scope `all`"},
      {R"(,"certainty":"sure")", "unknown certainty `sure`"},
      {R"(,"confidence":101)", "`confidence` is more than 100"},
      {R"(,"denied":"no")", "`denied` is no true or false"},
      {R"(,"currency":"$")", "`currency` is no code like USD"},
      {R"(,"part_of":-1)", "`part_of` is no whole number from 0 on"},
      {R"(,"attribution":"police")", "the attribution is no object"},
      {R"(,"attribution":{})", "the attribution has no `text`"},
      {R"(,"attribution":{"text":"the mayor"})",
       "`text` does not stand in the text: `the mayor`"},
      {R"(,"attribution":{"text":"polic"})",
       "`text` does not stand in the text: `polic`"},
      {R"(,"attribution":{"text":"police","via":"TASS"})",
       "`via` does not stand in the text: `TASS`"},
      {R"(,"attribution":{"text":"police","resolved":"TASS"})",
       "`resolved` does not stand in the text: `TASS`"},
      {R"(,"attribution":{"text":"police","start":17,"end":23})",
       "the attribution does not stand at its place"},
      {R"(,"attribution":{"text":"police\u202e"})",
       "`text` has signs that do not print"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.more);
    const std::string got = five(c.more);
    CHECK(got == "- t, claim 1 (`Five people`): " + c.reason);
  }
  for (const char* value :
       {"5", "[5]", "[5,5,5]", "[null,5]", "[5,\"5\"]", "[-5,-5]", "[5e0,5e0]",
        "[1234567890123456789,1234567890123456789]", "{}", "[true,true]"}) {
    CAPTURE(value);
    CHECK(claims(R"({"measure":"dead","quote":"Five","start":0,"end":4,)"
                 R"("value":)" +
                 std::string(value) + "}") == "- t, claim 1 (`Five`): " + pair);
  }
  CHECK(five(R"(,"as_of":"yesterday")").find("`as_of`: ") != std::string::npos);
}

TEST_CASE("protocol: numbers are taken as they are written") {
  const auto value = [](const char* number) {
    return claims(R"({"measure":"dead","quote":"Five","start":0,"end":4,)"
                  R"("value":[)" +
                  std::string(number) + "," + number + "]}");
  };
  CHECK(value("5.0") == "killed people 5 (5) [Five]");
  CHECK(value("5.000000000000000000000000") == "killed people 5 (5) [Five]");
  CHECK(value("5.00000000000000001") ==
        "- t, claim 1 (`Five`): the quote does not say 5.00000000000000001, "
        "but `Five`");
}

TEST_CASE("protocol: a text is answered once, in any order") {
  const std::vector<TextToRead> texts = {{"a", "en", "", "Two died."},
                                         {"b", "en", "", "Two died."}};
  AnswerReader reader(texts, names(), "test");
  CHECK(reader.take(R"({"id":"b","claims":[]})"));
  CHECK_FALSE(reader.take(R"({"id":"b","claims":[]})"));
  CHECK_FALSE(reader.is_done());
  CHECK(reader.take(R"({"claims":[],"id":"a"})"));
  CHECK(reader.is_done());
  CHECK(result_of(reader) == "- line 2: `b` is answered already");
}

TEST_CASE("protocol: too many claims, too many lines that are none") {
  const std::vector<TextToRead> texts = {{"t", "en", "", kText}};
  AnswerReader reader(texts, names(), "test");
  std::string many = "0";
  for (std::size_t i = 0; i < AnswerReader::kMostClaims; ++i) many += ",0";
  CHECK_FALSE(reader.take(R"({"id":"t","claims":[)" + many + "]}"));
  CHECK(result_of(reader) == "- line 1: more than 1000 claims");
  for (int i = 0; i < 100; ++i) {
    CHECK_FALSE(reader.is_hopeless());
    reader.take("{");
  }
  CHECK(reader.is_hopeless());
}

TEST_CASE("protocol: a long list of values takes no memory") {
  std::string zeros = "0";
  for (int i = 0; i < 200000; ++i) zeros += ",0";
  CHECK(read("[" + zeros + "]") == "- line 1: too many values");
  std::string keys;
  for (int i = 0; i < 100; ++i) {
    keys += (i == 0 ? "\"k" : ",\"k") + std::to_string(i) + "\":0";
  }
  CHECK(read("{" + keys + "}") == "- line 1: an object of too many keys");
}

TEST_CASE("protocol: long words of strangers are cut where they are told") {
  const std::string quote(5000, 'x');
  const std::string got =
      claims(R"({"measure":"dead","value":[5,5],"quote":")" + quote +
             R"(","start":0,"end":5000})");
  CHECK(got.size() < 300);
  CHECK(five(R"(,"scope":")" + quote + "\"").find("`scope` is longer than") !=
        std::string::npos);
}

}  // namespace concord::extract
