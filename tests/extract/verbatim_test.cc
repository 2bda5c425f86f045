// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/proposals/verbatim.h"

#include <catch2/catch.hpp>
#include <optional>
#include <random>
#include <string>

#include "claims/extract/proposals/vague_words.h"

namespace concord::extract {
namespace {

constexpr std::int64_t kOpen = -1;  // an end that is not said

struct Row {
  const char* text;
  const char* quote;
  std::int64_t low;
  std::int64_t high;
  Hedged hedge;
  const char* number;  // where the quote says it, or "- " and why not
  const char* population = "people";
};

Proposal proposal_of(const Row& row) {
  Proposal made;
  made.measure = "killed";
  made.population = row.population;
  made.low = row.low;
  made.has_high = row.high != kOpen;
  made.high = made.has_high ? row.high : 0;
  made.hedge = row.hedge;
  const std::size_t at = std::string(row.text).find(row.quote);
  REQUIRE(at != std::string::npos);
  made.quote = {row.quote, {at, at + std::string(row.quote).size()}};
  return made;
}

std::string verdict(const Proposal& proposal, const std::string& text) {
  const Shadow shadow = shadow_of(text, guess_markup(text));
  const Tokens tokens = tokens_of(shadow.text());
  const Standing standing =
      check_verbatim(proposal, NumberedText(text, shadow, tokens));
  if (!standing.problem.empty()) return "- " + standing.problem;
  const Span at = standing.number;
  return text.substr(at.begin, at.end - at.begin);
}

void check(std::span<const Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text, row.quote);
    CHECK(verdict(proposal_of(row), row.text) == row.number);
  }
}

}  // namespace

TEST_CASE("verbatim: a quote says the number that it is a quote for") {
  constexpr Row kRows[] = {
      {"Five people died.", "Five people", 5, 5, Hedged::Exactly, "Five"},
      {"Five people died.", "Five people", 6, 6, Hedged::Exactly,
       "- the quote does not say 6, but `Five`"},
      {"Police came.", "Police came", 6, 6, Hedged::Exactly,
       "- the quote holds no number, not 6"},
      {"1,081 died", "1,081", 1081, 1081, Hedged::Exactly, "1,081"},
      {"forty&nbsp;two died", "forty&nbsp;two died", 42, 42, Hedged::Exactly,
       "forty&nbsp;two"},
      {"<b>7</b> died", "7</b> died", 7, 7, Hedged::Exactly, "7"},
      {"4 of the 14", "4 of the 14", 14, 14, Hedged::Exactly, "14"},
      {"half a dozen men", "half a dozen men", 6, 6, Hedged::Exactly,
       "half a dozen"},
      {"damage of 50,000 pesos", "50,000 pesos", 50000, 50000, Hedged::Exactly,
       "50,000 pesos", "money"},
      {"120 hectares burned", "120 hectares", 120, 120, Hedged::Exactly,
       "120 hectares", "hectares"},
  };
  check(kRows);
}

TEST_CASE("verbatim: which end of a value is the number") {
  constexpr Row kRows[] = {
      {"at least 5 died", "at least 5", 5, kOpen, Hedged::AtLeast,
       "at least 5"},
      {"at least 5 died", "at least 5", 6, kOpen, Hedged::AtLeast,
       "- the quote does not say at least 6, but `at least 5`"},
      {"over 30 died", "over 30", 30, kOpen, Hedged::MoreThan, "over 30"},
      {"over 30 died", "over 30", 31, kOpen, Hedged::MoreThan, "over 30"},
      {"over 30 died", "over 30", 32, kOpen, Hedged::MoreThan,
       "- the quote does not say more than 32, but `over 30`"},
      {"up to 20 died", "up to 20", 0, 20, Hedged::AtMost, "up to 20"},
      {"fewer than 20 died", "fewer than 20", 0, 19, Hedged::Under,
       "fewer than 20"},
      {"fewer than 20 died", "fewer than 20", 0, 20, Hedged::Under,
       "fewer than 20"},
      {"5 to 7 died", "5 to 7 died", 5, 7, Hedged::Between, "5 to 7"},
      {"5 to 7 died", "5 to 7 died", 5, 5, Hedged::Exactly,
       "- the quote does not say 5, but `5 to 7`"},
      {"5 died, 7 were hurt", "5 died, 7 were hurt", 5, 7, Hedged::Between,
       "- the quote does not say 5 to 7, but `5`, `7`"},
  };
  check(kRows);
}

