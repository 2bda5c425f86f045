// SPDX-License-Identifier: Apache-2.0
#include "claims/numerals.h"

#include <catch2/catch.hpp>

namespace concord {
namespace {

// "1081 40%": all numbers, in the order of the text.
std::string numbers(const char* text, const char* language) {
  std::string all;
  for (const Numeral& numeral : numerals_in(text, language)) {
    if (!all.empty()) all += " ";
    all += to_string(numeral.value);
    if (numeral.percent) all += "%";
  }
  return all;
}

TEST_CASE("digits are read in every grouping") {
  struct {
    const char* text;
    const char* numbers;
  } const cases[] = {
      {"killed 15 people", "15"},
      {"1,081 dead", "1081"},
      {"1 081 dead", "1081"},
      {"1\u00A0081 dead", "1081"},
      {"1\u2009081 dead", "1081"},
      {"1\u202F081 dead", "1081"},
      {"1'081 dead", "1081"},
      {"1\u2019081 dead", "1081"},
      {"12,345,678", "12345678"},
      {"12 345 678", "12345678"},
      {"1,00,000 in India", "100000"},
      {"12,34,567", "1234567"},
      {"1,081.5", "1081.5"},
      {"1.081,5", "1081.5"},
      {"1 081,5", "1081.5"},
      {"3.25", "3.25"},
      {"0.5", "0.5"},
      {"\u0661\u0665 dead", "15"},
      {"\u06F1\u06F5 dead", "15"},
      {"\u0661\u066C\u0660\u0668\u0661 dead", "1081"},
      {"\u0663\u066B\u0665", "3.5"},
      {"\uFF11\uFF15 dead", "15"},
      {"\u0967\u096B", "15"},
      {"between 10-12 dead", "10 12"},
      {"10\u201312 dead", "10 12"},
      {"(15)", "15"},
      {"15.", "15"},
      {"15, 16 and 17", "15 16 17"},
      {"15-year-old", "15"},
      {"$15 and US$16", "15 16"},
      {"USD500", "500"},
      {"3½ hours", "3.5"},
      {"½ of it", "0.5"},
      {"In 2016, 300 died", "2016 300"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(numbers(c.text, "en") == c.numbers);
  }
}

TEST_CASE("a number is not found inside something else") {
  for (const char* text :
       {"15th",         "AK-15",           "B15",         "x15",
        "No.15",        "v1.15",           "#15",         "15x",
        "5G",           "2016-07-15",      "15/07/2016",  "15:30",
        "7:15:30",      "10.0.0.15",       "1,0815",      "12,34",
        "1,15,2",       "abc15def",        "anyone",      "fourth",
        "twenty-first", "tenths",          "hundreds",    "thousands of",
        "dozens",       "several hundred", "both",        "pair",
        "a few",        "a couple of",     "a number of", "at 7 a.m.",
        "no more than", "no longer"}) {
    CAPTURE(text);
    const std::string found = numbers(text, "en");
    CHECK((found == "" || found == "7"));
  }
  CHECK(numbers("2015", "en") == "2015");
  CHECK(numbers("1.15", "en") == "1.15");
  CHECK(numbers("1,015", "en") == "1015");
}

TEST_CASE("where words are not parted by spaces, letters stand beside digits") {
  CHECK(numbers("死者は4人と発表", "ja") == "4");
  CHECK(numbers("사망자 12명", "ko") == "12");
  CHECK(numbers("ผู้เสียชีวิต 7คน", "th") == "7");
  // Ten thousands, and the fourth: other numbers than the digits.
  CHECK(numbers("3万人", "ja") == "");
  CHECK(numbers("第4回", "ja") == "");
}

TEST_CASE("the language says which of point and comma is the decimal one") {
  struct {
    const char* text;
    const char* language;
    const char* numbers;
  } const cases[] = {
      {"1.081", "en", "1.081"},
      {"1,081", "en", "1081"},
      {"1.081", "de", "1081"},
      {"1,081", "de", "1.081"},
      {"3,5", "de", "3.5"},
      {"3.5", "de", "3.5"},
      {"3,5", "en", ""},
      {"1.081", "es", "1081 1.081"},
      {"1,081", "xx", "1081 1.081"},
      {"1.081.000", "xx", "1081000"},
      {"1 081", "ru", "1081"},
      {"3,2 млн", "ru", "3200000"},
      {"15", "zh", "15"},
      {"0,081", "xx", "0.081"},
      {"1.081", "en-GB", "1.081"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text, c.language);
    CHECK(numbers(c.text, c.language) == c.numbers);
  }
}

TEST_CASE("English number words are read in their longest form") {
  struct {
    const char* text;
    const char* numbers;
  } const cases[] = {
      {"four dead", "4"},
      {"Four dead", "4"},
      {"forty-one dead", "41"},
      {"forty one dead", "41"},
      {"nineteen", "19"},
      {"a gunman", "1"},
      {"an officer", "1"},
      {"another woman", "1"},
      {"another two", "2"},
      {"another 30", "30"},
      {"another few", ""},
      {"both attackers", "2"},
      {"both attackers and guards", ""},
      {"one of them", "1"},
      {"no dead", "0"},
      {"none of them", "0"},
      {"nobody", "0"},
      {"no one was hurt", "0"},
      {"zero", "0"},
      {"a hundred", "100"},
      {"one hundred and five", "105"},
      {"two hundred five", "205"},
      {"twelve hundred", "1200"},
      {"two thousand three hundred and forty-five", "2345"},
      {"two hundred and five thousand", "205000"},
      {"one million two hundred thousand and six", "1200006"},
      {"three million", "3000000"},
      {"between two hundred and three hundred", "200 300"},
      {"between five and six", "5 6"},
      {"a dozen", "12"},
      {"two dozen five-year-olds", "24 5"},
      {"half a dozen", "6"},
      {"half a million", "500000"},
      {"one and a half million", "1500000"},
      {"two and a half", "2.5"},
      {"3.2 million", "3200000"},
      {"3.2m", "3200000"},
      {"2k", "2000"},
      {"4bn and 5 bn", "4000000000 5000000000"},
      {"a 3 m wave", "1 3"},
      {"15 hundred", "1500"},
      {"half of them", "0.5"},
      {"two thirds", "2/3"},
      {"two-thirds", "2/3"},
      {"a quarter", "0.25 1"},
      {"three quarters", "0.75"},
      {"twice", "2"},
      {"forty per cent", "40%"},
      {"40 percent", "40%"},
      {"40%", "40%"},
      {"2.5 %", "2.5%"},
      {"twenty people, thirteen of them police", "20 13"},
      {"four-year-old", "4"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(numbers(c.text, "en") == c.numbers);
  }
}

TEST_CASE("words are read in English alone") {
  CHECK(numbers("six 7", "fr") == "7");
  CHECK(numbers("a 7", "pt") == "7");
}

TEST_CASE("a number knows its place and its last written unit") {
  const char* const text = "some 3.2 million (forty %)";
  const std::vector<Numeral> found = numerals_in(text, "en");
  REQUIRE(found.size() == 2);
  CHECK(std::string(text).substr(found[0].span.begin, 11) == "3.2 million");
  CHECK(found[0].span == Span{5, 16});
  CHECK(found[0].unit == 100000);
  CHECK(found[1].span == Span{18, 25});
  CHECK(found[1].unit == 1);
}

TEST_CASE("a long text is read in one go") {
  std::string groups = "1";
  for (int i = 0; i < 100'000; ++i) groups += " 081";
  CHECK(numbers(groups.c_str(), "en") == "");
  CHECK(numbers(std::string(100'000, '7').c_str(), "en") == "");
  CHECK(numbers(("0." + std::string(100'000, '7')).c_str(), "en") == "");
}

TEST_CASE("bytes that are no text hold no number") {
  CHECK(numbers("\xFF\xFE", "en") == "");
  CHECK(numbers("4\xFF", "en") == "4");
  CHECK(numbers("", "en") == "");
}

}  // namespace
}  // namespace concord
