// SPDX-License-Identifier: Apache-2.0
#include "claims/says.h"

#include <catch2/catch.hpp>

#include "tests/claims/says_answer.h"

namespace concord {
namespace {

std::string counted(const char* text) {
  const HedgeTable table = hedges();
  return answer(parse_says(text, {table, false, false, {}}));
}

std::string money(const char* text) {
  const HedgeTable table = hedges();
  return answer(parse_says(text, {table, true, false, {}}));
}

struct Row {
  const char* says;
  const char* means;
};

TEST_CASE("a count is said in digits or words, with a hedge round it") {
  const Row rows[] = {
      {"4", "[4, 4]"},
      {"0", "[0, 0]"},
      {"none", "[0, 0]"},
      {"four", "[4, 4]"},
      {" Four ", "[4, 4]"},
      {"a dozen", "[12, 12]"},
      {"half a dozen", "[6, 6]"},
      {"3.2 million", "[3200000, 3200000]"},
      {"two hundred and five", "[205, 205]"},
      {"2k", "[2000, 2000]"},
      {"exactly 4", "[4, 4]"},
      {"at least 5", "[5, ..]"},
      {"At least five", "[5, ..]"},
      {"no fewer than 5", "[5, ..]"},
      {"5 or more", "[5, ..]"},
      {"more than 4", "[5, ..]"},
      {"over four", "[5, ..]"},
      {"at most 30", "[.., 30]"},
      {"no more than 30", "[.., 30]"},
      {"up to 30", "[.., 30]"},
      {"fewer than 5", "[.., 4]"},
      {"about 2000", "[1800, 2200]"},
      {"about 5", "[4, 6]"},
      {"ca. 40", "[36, 44]"},
      {"10 to 12", "[10, 12]"},
      {"10-12", "[10, 12]"},
      {"10\u201312", "[10, 12]"},
      {"five or six", "[5, 6]"},
      {"between 10 and 12", "[10, 12]"},
      {"from ten to twelve", "[10, 12]"},
      {"about 10 to 20", "[9, 22]"},
      {"dozens", "[24, ..]"},
      {"Dozens of", "[24, ..]"},
      {"several hundred", "[300, ..]"},
      {"tens of thousands", "[20000, ..]"},
      {"a few", "[2, ..]"},
      {"200000000000", "[200000000000, 200000000000]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.says);
    CHECK(counted(row.says) == row.means);
  }
}

TEST_CASE("what cannot be read is answered with what to write") {
  const Row rows[] = {
      {"", "nothing is said; write a number"},
      {"1,000", "`1,000` has a separator; write 1000"},
      {"1 081 000", "`1 081 000` has a separator; write 1081000"},
      {"1\u00A0081", "`1\u00A0081` has a separator; write 1081"},
      {"1'081", "`1'081` has a separator; write 1081"},
      {"1_000", "`1_000` has a separator; write 1000"},
      {"3,5 million", "`3,5` has a separator; write 3.5"},
      {"010", "`010` begins with a zero; write 10"},
      {"000", "`000` begins with a zero; write 0"},
      {"0o17", "`0o17` is no plain number; write its decimal digits: 1000"},
      {"1e3", "`1e3` is no plain number; write its decimal digits: 1000"},
      {"~5", "`~` is not in words; write `about` before the number"},
      {"5+", "`5+` is not in words; write at least 5"},
      {">5", "`>` is not in words; write `more than` before the number"},
      {">= 5", "`>` is not in words; write `at least` before the number"},
      {"$5", "`$` may stand for several currencies; write USD 3.2 million"},
      {"at least", "`at least` cannot be read; write the number behind it"},
      {"atleast 5", "`atleast 5` cannot be read; did you mean `at least`?"},
      {"mroe than 5",
       "`mroe than 5` cannot be read; did you mean `more than`?"},
      {"5 people",
       "`5 people` cannot be read; write a number as in 4, at least 4, 10 to "
       "12, or a word of the pack"},
      {"2.5", "`2.5` is no whole number; write a whole number"},
      {"-5",
       "`-5` is negative; declare the measure with `may-be-negative: yes`"},
      {"fewer than 0", "`fewer than 0` leaves no figure; write 0"},
      {"12 to 10", "`12 to 10` goes down; write the smaller number first"},
      {"2 to 3 million",
       "`2 to 3 million` leaves open what the first number counts; write both "
       "in full: 2 million to 3 million"},
      {"between 10",
       "`between 10` names one end alone; write between 10 and "
       "12"},
      {"at least 10 to 12",
       "`at least 10 to 12` hedges two numbers; write 10 to 12"},
      {"200000000001",
       "`200000000001` is more than Concord takes for a figure; write at most "
       "200000000000"},
      {"USD 5", "`USD` in a figure that is not money; leave it out"},
      {"40 %",
       "`40 %` is a share or a comparison; add of:, than: or per: with the "
       "figure it is measured by"},
      {"half",
       "`half` is a share or a comparison; add of:, than: or per: with the "
       "figure it is measured by"},
      {"twice",
       "`twice` is a share or a comparison; add of:, than: or per: with the "
       "figure it is measured by"},
      {"5 more",
       "`5 more` is an increase or a decrease; add adds-to: with a claim, or "
       "than: with a figure"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.says);
    CHECK(counted(row.says) == row.means);
  }
}

TEST_CASE("a text too long for a number is not even looked at") {
  CHECK(counted(std::string(201, '4').c_str()) ==
        "`says` is too long to be a number; write the number with its hedge "
        "alone");
  CHECK(counted(std::string(200, ' ').append("4").substr(1).c_str()) ==
        "[4, 4]");
}

TEST_CASE("a figure that may be negative takes a minus") {
  const HedgeTable table = hedges();
  const auto signed_count = [&](const char* text) {
    return answer(parse_says(text, {table, false, true, {}}));
  };
  CHECK(signed_count("-5") == "[-5, -5]");
  CHECK(signed_count("\u22125") == "[-5, -5]");
  CHECK(signed_count("at least -5") == "[-5, ..]");
  CHECK(signed_count("fewer than 0") == "[.., -1]");
}

TEST_CASE("money is exact, with its currency in capitals") {
  const Row rows[] = {
      {"USD 3.2 million", "USD [3200000, 3200000]"},
      {"EUR 500", "EUR [500, 500]"},
      {"500 EUR", "EUR [500, 500]"},
      {"more than USD 3 million", "USD (3000000, ..]"},
      {"about KZT 100", "KZT [90, 110]"},
      {"USD 3.25 to 4", "USD [3.25, 4]"},
      {"USD 0.0001", "USD [0.0001, 0.0001]"},
      {"500", "`500` has no currency; write its code: USD 3.2 million"},
      {"usd 500", "`usd 500` has no currency; write its code: USD 3.2 million"},
      {"USD 0.00001", "`USD 0.00001` has more than four decimals; round it"},
      {"USD 100000000000001",
       "`USD 100000000000001` is more than Concord takes for a figure; write "
       "at most 100000000000000"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.says);
    CHECK(money(row.says) == row.means);
  }
}

TEST_CASE("a quote states each number of its claim") {
  const struct {
    const char* says;
    const char* quote;
    const char* language;
    bool stated;
  } rows[] = {
      {"4", "total death toll at four", "en", true},
      {"4", "total death toll at 4.", "en", true},
      {"four", "4 dead", "en", true},
      {"4", "fourteen dead", "en", false},
      {"4", "on the 4th of June", "en", false},
      {"1081", "1,081 dead", "en", true},
      {"1081", "1 081 погибших", "ru", true},
      {"081", "1,081 dead", "en", false},
      {"1", "a gunman", "en", true},
      {"0", "nobody was hurt", "en", true},
      {"4", "vier Tote", "de", false},
      {"10 to 12", "10-12 dead", "en", true},
      {"10 to 12", "12 dead", "en", false},
      {"dozens", "Dozens of attackers", "en", true},
      {"dozens", "dozens\n of attackers", "en", true},
      {"thousands", "tens of thousands", "en", false},
      {"thousands", "tens of thousands, then thousands", "en", true},
      {"tens of thousands", "tens of\u00A0thousands", "en", true},
      {"dozens", "24 attackers", "en", false},
      {"3.2 million", "some 3.2m people", "en", true},
  };
  const HedgeTable table = hedges();
  for (const auto& row : rows) {
    CAPTURE(row.says, row.quote);
    const auto said = parse_says(row.says, {table, false, false, {}});
    if (const auto* error = std::get_if<SaysError>(&said)) {
      CHECK(error->message == "`081` begins with a zero");
      continue;
    }
    CHECK(states(row.quote, std::get<Said>(said), table, row.language) ==
          row.stated);
  }
}

TEST_CASE("what was said keeps its hedge and its numbers") {
  const HedgeTable table = hedges();
  const auto said = [&](const char* text) {
    return std::get<Said>(parse_says(text, {table, false, false, {}}));
  };
  CHECK(said("4").hedge == Hedge::Exactly);
  CHECK(said("at least 5").hedge == Hedge::AtLeast);
  CHECK(said("10-12").hedge == Hedge::Between);
  CHECK(said("10-12").numbers == std::vector<Rational>{10, 12});
  CHECK(said("dozens").hedge == Hedge::Vague);
  CHECK(said("dozens").vague_word == "dozens");
  CHECK(said("dozens").numbers.empty());
}

}  // namespace
}  // namespace concord
