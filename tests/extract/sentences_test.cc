// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "claims/extract/tokens/token.h"

namespace concord::extract {
namespace {

// The sentences as written, each in brackets: "¶" where a paragraph begins, "#"
// a heading or an item, "|" behind a dateline.
std::string cut(std::string_view text) {
  std::string all;
  const Tokens tokens = tokens_of(text);
  const auto between = [&](std::uint32_t first, std::uint32_t last) {
    const std::size_t begin = tokens.all[first].span.begin;
    return text.substr(begin, tokens.all[last - 1].span.end - begin);
  };
  for (const Sentence& sentence : tokens.sentences) {
    all += sentence.new_paragraph ? "¶" : "";
    all += sentence.headline ? "#" : "";
    all += "[";
    if (sentence.body > sentence.first) {
      all.append(between(sentence.first, sentence.body)).append("| ");
    }
    all.append(between(sentence.body, sentence.last)).append("]");
  }
  return all;
}

struct Case {
  const char* text;
  const char* sentences;
};

TEST_CASE("sentences end at their stops") {
  const Case cases[] = {
      {"Five died. Six fled! Why? Nobody knows.",
       "¶[Five died.][Six fled!][Why?][Nobody knows.]"},
      {"He said \"five died.\" Six fled (at night.) They hid.",
       "¶[He said \"five died.\"][Six fled (at night.)][They hid.]"},
      {"\"Why?\" he asked. \"Who?\" Bush said. \"Who?\" The army fled.",
       "¶[\"Why?\" he asked.][\"Who?\" Bush said.][\"Who?\"][The army fled.]"},
      {"It rose to 5. Police came. 12 fled.",
       "¶[It rose to 5.][Police came.][12 fled.]"},
      {"Some... were hurt... They fled.",
       "¶[Some... were hurt...][They fled.]"},
      {"the bridge fell.The army came to x.com.Five",
       "¶[the bridge fell.][The army came to x.com.][Five]"},
      {"Stop.\u2022 Look.", "¶[Stop.][\u2022 Look.]"},
      {"five died. six fled. nobody knows",
       "¶[five died.][six fled.][nobody knows]"},
  };
  for (const auto& c : cases) CHECK(cut(c.text) == c.sentences);
}

TEST_CASE("abbreviations and initials end none") {
  const Case cases[] = {
      {"Lt. Col. Ed Ruiz and Mr. X met Gen. Y.",
       "¶[Lt. Col. Ed Ruiz and Mr. X met Gen. Y.]"},
      {"The U.S. Embassy in the U.S. The army left at 5 p.m. He stayed.",
       "¶[The U.S. Embassy in the U.S.][The army left at 5 p.m.][He stayed.]"},
      {"No. 5 fell. He said no. Five fled on Jan. 6 and in Feb. It was cold.",
       "¶[No. 5 fell.][He said no.][Five fled on Jan. 6 and in Feb.][It was "
       "cold.]"},
      {"John F. Kennedy and J. Smith Jr. were there, Acme Inc. Board said.",
       "¶[John F. Kennedy and J. Smith Jr. were there, Acme Inc. Board said.]"},
      {"In Puyallup, Wash. Ed fled. The wash. Ed fled.",
       "¶[In Puyallup, Wash. Ed fled.][The wash.][Ed fled.]"},
      {"On 11th St. The shots fell. St. Paul fled approx. 5 km.",
       "¶[On 11th St.][The shots fell.][St. Paul fled approx. 5 km.]"},
      {"1. Five died. 2. Six fled.", "¶[1. Five died.][2. Six fled.]"},
  };
  for (const auto& c : cases) CHECK(cut(c.text) == c.sentences);
}

TEST_CASE("a wire in capitals is cut by its words") {
  const Case cases[] = {
      {"FIVE DIED. SIX FLED, LT. RUIZ SAID. THE U.S. EMBASSY FELL IN THE U.S. "
       "THE ARMY CAME.",
       "¶[FIVE DIED.][SIX FLED, LT. RUIZ SAID.][THE U.S. EMBASSY FELL IN THE "
       "U.S.][THE ARMY CAME.]"},
      {"DETACHMENT NO.4 CAME. \"WHY?\" PEOPLE ASKED. MR. A. B. CRUZ FLED.",
       "¶[DETACHMENT NO.4 CAME.][\"WHY?\" PEOPLE ASKED.][MR. A. B. CRUZ "
       "FLED.]"},
      {"THE BRIDGE FELL.THE ARMY CAME.", "¶[THE BRIDGE FELL.][THE ARMY CAME.]"},
  };
  for (const auto& c : cases) CHECK(cut(c.text) == c.sentences);
}

TEST_CASE("lines end paragraphs, headings and items, unless they are wrapped") {
  const Case cases[] = {
      {"Five die\n\nFive died today.\nSix fled.",
       "¶#[Five die]¶[Five died today.]¶[Six fled.]"},
      {"Five die in blast\n\n\nBy A. Writer",
       "¶#[Five die in blast]¶#[By A. Writer]"},
      {"- five dead\n- six hurt", "¶#[- five dead]¶#[- six hurt]"},
      {"Five people were killed and\nsix were hurt.",
       "¶[Five people were killed and\nsix were hurt.]"},
      {"Five people were killed on the bridge of the town and the\n"
       "Army came from Almaty at night, and so did the men of the\n"
       "Navy. A man fled.\n"
       "Nobody knows where.",
       "¶[Five people were killed on the bridge of the town and the\n"
       "Army came from Almaty at night, and so did the men of the\n"
       "Navy.][A man fled.]¶[Nobody knows where.]"},
  };
  for (const auto& c : cases) CHECK(cut(c.text) == c.sentences);
}

TEST_CASE("a dateline is no sentence of its own") {
  const Case cases[] = {
      {"ALMATY, July 18 (Reuters) -- Five died. He fled.",
       "¶[ALMATY, July 18 (Reuters) --| Five died.][He fled.]"},
      {"San Salvador, 17 Sep 88 (DIARIO LATINO) -- [Text] Five died.",
       "¶[San Salvador, 17 Sep 88 (DIARIO LATINO) -- [Text]| Five died.]"},
      {"LIMA, 23 AUG 88 (EFE) -- [REPORT] [A. CRUZ] [TEXT] FIVE DIED.",
       "¶[LIMA, 23 AUG 88 (EFE) -- [REPORT] [A. CRUZ] [TEXT]| FIVE DIED.]"},
      {"PUYALLUP, Wash. -- No one died.",
       "¶[PUYALLUP, Wash. --| No one died.]"},
      {"ESTILL SPRINGS, Tenn. (WKRN) - Five died.",
       "¶[ESTILL SPRINGS, Tenn. (WKRN) -| Five died.]"},
      {"Kabul, Aug. 5 (AP) - Five died.",
       "¶[Kabul, Aug. 5 (AP) -| Five died.]"},
      // None.
      {"The army (FMLN) -- a front -- fled.",
       "¶[The army (FMLN) -- a front -- fled.]"},
      {"FIVE MEN DIED -- THE ARMY SAID.", "¶[FIVE MEN DIED -- THE ARMY SAID.]"},
      {"FMLN men - five - fled.", "¶[FMLN men - five - fled.]"},
      {"12-13 dead", "¶#[12-13 dead]"},
  };
  for (const auto& c : cases) CHECK(cut(c.text) == c.sentences);
}

TEST_CASE("a sentence has at most 512 tokens") {
  std::string text;
  for (int i = 0; i < 1100; ++i) text += "five ";
  const Tokens tokens = tokens_of(text);
  REQUIRE(tokens.sentences.size() == 3);
  CHECK(tokens.sentences[0].last == 512);
  CHECK(tokens.sentences[2].first == 1024);
  CHECK(tokens.sentences[2].last == 1100);
  CHECK_FALSE(tokens.sentences[1].new_paragraph);
}

// The quotations, one behind the other: "five died. | six".
std::string quoted(std::string_view text) {
  std::string all;
  const Tokens tokens = tokens_of(text);
  for (const Quotation& quotation : tokens.quotations) {
    const std::size_t begin = tokens.all[quotation.first].span.begin;
    all += all.empty() ? "" : " | ";
    all += text.substr(begin, tokens.all[quotation.last - 1].span.end - begin);
  }
  return all;
}

TEST_CASE("quotations stand between marks that look at them") {
  const Case cases[] = {
      {"He said \"five died.\" Then \"six\" fled.", "five died. | six"},
      {"\"Five,\" he said, \"died. Six fled.\" Yes.",
       "Five, | died. Six fled."},
      {"\"Five died.\n\n\"Six fled.\" He left.", "Five died. | Six fled."},
      {"\"Five died \"Six fled\" He", "Five died | Six fled"},
      {"a 5\" gun and \"six\"", "six"},
      {"\"\" and (\"six\")", "six"},
      {"'Five died,' he said. 'Six'", "Five died, | Six"},
      {"the boys' house, the '90s, rock 'n' roll and 'em", ""},
      {"'the boys' house fell,' he said", "the boys' house fell,"},
      {"\"the 'very good' men\" and 'a \"b\" c'",
       "the 'very good' men | a \"b\" c"},
      {"France's men don't say 'no'", "no"},
      {"'' 'six'", "six"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(quoted(c.text) == c.sentences);
  }
}

}  // namespace
}  // namespace concord::extract
