// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/quantities/quantity.h"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cctype>
#include <random>
#include <span>
#include <string>
#include <vector>

namespace concord::extract {
namespace {

constexpr std::array kKinds = {"Count",    "Percent", "Fraction", "Money",
                               "Ordinal",  "Age",     "Date",     "Time",
                               "Duration", "Measure", "Id"};
constexpr std::array kHedges = {"Exactly", "AtLeast", "MoreThan",
                                "AtMost",  "Under",   "About",
                                "Almost",  "Between", "Vague"};

// "25" in tenths is "2.5".
std::string decimal(std::int64_t units, std::uint8_t scale) {
  std::string digits = std::to_string(units < 0 ? -units : units);
  if (scale > 0) {
    if (digits.size() <= scale)
      digits.insert(0, scale + 1 - digits.size(), '0');
    digits.insert(digits.size() - scale, ".");
  }
  return (units < 0 ? "-" : "") + digits;
}

std::string dump(const std::string& text, std::span<const Token> tokens,
                 const Quantity& quantity) {
  const std::size_t begin = tokens[quantity.first].span.begin;
  const std::size_t end = tokens[quantity.last - 1].span.end;
  std::string line = "[" + text.substr(begin, end - begin) + "] ";
  line += kKinds.at(static_cast<std::size_t>(quantity.kind));
  if (quantity.kind == QuantityKind::Id) return line;
  line += std::string(" ") +
          kHedges.at(static_cast<std::size_t>(quantity.hedge)) + " " +
          decimal(quantity.low, quantity.scale);
  if (quantity.high != quantity.low) {
    line += ".." + decimal(quantity.high, quantity.scale);
  }
  if (quantity.parts != 1) line += "/" + std::to_string(quantity.parts);
  if (quantity.increment) line += ", more";
  return line;
}

// The quantities of a text, one a line.
std::string read(const std::string& text) {
  const Tokens tokens = tokens_of(text);
  std::string lines;
  for (const Sentence& sentence : tokens.sentences) {
    const auto words =
        std::span<const Token>(tokens.all)
            .subspan(sentence.first, sentence.last - sentence.first);
    for (const Quantity& quantity : quantities_in(words)) {
      lines += (lines.empty() ? "" : "; ") + dump(text, words, quantity);
    }
  }
  return lines;
}

struct Row {
  const char* text;
  const char* quantities;
};

void check(std::span<const Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(read(row.text) == row.quantities);
  }
}

TEST_CASE("quantities: numbers in digits") {
  constexpr Row kRows[] = {
      {"Rescuers found 1,081 bodies", "[1,081] Count Exactly 1081"},
      {"a camp for 2,345,678 people", "[2,345,678] Count Exactly 2345678"},
      {"1 081 tents were sent", "[1 081] Count Exactly 1081"},
      {"Some 1.5m people left and 10k stayed",
       "[Some 1.5m] Count About 1500000; [10k] Count Exactly 10000"},
      {"the party has 3.2 million members",
       "[3.2 million] Count Exactly 3200000"},
      {"3 lakh villagers", "[3 lakh] Count Exactly 300000"},
      {"a crowd of 4 thousand 3 hundred",
       "[4 thousand 3 hundred] Count Exactly 4300"},
  };
  check(kRows);
}

TEST_CASE("quantities: numbers in words") {
  constexpr Row kRows[] = {
      {"Forty-one miners came up", "[Forty-one] Count Exactly 41"},
      {"a hundred and seven nurses", "[a hundred and seven] Count Exactly 107"},
      {"two hundred and five thousand voters",
       "[two hundred and five thousand] Count Exactly 205000"},
      {"two hundred and three hundred",
       "[two hundred] Count Exactly 200; [three hundred] Count Exactly 300"},
      {"two and a half million refugees",
       "[two and a half million] Count Exactly 2500000"},
      {"half a dozen guards and a dozen porters",
       "[half a dozen] Count Exactly 6; [a dozen] Count Exactly 12"},
      {"three dozen sheep", "[three dozen] Count Exactly 36"},
      {"a quarter of a million people",
       "[a quarter of a million] Count Exactly 250000"},
      {"a million and a half leaflets",
       "[a million and a half] Count Exactly 1500000"},
      {"one million two hundred thousand cards",
       "[one million two hundred thousand] Count Exactly 1200000"},
      {"ELEVEN MARCHERS AND TWENTY TWO BYSTANDERS",
       "[ELEVEN] Count Exactly 11; [TWENTY TWO] Count Exactly 22"},
  };
  check(kRows);
}

TEST_CASE("quantities: nothing is a number too") {
  constexpr Row kRows[] = {
      {"No one was hurt", "[No one] Count Exactly 0"},
      {"nobody fled and none came back",
       "[nobody] Count Exactly 0; [none] Count Exactly 0"},
      {"no sailor drowned", "[no] Count Exactly 0"},
      {"not one window broke", "[not one] Count Exactly 0"},
      {"not a single shot was fired", "[not a single] Count Exactly 0"},
      {"no longer at sea", ""},
      {"there is no doubt", ""},
      {"no one's life is in danger", ""},
      {"it burst without causing any deaths",
       "[without causing any] Count Exactly 0"},
      {"went without causing", ""},
      {"fled without their guns", ""},
  };
  check(kRows);
}

TEST_CASE("quantities: one counts where it is no pronoun") {
  constexpr Row kRows[] = {
      {"One soldier fell", "[One] Count Exactly 1"},
      {"one of the pilots", "[one] Count Exactly 1"},
      {"the one who ran", ""},
      {"they blamed one another", ""},
      {"a man and an ox", ""},
  };
  check(kRows);
}

TEST_CASE("quantities: vague words stand for what they are at least") {
  constexpr Row kRows[] = {
      {"Dozens marched", "[Dozens] Count Vague 24"},
      {"scores of goats and hundreds of hens",
       "[scores] Count Vague 40; [hundreds] Count Vague 200"},
      {"the team scores late", ""},
      {"tens of thousands of fans", "[tens of thousands] Count Vague 20000"},
      {"several hundred police", "[several hundred] Count Vague 300"},
      {"several cars, a few boats, a couple of bikes",
       "[several] Count Vague 3; [a few] Count Vague 2; [a couple] Count Vague "
       "2"},
      {"a couple was married", ""},
      {"a few dozen crates", "[a few dozen] Count Vague 24"},
      {"a handful of monks", "[a handful] Count Vague 2"},
      {"Many were late; how many, nobody knows",
       "[Many] Count Vague 3; [nobody] Count Exactly 0"},
      {"some people stayed", "[some] Count Vague 2"},
      {"dozens more waited", "[dozens more] Count Vague 24, more"},
  };
  check(kRows);
}

TEST_CASE("quantities: hedges before") {
  constexpr Row kRows[] = {
      {"at least fifteen boats", "[at least fifteen] Count AtLeast 15"},
      {"no fewer than 9 cranes", "[no fewer than 9] Count AtLeast 9"},
      {"as many as 40 wagons", "[as many as 40] Count AtMost 40"},
      {"upwards of 60 trams", "[upwards of 60] Count MoreThan 60"},
      {"well over 200 trees", "[well over 200] Count MoreThan 200"},
      {"up to 12 lorries", "[up to 12] Count AtMost 12"},
      {"no more than five ladders", "[no more than five] Count AtMost 5"},
      {"fewer than 30 seats", "[fewer than 30] Count Under 30"},
      {"just under 70 tents", "[just under 70] Count Under 70"},
      {"about 80 pumps", "[about 80] Count About 80"},
      {"some 150 divers", "[some 150] Count About 150"},
      {"an estimated 25 pipes", "[an estimated 25] Count About 25"},
      {"nearly 400 masts", "[nearly 400] Count Almost 400"},
      {"close to 50 beds", "[close to 50] Count Almost 50"},
      {"only about 5 jars", "[only about 5] Count About 5"},
      {"exactly 9 keys", "[exactly 9] Count Exactly 9"},
      {"all 14 lifeboats", "[all 14] Count Exactly 14"},
      {"a total of 12 vans", "[a total of 12] Count Exactly 12"},
      {"at least an estimated 90 huts",
       "[at least an estimated 90] Count AtLeast 90"},
      {"it adds up to 300", "[300] Count Exactly 300"},
  };
  check(kRows);
}

TEST_CASE("quantities: hedges behind") {
  constexpr Row kRows[] = {
      {"thirty or more rafts", "[thirty or more] Count AtLeast 30"},
      {"20 or so mules", "[20 or so] Count About 20"},
      {"40 and counting", "[40 and counting] Count AtLeast 40"},
      {"50+ sheds", "[50+] Count AtLeast 50"},
      {"30-odd stalls", "[30-odd] Count About 30"},
      {"60-plus carts", "[60-plus] Count AtLeast 60"},
      {"6 or fewer", "[6 or fewer] Count AtMost 6"},
      {"15 at least", "[15 at least] Count AtLeast 15"},
  };
  check(kRows);
}

TEST_CASE("quantities: ranges") {
  constexpr Row kRows[] = {
      {"between 5 and 7 wells", "[between 5 and 7] Count Between 5..7"},
      {"between 5 wells and 7 farms",
       "[5] Count Exactly 5; [7] Count Exactly 7"},
      {"from 10 to 12 nests", "[from 10 to 12] Count Between 10..12"},
      {"2,000 to 3,000 boots", "[2,000 to 3,000] Count Between 2000..3000"},
      {"5-6 sledges", "[5-6] Count Between 5..6"},
      {"one or two spies", "[one or two] Count Between 1..2"},
      {"two or three hundred geese",
       "[two or three hundred] Count Between 200..300"},
      {"five to seven million bees",
       "[five to seven million] Count Between 5000000..7000000"},
      {"about 20 to 25 oxen", "[about 20 to 25] Count Between 20..25"},
      {"anywhere between 70 and 90 hives",
       "[anywhere between 70 and 90] Count Between 70..90"},
      {"The toll rose from 10 to 12",
       "[10] Count Exactly 10; [12] Count Exactly 12"},
  };
  check(kRows);
}

TEST_CASE("quantities: increments") {
  constexpr Row kRows[] = {
      {"another 30 were found", "[another 30] Count Exactly 30, more"},
      {"10 more were found", "[10 more] Count Exactly 10, more"},
      {"an additional five crews",
       "[an additional five] Count Exactly 5, more"},
      {"a further three crews", "[a further three] Count Exactly 3, more"},
      {"at least another 15", "[at least another 15] Count AtLeast 15, more"},
      {"some 20 more", "[some 20 more] Count About 20, more"},
      {"five others left", "[five] Count Exactly 5"},
      {"10 more than last year", "[10] Count Exactly 10"},
  };
  check(kRows);
}

TEST_CASE("quantities: ages") {
  constexpr Row kRows[] = {
      {"a 27-year-old cook", "[27-year-old] Age Exactly 27"},
      {"Ana Ruiz, 45, a baker", "[45] Age Exactly 45"},
      {"Ruiz, 51, and Pena, 39.", "[51] Age Exactly 51; [39] Age Exactly 39"},
      {"Ruiz, about 60, sang", "[about 60] Age About 60"},
      {"Karl Voss Jr., 22, sang", "[22] Age Exactly 22"},
      {"In Lima, 45 were hurt", "[45] Count Exactly 45"},
      {"Ana Ruiz, 45 in connection with it", "[45] Age Exactly 45"},
      {"Pia Long, 30, and Ana Ruiz, 45 were hurt",
       "[30] Age Exactly 30; [45] Age Exactly 45"},
      {"In San Jose, 45 were hurt", "[45] Count Exactly 45"},
      {"In San Jose, 45 \"bandits\" were hurt", "[45] Count Exactly 45"},
      {"\"Ana Ruiz, 45,\" it says", "[45] Age Exactly 45"},
      {"aged between 12 and 17", "[between 12 and 17] Age Between 12..17"},
      {"ages 6, 11 and 15.",
       "[6] Age Exactly 6; [11] Age Exactly 11; [15] Age Exactly 15"},
      {"11- and 12-year-old twins",
       "[11-] Age Exactly 11; [12-year-old] Age Exactly 12"},
      {"a calf three months old", "[three months old] Age Exactly 3"},
      {"She was 45 when it began", "[45] Age Exactly 45"},
      {"There were 45 when it began", "[45] Count Exactly 45"},
      {"both 19, ran", "[19] Age Exactly 19"},
      {"children under five", "[under five] Age Under 5"},
      {"people 65 and older", "[65] Age Exactly 65"},
      {"in his 40s", "[40s] Age Between 40..49"},
      {"between the ages of 27 and 45",
       "[27] Age Exactly 27; [45] Age Exactly 45"},
      {"the suspect was 20 and ill", "[20] Age Exactly 20"},
      {"THE 57 - YEAR - OLD JUDGE", "[57 - YEAR - OLD] Age Exactly 57"},
  };
  check(kRows);
}

TEST_CASE("quantities: dates") {
  constexpr Row kRows[] = {
      {"on July 18, 2016", "[July 18, 2016] Date Exactly 20160718"},
      {"18 July 2016", "[18 July 2016] Date Exactly 20160718"},
      {"the 18th of May", "[the 18th of May] Date Exactly 518"},
      {"LIMA, 17 SEP 88 (AFP)", "[17 SEP 88] Date Exactly 19880917"},
      {"2016-07-18", "[2016-07-18] Date Exactly 20160718"},
      {"7/18/2016", "[7/18/2016] Date Exactly 20160718"},
      {"18.07.2016", "[18.07.2016] Date Exactly 20160718"},
      {"the 9/11 report", "[9/11] Date Exactly 911"},
      {"May 5-7", "[May 5-7] Date Between 505..507"},
      {"13, 14 and 15 September",
       "[13, 14 and 15 September] Date Between 913..915"},
      {"Monday, Oct. 2", "[Monday, Oct. 2] Date Exactly 1002"},
      {"July 2016", "[July 2016] Date Exactly 20160700"},
      {"in 1997", "[1997] Date Exactly 19970000"},
      {"the 2016 election", "[2016] Date Exactly 20160000"},
      {"since the 1990s", "[1990s] Date Between 19900000..19990000"},
      {"the '90s", "['90s] Date Between 19900000..19990000"},
      {"2014-2018", "[2014-2018] Date Between 20140000..20180000"},
      {"(1982 - 1986)", "[1982 - 1986] Date Between 19820000..19860000"},
      {"by '16", "['16] Date Exactly 20160000"},
      {"the 1853 treaty", "[1853] Date Exactly 18530000"},
      {"On March 12 guards ran", "[March 12] Date Exactly 312"},
      {"In March 12 people ran", "[12] Count Exactly 12"},
      {"2000 people ran", "[2000] Count Exactly 2000"},
      {"about 2000 ran", "[about 2000] Count About 2000"},
  };
  check(kRows);
}

TEST_CASE("quantities: times") {
  constexpr Row kRows[] = {
      {"at 9:30 p.m.", "[9:30 p.m.] Time Exactly 2130"},
      {"9.30pm", "[9.30pm] Time Exactly 2130"},
      {"at 5 p.m.", "[5 p.m.] Time Exactly 1700"},
      {"five o'clock", "[five o'clock] Time Exactly 500"},
      {"0900 hours", "[0900 hours] Time Exactly 900"},
      {"AT 0215 TODAY", "[0215] Time Exactly 215"},
      {"at 1400 on 27 May",
       "[1400] Time Exactly 1400; [27 May] Date Exactly 527"},
      {"between 3 and 8 am", "[between 3 and 8 am] Time Between 300..800"},
      {"from 9 to 10:30 a.m.",
       "[9] Time Exactly 900; [10:30 a.m.] Time Exactly 1030"},
  };
  check(kRows);
}

TEST_CASE("quantities: durations") {
  constexpr Row kRows[] = {
      {"for three weeks", "[three weeks] Duration Exactly 3"},
      {"a 20-year sentence", "[20-year] Duration Exactly 20"},
      {"two and a half years", "[two and a half years] Duration Exactly 2.5"},
      {"half an hour", "[half an hour] Duration Exactly 0.5"},
      {"10 to 15 years", "[10 to 15 years] Duration Between 10..15"},
      {"hundreds of hours", "[hundreds of hours] Duration Vague 200"},
      {"five consecutive nights",
       "[five consecutive nights] Duration Exactly 5"},
      {"three more weeks", "[three more weeks] Duration Exactly 3, more"},
      {"two night watchmen", "[two] Count Exactly 2"},
  };
  check(kRows);
}

TEST_CASE("quantities: measures") {
  constexpr Row kRows[] = {
      {"20 km away", "[20 km] Measure Exactly 20"},
      {"300 square miles", "[300 square miles] Measure Exactly 300"},
      {"a 500-pound bomb", "[500-pound] Measure Exactly 500"},
      {"45 degrees Celsius", "[45 degrees Celsius] Measure Exactly 45"},
      {"-5 degrees", "[-5 degrees] Measure Exactly -5"},
      {"2.5 metric tons", "[2.5 metric tons] Measure Exactly 2.5"},
      {"5 1/2 miles", "[5 1/2 miles] Measure Exactly 5.5"},
      {"5'9\" tall, 6-foot-7",
       "[5'9\"] Measure Exactly 5; [6-foot-7] Measure Exactly 6"},
      {"a five-member panel", "[five-member] Measure Exactly 5"},
      {"3.5 per room", "[3.5] Measure Exactly 3.5"},
  };
  check(kRows);
}

TEST_CASE("quantities: money") {
  constexpr Row kRows[] = {
      {"$3.2 million", "[$3.2 million] Money Exactly 3200000"},
      {"US$20 or USD 30",
       "[US$20] Money Exactly 20; [USD 30] Money Exactly 30"},
      {"$3-4 million", "[$3-4 million] Money Between 3000000..4000000"},
      {"$5 to $7 million", "[$5 to $7 million] Money Between 5000000..7000000"},
      {"3.2 million euros", "[3.2 million euros] Money Exactly 3200000"},
      {"500 Hong Kong dollars", "[500 Hong Kong dollars] Money Exactly 500"},
      {"10 € each", "[10 €] Money Exactly 10"},
      {"Rs 5,000", "[Rs 5,000] Money Exactly 5000"},
      {"millions of dollars", "[millions of dollars] Money Vague 2000000"},
  };
  check(kRows);
}

TEST_CASE("quantities: shares") {
  constexpr Row kRows[] = {
      {"40 per cent", "[40 per cent] Percent Exactly 40"},
      {"between 15 and 20 percent",
       "[between 15 and 20 percent] Percent Between 15..20"},
      {"40% to 50%", "[40% to 50%] Percent Between 40..50"},
      {"5 percentage points", "[5 percentage points] Percent Exactly 5"},
      {"two thirds of it", "[two thirds] Fraction Exactly 2/3"},
      {"half the town", "[half] Fraction Exactly 1/2"},
      {"nearly a third fled", "[nearly a third] Fraction Almost 1/3"},
      {"a third of the men", "[a third] Fraction Exactly 1/3"},
      {"two out of three women", "[two out of three] Fraction Exactly 2/3"},
      {"one in five residents", "[one in five] Fraction Exactly 1/5"},
      {"4 out of 14 crates", "[4] Count Exactly 4; [14] Count Exactly 14"},
  };
  check(kRows);
}

TEST_CASE("quantities: ordinals") {
  constexpr Row kRows[] = {
      {"a third man", "[third] Ordinal Exactly 3"},
      {"he hurt a fourth.", "[fourth] Ordinal Exactly 4"},
      {"the 21st victim", "[21st] Ordinal Exactly 21"},
      {"the twenty-first and the hundred and third",
       "[twenty-first] Ordinal Exactly 21; [hundred and third] Ordinal Exactly "
       "103"},
      {"the 2d Division", "[2d] Ordinal Exactly 2"},
  };
  check(kRows);
}

TEST_CASE("quantities: names of numbered things") {
  constexpr Row kRows[] = {
      {"an A320 and an AK-47", "[AK-47] Id"},
      {"No. 5 and nos. 5 and 6", "[No. 5] Id; [nos. 5 and 6] Id"},
      {"Highway 61, Flight 370, Room 12",
       "[Highway 61] Id; [Flight 370] Id; [Room 12] Id"},
      {"at 1600 Pennsylvania Avenue", "[1600 Pennsylvania Avenue] Id"},
      {"the 4200 block of West Street", "[4200 block] Id"},
      {"call (555) 123-4567 or 555-1234", "[(555) 123-4567] Id; [555-1234] Id"},
      {"they won 2-1, then by 3 to 1", "[2-1] Id; [3 to 1] Id"},
      {"a 5-4 vote", "[5-4] Id"},
      {"a .45-caliber gun", "[.45-caliber] Id"},
      {"a 747 crashed", "[747] Id"},
      {"he called 911", "[911] Id"},
      {"F-16s and 2 M-60 guns", "[F-16s] Id; [2] Count Exactly 2; [M-60] Id"},
      {"King 5 News", "[5] Id"},
  };
  check(kRows);
}

TEST_CASE("quantities: what is told otherwise") {
  constexpr Row kRows[] = {
      {"all but two left", ""},
      {"9.9999999999999999999 ants", ""},
      {"two (2) tickets", "[two (2)] Count Exactly 2"},
  };
  check(kRows);
}

// Wires of all capitals say the same.
TEST_CASE("quantities: capitals change nothing") {
  for (const std::string text :
       {"at least fifteen boats, 10 more than a dozen", "between 5 and 7 wells",
        "ages 6 and 11, half a million, three weeks, 20 km",
        "on 18 july 2016 at 5 p.m., $3.2 million"}) {
    std::string loud = text;
    std::ranges::transform(loud, loud.begin(), [](unsigned char c) {
      return static_cast<char>(std::toupper(c));
    });
    std::string quiet = read(loud);
    std::ranges::transform(quiet, quiet.begin(), [](unsigned char c) {
      return static_cast<char>(std::tolower(c));
    });
    std::string expected = read(text);
    std::ranges::transform(expected, expected.begin(), [](unsigned char c) {
      return static_cast<char>(std::tolower(c));
    });
    CHECK(quiet == expected);
  }
}

// Whatever the text, the quantities stand in order and none in another.
TEST_CASE("quantities: any words give quantities in order") {
  const std::vector<std::string> kSoup = {"at",      "least",
                                          "between", "5",
                                          "12",      "1,081",
                                          "-",       "to",
                                          "and",     "a",
                                          "half",    "third",
                                          "of",      "two",
                                          "forty",   "hundred",
                                          "more",    "than",
                                          "million", "$",
                                          "%",       ",",
                                          ".",       "years",
                                          "old",     "July",
                                          "2016",    "/",
                                          ":",       "no",
                                          "one",     "dozens",
                                          "some",    "No",
                                          "Flight",  "p.m.",
                                          "(",       ")",
                                          "'",       "s",
                                          "th",      "k",
                                          "M",       "from",
                                          "Ana",     "999999999999999999"};
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int word = 0; word < 24; ++word) {
      text += kSoup[random() % kSoup.size()];
      if (random() % 3 != 0) text += ' ';
    }
    CAPTURE(text);
    const Tokens tokens = tokens_of(text);
    std::uint32_t last = 0;
    for (const Quantity& quantity : quantities_in(tokens.all)) {
      CHECK(last <= quantity.first);
      CHECK(quantity.first <= quantity.number);
      CHECK(quantity.number < quantity.number_end);
      CHECK(quantity.number_end <= quantity.last);
      CHECK(quantity.low <= quantity.high);
      CHECK(quantity.parts > 0);
      last = quantity.last;
    }
    CHECK(last <= tokens.all.size());
  }
}

}  // namespace
}  // namespace concord::extract