TEST_CASE("verbatim: a proposal promises what its quote promises") {
  constexpr Row kRows[] = {
      {"at least 5 died", "at least 5", 5, 5, Hedged::Exactly,
       "- the quote says `at least 5`, not 5"},
      {"at least 5 died", "at least 5", 0, 5, Hedged::AtMost,
       "- the quote says `at least 5`, not at most 5"},
      {"about 60 died", "about 60", 60, 60, Hedged::Almost, "about 60"},
      {"about 60 died", "about 60", 60, 60, Hedged::Exactly,
       "- the quote says `about 60`, not 60"},
      // A hedge that the quote leaves out, or does not have, may be known.
      {"at least 5 died", "5 died", 5, 5, Hedged::Exactly, "5"},
      {"5 died, or more", "5 died", 5, kOpen, Hedged::AtLeast, "5"},
  };
  check(kRows);
}

TEST_CASE("verbatim: one, none, and words without a number") {
  constexpr Row kRows[] = {
      {"A policeman died", "A policeman", 1, 1, Hedged::Exactly, "A policeman"},
      {"another man died", "another man", 1, 1, Hedged::Exactly, "another man"},
      {"a third man died", "a third man", 1, 1, Hedged::Exactly, "a third man"},
      {"killed another", "another", 1, 1, Hedged::Exactly, "another"},
      {"killed a third", "a third", 1, 1, Hedged::Exactly, "a third"},
      {"5 killed in a blast", "5 killed in a blast", 1, 1, Hedged::Exactly,
       "- the quote does not say 1, but `5`"},
      {"a total of 5", "a total of 5", 1, 1, Hedged::Exactly,
       "- the quote does not say 1, but `a total of 5`"},
      {"a group of men", "a group of men", 1, 1, Hedged::Exactly,
       "- the quote holds no number, not 1"},
      {"No one was hurt", "No one was hurt", 0, 0, Hedged::Exactly, "No one"},
      {"landed without injuries", "without injuries", 0, 0, Hedged::Exactly,
       "without injuries"},
      {"did not hurt anyone", "did not hurt anyone", 0, 0, Hedged::Exactly,
       "did not hurt anyone"},
      {"Five died", "Five died", 0, 0, Hedged::Exactly,
       "- the quote does not say 0, but `Five`"},
      {"dozens died", "dozens died", 24, 24, Hedged::Exactly,
       "- the quote does not say 24, but `dozens`"},
  };
  check(kRows);
}

TEST_CASE("verbatim: what counts nobody is no number") {
  constexpr Row kRows[] = {
      {"A 27-year-old man died", "27", 27, 27, Hedged::Exactly,
       "- `27-year-old` is an age"},
      {"on 18 July 2016", "18", 18, 18, Hedged::Exactly,
       "- the quote holds no number, not 18"},
      {"on 18 July 2016", "18 July 2016", 18, 18, Hedged::Exactly,
       "- the quote does not say 18, but `18 July 2016`"},
      {"Highway 61 was shut", "Highway 61", 61, 61, Hedged::Exactly,
       "- the quote does not say 61, but `Highway 61`"},
      {"40 per cent died", "40 per cent", 40, 40, Hedged::Exactly,
       "- `40 per cent` is a percentage"},
      {"a bomb of 20 kg", "20 kg", 20, 20, Hedged::Exactly,
       "- `20 kg` is a measure"},
      {"$3 million", "$3 million", 3000000, 3000000, Hedged::Exactly,
       "- `$3 million` is money"},
  };
  check(kRows);
}

TEST_CASE("verbatim: a quote cuts nothing") {
  constexpr Row kRows[] = {
      {"1,081 people died", "81 people", 81, 81, Hedged::Exactly,
       "- the quote begins or ends inside a word"},
      {"1,081 people died", "1,08", 108, 108, Hedged::Exactly,
       "- the quote begins or ends inside a word"},
      {"5 policemen died", "5 police", 5, 5, Hedged::Exactly,
       "- the quote begins or ends inside a word"},
      {"the A320 fell", "320", 320, 320, Hedged::Exactly,
       "- the quote begins or ends inside a word"},
      {"5 in the U.S. died", "5 in the U.S", 5, 5, Hedged::Exactly, "5"},
      {"5 caf\xc3\xa9s", "5 caf\xc3", 5, 5, Hedged::Exactly,
       "- the quote begins or ends inside a word"},
      {"5 cafe\xcc\x81s", "5 cafe", 5, 5, Hedged::Exactly,
       "- the quote begins or ends inside a word"},
  };
  check(kRows);
}

