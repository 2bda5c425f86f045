// SPDX-License-Identifier: Apache-2.0
//
// What stands within a noun and is no word of it: ages, short names, hyphens.
#include "claims/extract/groups/noun_reader.h"

namespace concord::extract {

// "16-year-old", or `at`.
std::uint32_t NounReader::past_age(std::uint32_t at) const {
  const bool age = is(at + 1, "-") && is(at + 3, "-") && is(at + 4, "old");
  return age ? at + 5 : at;
}

// "two 13-year-olds": whoever they are.
bool NounReader::takes_ages(Noun& noun, std::uint32_t at) const {
  constexpr std::string_view kOfAge = "18";
  const bool is_it = is(at + 1, "-") && is(at + 3, "-") && is(at + 4, "olds");
  if (!is_it) return false;
  const std::string_view age = tokens_[at].lower;
  const bool is_child = tokens_[at].kind == Token::Kind::Digits &&
                        (age.size() < 2 || (age.size() == 2 && age < kOfAge));
  if (is_child) noun.population = pack_.own.children;
  noun.last = at + 5;
  return noun.found = true;
}

// "a Security Service (SBU) officer": behind the short name, or `at`.
std::uint32_t NounReader::past_short_name(std::uint32_t at) const {
  const bool is_it = is(at, "(") && is(at + 2, ")") &&
                     tokens_[at + 1].all_capitals && at + 3 < tokens_.size() &&
                     tokens_[at + 3].kind == Token::Kind::Word;
  return is_it ? at + 3 : at;
}

// "an off-duty officer", "two on-site guards"
bool NounReader::is_compound(std::uint32_t at) const {
  return at + 3 < tokens_.size() && is(at + 1, "-") &&
         !tokens_[at + 1].space_before && !tokens_[at + 2].space_before &&
         tokens_[at + 2].kind == Token::Kind::Word &&
         pack_.known.is(meaning_at(at), Known::Stop) && head_follows(at + 3);
}

// "seven [number as heard] other people": behind the bracket, or `at`.
std::uint32_t NounReader::past_editor(std::uint32_t at) const {
  constexpr std::uint32_t kLongest = 8;
  if (!is(at, "[")) return at;
  for (std::uint32_t i = at + 1; i <= at + kLongest; ++i) {
    if (i + 1 >= tokens_.size()) break;
    const bool goes_on = tokens_[i + 1].kind == Token::Kind::Word;
    if (is(i, "]")) return goes_on ? i + 1 : at;
  }
  return at;
}

// "three UH-1H helicopters", "two Mi-8s": behind the name of a model, or `at`.
std::uint32_t NounReader::past_model(std::uint32_t at) const {
  constexpr std::size_t kLongest = 3;
  const bool is_it = at + 3 < tokens_.size() && tokens_[at].capital &&
                     tokens_[at].lower.size() <= kLongest && is(at + 1, "-") &&
                     tokens_[at + 2].kind == Token::Kind::Digits;
  if (!is_it) return at;
  const Token& letter = tokens_[at + 3];
  const bool is_glued = letter.kind == Token::Kind::Word &&
                        !letter.space_before && letter.lower.size() == 1;
  return is_glued ? at + 4 : at + 3;
}

// "85 Dutch and Belgian tourists"
bool NounReader::joins_names(std::uint32_t at) const {
  return is(at, "and") && at > 0 && tokens_[at - 1].capital &&
         at + 2 < tokens_.size() && tokens_[at + 1].capital &&
         !pack_.known.is(meaning_at(at - 1), Known::Head) &&
         head_follows(past_capitals(at + 2));
}

std::uint32_t NounReader::past_capitals(std::uint32_t at) const {
  while (at < tokens_.size() && tokens_[at].capital &&
         !pack_.known.is(meaning_at(at), Known::Head)) {
    ++at;
  }
  return at;
}

// "two St. Mary Parish deputies": the stop of a short name in a name.
bool NounReader::is_inner_stop(std::uint32_t at) const {
  constexpr std::size_t kLongest = 3;
  return tokens_[at].is(".") && !tokens_[at].space_before && at > 0 &&
         tokens_[at - 1].capital && tokens_[at - 1].lower.size() <= kLongest &&
         at + 1 < tokens_.size() && tokens_[at + 1].capital;
}

// Behind what says nothing of the noun that goes on there; `at` where nothing
// of that kind stands.
std::uint32_t NounReader::past_inner(std::uint32_t at) const {
  for (const auto past : {&NounReader::past_short_name, &NounReader::past_age,
                          &NounReader::past_editor, &NounReader::past_model}) {
    if (const std::uint32_t end = (this->*past)(at); end != at) return end;
  }
  if (joins_names(at)) return at + 1;
  const bool glued = is(at, "-") && !tokens_[at].space_before;
  if (glued || is(at, "'s") || is_inner_stop(at)) return at + 1;
  return is_compound(at) ? at + 3 : at;
}

}  // namespace concord::extract
