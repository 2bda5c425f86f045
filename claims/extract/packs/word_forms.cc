// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/packs/word_forms.h"

#include <string_view>

namespace concord::extract {
namespace {

bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

bool hisses(std::string_view word) {
  for (const std::string_view end : {"s", "x", "z", "ch", "sh"}) {
    if (word.ends_with(end)) return true;
  }
  return false;
}

bool ends_in_consonant_and_y(std::string_view word) {
  return word.size() > 1 && word.back() == 'y' &&
         !is_vowel(word[word.size() - 2]);
}

std::string without_last(const std::string& word) {
  return word.substr(0, word.size() - 1);
}

std::string with_s(const std::string& word) {
  if (ends_in_consonant_and_y(word)) return without_last(word) + "ies";
  return word + (hisses(word) ? "es" : "s");
}

std::string with_ed(const std::string& word) {
  if (word.ends_with('e')) return word + "d";
  if (ends_in_consonant_and_y(word)) return without_last(word) + "ied";
  return word + "ed";
}

std::string with_ing(const std::string& word) {
  if (word.ends_with("ie")) return word.substr(0, word.size() - 2) + "ying";
  const bool silent = word.ends_with('e') && !word.ends_with("ee");
  return (silent ? without_last(word) : word) + "ing";
}

VerbForms forms_of_word(const std::string& word, const Irregular& irregular) {
  VerbForms forms{{word},
                  {with_s(word)},
                  {with_ing(word)},
                  {with_ed(word)},
                  {with_ed(word)}};
  const auto found = irregular.find(word);
  if (found == irregular.end() || found->second.empty()) return forms;
  const auto& given = found->second;
  forms.past = given.front();
  forms.participle = given.size() > 1 ? given[1] : given.front();
  if (given.size() > 2) forms.ing = given[2];
  return forms;
}

Spellings plural_of_word(const std::string& word, const Irregular& irregular) {
  const auto found = irregular.find(word);
  if (found != irregular.end() && !found->second.empty()) {
    return found->second.front();
  }
  if (word.ends_with("man")) return {word.substr(0, word.size() - 2) + "en"};
  return {with_s(word)};
}

// All forms of a verb, each spelling between two pieces of its phrase.
VerbForms framed(const std::string& before, VerbForms forms,
                 const std::string& behind) {
  for (Spellings* form : {&forms.base, &forms.third, &forms.ing, &forms.past,
                          &forms.participle}) {
    for (std::string& spelling : *form) spelling = before + spelling + behind;
  }
  return forms;
}

Spellings joined(const Spellings& some, const Spellings& others) {
  Spellings all;
  for (const std::string& one : some) {
    for (const std::string& other : others)
      all.push_back(one + " and " + other);
  }
  return all;
}

VerbForms joined(const VerbForms& one, const VerbForms& other) {
  return {joined(one.base, other.base), joined(one.third, other.third),
          joined(one.ing, other.ing), joined(one.past, other.past),
          joined(one.participle, other.participle)};
}

}  // namespace

VerbForms verb_forms(const std::string& phrase, const Irregular& irregular) {
  const std::size_t two = phrase.find(" and ");
  if (two != std::string::npos) {
    return joined(verb_forms(phrase.substr(0, two), irregular),
                  verb_forms(phrase.substr(two + 5), irregular));
  }
  const std::size_t space = phrase.find(' ');
  if (space != std::string::npos && phrase.substr(0, space).ends_with("ly")) {
    return framed(phrase.substr(0, space + 1),
                  verb_forms(phrase.substr(space + 1), irregular), "");
  }
  const std::string rest =
      space == std::string::npos ? std::string() : phrase.substr(space);
  return framed("", forms_of_word(phrase.substr(0, space), irregular), rest);
}

Spellings plural(const std::string& phrase, const Irregular& irregular) {
  const std::size_t of = phrase.find(" of ");
  const std::string noun = phrase.substr(0, of);
  const std::size_t space = noun.rfind(' ');
  const std::size_t last = space == std::string::npos ? 0 : space + 1;
  Spellings all;
  for (const std::string& many : plural_of_word(noun.substr(last), irregular)) {
    all.push_back(noun.substr(0, last) + many +
                  (of == std::string::npos ? "" : phrase.substr(of)));
  }
  return all;
}

}  // namespace concord::extract