TEST_CASE("verbatim: a quote stands at its place, byte for byte") {
  const std::string text =
      "\xc2\xab"
      "5 dead\xc2\xbb, they say: 5 dead.";
  Proposal made = proposal_of({"5 dead", "5 dead", 5, 5, Hedged::Exactly, ""});
  const auto at = [&](std::size_t begin, std::size_t end) {
    made.quote.span = {begin, end};
    return verdict(made, text);
  };
  CHECK(at(2, 8) == "5");
  CHECK(at(22, 28) == "5");
  CHECK(at(1, 7) ==
        "- the quote does not stand at byte 1, but at byte 2 (offsets count "
        "bytes of UTF-8)");
  CHECK(at(2, 9) ==
        "- the quote does not stand at byte 2, but at byte 2 (offsets count "
        "bytes of UTF-8)");
  CHECK(at(8, 2) == "- bytes 8 to 2 are no stretch of its 29 bytes");
  CHECK(at(2, 30) == "- bytes 2 to 30 are no stretch of its 29 bytes");
  CHECK(at(SIZE_MAX - 1, SIZE_MAX) != "5");
  made.quote.text = "6 dead";
  CHECK(at(2, 8) == "- the quote does not stand at byte 2");
}

TEST_CASE("verbatim: a vague word stands for what it says") {
  const auto said = [](const char* text, const char* word, std::int64_t low) {
    Proposal made = proposal_of({text, text, low, kOpen, Hedged::Vague, ""});
    made.vague_word = word;
    return verdict(made, text);
  };
  CHECK(said("dozens of people", "dozens", 24) == "dozens");
  CHECK(said("dozens of people", "dozens", 12) == "dozens");
  CHECK(said("dozens of people", "dozens", 25) ==
        "- the quote does not say dozens of 25 or more");
  CHECK(said("Scores were hurt", "scores", 40) == "Scores");
  CHECK(said("tens of thousands fled", "tens of thousands", 20000) ==
        "tens of thousands");
  CHECK(said("Several hundred people fled", "several hundred", 300) ==
        "Several hundred");
  CHECK(said("several hundred people", "hundreds", 200) == "several hundred");
  CHECK(said("hundreds of people", "several hundred", 300).front() == '-');
  CHECK(said("a few people", "a few", 2) == "a few");
  CHECK(said("few people", "a few", 2).front() == '-');
  CHECK(said("some 150 people", "some", 2).front() == '-');
  CHECK(said("as many as 20", "many", 3).front() == '-');
  CHECK(said("20 people", "dozens", 1).front() == '-');
}

// The words and what they stand for are told twice: here and by the grammar.
TEST_CASE("verbatim: vague words are worth what the grammar says") {
  for (const std::string& name : vague_words()) {
    const std::string word(vague_word_of(name)->phrase);
    const std::string text = word + " of people";
    const Tokens tokens = tokens_of(text);
    const auto quantities = quantities_in(tokens.all);
    CAPTURE(word);
    if (quantities.empty()) continue;  // "scores" may be those of a match
    Proposal made =
        proposal_of({text.c_str(), text.c_str(), 0, kOpen, Hedged::Vague, ""});
    made.vague_word = word;
    made.low = quantities[0].low;
    CHECK(verdict(made, text).front() != '-');
    made.low = quantities[0].low + 1;
    CHECK(verdict(made, text).front() == '-');
  }
}

// What passes is verbatim, whatever was asked.
TEST_CASE("verbatim: no wrong quote passes, at any place") {
  const std::string text =
      "\xc2\xab"
      "Five\xc2\xa0people died\xc2\xbb, 1,081 fled; a 27-year-old "
      "man and 5-6 others are missing.";
  std::mt19937 random(7);
  for (int round = 0; round < 20000; ++round) {
    Proposal made;
    const std::size_t begin = random() % (text.size() + 2);
    const std::size_t end = begin + random() % 24;
    made.quote = {text.substr(std::min(begin, text.size()), end - begin),
                  {begin, end}};
    if (random() % 8 == 0) made.quote.span.begin += random() % 3;
    constexpr std::int64_t kNumbers[] = {0, 1, 5, 6, 27, 81, 1081};
    made.low = made.high = kNumbers[random() % 7];
    const std::string found = verdict(made, text);
    if (found.front() == '-') continue;
    CAPTURE(made.quote.text, made.low, found);
    CHECK(text.substr(made.quote.span.begin, made.quote.text.size()) ==
          made.quote.text);
    const bool five = made.low == 5 && found == "Five";
    const bool fled = made.low == 1081 && found == "1,081";
    const bool man = made.low == 1 && found.find("a 27") != found.npos;
    CHECK((five || fled || man));
  }
}

}  // namespace concord::extract
