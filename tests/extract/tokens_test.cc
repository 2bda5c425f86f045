// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "claims/extract/tokens/token.h"

namespace concord::extract {
namespace {

// "w:don't 5 - 6": the tokens, with their kind where it is no mark or digits.
std::string cut(std::string_view text) {
  std::string all;
  const Tokens tokens = tokens_of(text);
  for (const Token& token : tokens.all) {
    all += all.empty() ? "" : " ";
    if (token.kind == Token::Kind::Word) all += "w:";
    if (token.kind == Token::Kind::Digits) all += "d:";
    all += token.lower;
  }
  return all;
}

TEST_CASE("a text is cut into words, digits and marks") {
  const struct {
    const char* text;
    const char* tokens;
  } cases[] = {
      {"Fifteen were killed.", "w:fifteen w:were w:killed ."},
      {"27-year-old", "d:27 - w:year - w:old"},
      {"10th 3D 5pm 20km 1990s",
       "d:10 w:th d:3 w:d d:5 w:pm d:20 w:km d:1990 w:s"},
      {"A320 MH17 AK-47", "w:a320 w:mh17 w:ak - d:47"},
      {"$3.2m", "$ d:3.2 w:m"},
      {"5-6 5 - 6 5--6", "d:5 - d:6 d:5 - d:6 d:5 -- d:6"},
      {"wait... no!!! -- well", "w:wait ... w:no !!! -- w:well"},
      {"((a)) \"\" [[[[", "( ( w:a ) ) \" \" [[[["},
      // Apostrophes.
      {"France's don't O'Brien D'AUBUISSON",
       "w:france w:'s w:don't w:o'brien w:d'aubuisson"},
      {"FRANCE'S the boys' '90s 1990's",
       "w:france w:'s w:the w:boys ' ' d:90 w:s d:1990 w:'s"},
      {"'s it's", "' w:s w:it w:'s"},
      // Numbers.
      {"1,081 1,081.5 1,000,000 1.5 1.000.000",
       "d:1,081 d:1,081.5 d:1,000,000 d:1.5 d:1.000.000"},
      {"1,2 3, 4 1,0000 12,34,567",
       "d:1 , d:2 d:3 , d:4 d:1 , d:0000 d:12 , d:34,567"},
      {"18.07.2016 192.168.1.2",
       "d:18 . d:07 . d:2016 d:192 . d:168 . d:1 . d:2"},
      {"2016-07-18 9:30 7/18", "d:2016 - d:07 - d:18 d:9 : d:30 d:7 / d:18"},
      {"No.5 killed 5. .45", "w:no . d:5 w:killed d:5 . . d:45"},
      // Full stops in words.
      {"U.S. U.S.-led a.m p.m., J.F. Kennedy J. Smith",
       "w:u.s. w:u.s. - w:led w:a.m w:p.m. , w:j.f. w:kennedy w:j . w:smith"},
      {"Lt. Col. X", "w:lt . w:col . w:x"},
      // Other scripts.
      {"\u00C9T\u00C9 M\u00FCnchen \u041A\u0438\u0435\u0432",
       "w:\u00E9t\u00E9 w:m\u00FCnchen w:\u043A\u0438\u0435\u0432"},
      {"\u0130stanbul 3\u00BD \u20AC5",
       "w:\u0130stanbul d:3 \u00BD \u20AC d:5"},
      {"\u0661\u0665 dead", "w:\u0661\u0665 w:dead"},
      {"a\xFFz", "w:a \xFF w:z"},
      {"", ""},
  };
  for (const auto& c : cases) CHECK(cut(c.text) == c.tokens);
}

// "_ space before, C capital, A all capitals" of each token.
std::string looks(std::string_view text) {
  std::string all;
  const Tokens tokens = tokens_of(text);
  for (const Token& token : tokens.all) {
    all += all.empty() ? "" : " ";
    if (token.space_before) all += "_";
    if (token.capital) all += "C";
    if (token.all_capitals) all += "A";
    if (!token.capital && !token.space_before) all += ".";
  }
  return all;
}

TEST_CASE("a token knows how it was written") {
  CHECK(looks("Five FMLN men, I") == "_C _CA _ . _C");
  CHECK(looks("U.S.-led\n\u00C9T\u00C9 A320") == "_CA . . _CA _C");
  CHECK(looks("FRANCE'S") == "_CA .");
}

TEST_CASE("the lower case of a token has its place and length") {
  const std::string text = "Five \u00C9T\u00C9 \u0130 \u1E9E U.S.";
  Tokens tokens = tokens_of(text);
  const Tokens moved = std::move(tokens);
  for (const Token& token : moved.all) {
    CHECK(token.lower.size() == token.span.end - token.span.begin);
    CHECK(token.lower.data() == moved.lower.data() + token.span.begin);
  }
}

}  // namespace
}  // namespace concord::extract
