// SPDX-License-Identifier: Apache-2.0
//
// The heart of the quote rule: the words that a claim rests on hold its number.
#include <algorithm>

#include "claims/numerals.h"
#include "claims/phrase.h"
#include "claims/says.h"

namespace concord {
namespace {

struct VagueWord {
  std::string phrase;
  std::vector<Token> words;
};

std::vector<VagueWord> vague_words(const HedgeTable& hedges) {
  std::vector<VagueWord> all;
  for (const HedgePhrase& phrase : hedges.phrases) {
    if (phrase.hedge != Hedge::Vague) continue;
    all.push_back({phrase.phrase, tokens_of(phrase.phrase)});
  }
  return all;
}

// Longest first at each place: "tens of thousands" says no "thousands".
bool states_word(std::string_view quote, const std::string& word,
                 const HedgeTable& hedges) {
  const std::vector<VagueWord> phrases = vague_words(hedges);
  const std::vector<Token> text = tokens_of(normal_phrase(quote));
  for (std::size_t at = 0; at < text.size();) {
    const auto found = std::ranges::find_if(phrases, [&](const VagueWord& p) {
      return stands_at(p.words, text, at);
    });
    if (found == phrases.end()) {
      ++at;
      continue;
    }
    if (found->phrase == word) return true;
    at += found->words.size();
  }
  return false;
}

}  // namespace

bool states(std::string_view quote, const Said& said, const HedgeTable& hedges,
            std::string_view language) {
  if (!said.vague_word.empty()) {
    return states_word(quote, said.vague_word, hedges);
  }
  const std::vector<Numeral> stated = numerals_in(quote, language);
  return std::ranges::all_of(said.numbers, [&](const Rational& number) {
    return std::ranges::find(stated, number, &Numeral::value) != stated.end();
  });
}

}  // namespace concord
