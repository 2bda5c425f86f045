// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/events/event_places.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "claims/extract/quantities/words.h"

namespace concord::extract {
namespace {

using At = std::uint32_t;

// States by their usual names, those of several words by their first one, and
// the parts of the world.
constexpr std::string_view kCountries =
    "afghanistan africa albania algeria america andorra angola argentina "
    "armenia asia australia austria azerbaijan bahamas bahrain bangladesh "
    "belarus belgium belize benin bhutan bolivia bosnia botswana brazil "
    "britain "
    "brunei bulgaria burkina burma burundi cambodia cameroon canada chad chile "
    "china colombia congo croatia cuba cyprus czech denmark dominican ecuador "
    "egypt england eritrea estonia ethiopia europe fiji finland france gabon "
    "gambia gaza georgia germany ghana greece guatemala guinea guyana haiti "
    "honduras hungary iceland india indonesia iran iraq ireland israel italy "
    "ivory jamaica japan jordan kazakhstan kenya korea kosovo kuwait "
    "kyrgyzstan "
    "laos latvia lebanon lesotho liberia libya lithuania luxembourg macedonia "
    "madagascar malawi malaysia maldives mali malta mauritania mauritius "
    "mexico "
    "moldova mongolia montenegro morocco mozambique myanmar namibia nepal "
    "netherlands nicaragua niger nigeria norway oman pakistan palestine panama "
    "papua paraguay peru philippines poland portugal qatar romania russia "
    "rwanda salvador saudi scotland senegal serbia sierra singapore slovakia "
    "slovenia somalia spain sudan suriname sweden switzerland syria taiwan "
    "tajikistan tanzania thailand togo trinidad tunisia turkey turkmenistan "
    "u.k u.k. u.s u.s. uganda uk ukraine united uruguay usa uzbekistan "
    "venezuela vietnam wales yemen zambia zimbabwe";

using WordSet = std::unordered_set<std::string_view>;

WordSet make_set(std::string_view rest) {
  WordSet set;
  while (!rest.empty()) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    set.insert(word);
  }
  return set;
}

// "At" names houses, "from" where people come from.
constexpr std::array<std::string_view, 3> kWhere = {"in", "near", "outside"};

bool names_place(const Token& token) {
  return token.kind == Token::Kind::Word && token.capital;
}

bool all_capitals(std::span<const Token> sentence) {
  return std::ranges::none_of(sentence, [](const Token& token) {
    return token.kind == Token::Kind::Word && !token.capital;
  });
}

// The end of the capitals that begin at `at`: "San Salvador", "Saint-Denis".
At name_end(std::span<const Token> sentence, const Words& words, At at) {
  while (at < sentence.size()) {
    const At next = words.past_hyphen(at);
    if (next == sentence.size() || !names_place(sentence[next])) break;
    at = next + 1;
  }
  return at;
}

constexpr std::array<std::string_view, 21> kPlaceNouns = {
    "city",     "town",     "village",       "capital",      "district",
    "region",   "province", "port",          "suburb",       "area",
    "county",   "island",   "neighbourhood", "neighborhood", "municipality",
    "republic", "state",    "settlement",    "quarter",      "borough",
    "resort"};

bool is_place_noun(const Token& token) {
  return std::ranges::find(kPlaceNouns, token.lower) != kPlaceNouns.end();
}

// "The Kazakh city of |", "Kazakhstan's largest city, |", "the capital |": the
// name follows; else `at`.
At past_place_noun(std::span<const Token> sentence, At at) {
  constexpr At kMostWords = 5;
  const At size = static_cast<At>(sentence.size());
  for (At word = at; word < std::min(size, at + kMostWords); ++word) {
    const Token& token = sentence[word];
    if (is_place_noun(token)) {
      const bool linked = word + 1 < size && (sentence[word + 1].is("of") ||
                                              sentence[word + 1].is(","));
      return linked ? word + 2 : word + 1;
    }
    if (token.kind == Token::Kind::Mark && !token.is("-")) break;
  }
  return at;
}

// "Northern |", "central |", "downtown |".
At past_direction(std::span<const Token> sentence, At at) {
  constexpr std::array<std::string_view, 15> kDirections = {
      "north",        "south",        "east",        "west",
      "northern",     "southern",     "eastern",     "western",
      "central",      "downtown",     "greater",     "northwestern",
      "southeastern", "northeastern", "southwestern"};
  const bool is_one =
      at < sentence.size() &&
      std::ranges::find(kDirections, sentence[at].lower) != kDirections.end();
  return is_one ? at + 1 : at;
}

bool is_date_word(const Words& words, At at) {
  return words.has(at, Sense::Month) || words.has(at, Sense::Weekday);
}

}  // namespace

NameWords name_words(std::string_view text) {
  NameWords words;
  const Tokens tokens = tokens_of(text);
  for (const Token& token : tokens.all) {
    if (token.kind != Token::Kind::Mark) words.emplace_back(token.lower);
  }
  return words;
}

std::vector<NameWords> place_names(std::string_view place) {
  std::vector<NameWords> names;
  while (!place.empty()) {
    const std::string_view name = place.substr(0, place.find_first_of(",;("));
    place.remove_prefix(std::min(name.size() + 1, place.size()));
    NameWords words = name_words(name);
    if (!words.empty()) names.push_back(std::move(words));
  }
  return names;
}

std::optional<std::uint32_t> find_name(std::span<const Token> text,
                                       const NameWords& name) {
  if (name.empty()) return std::nullopt;
  for (At at = 0; at < text.size(); ++at) {
    std::size_t word = 0;
    for (At next = at; next < text.size() && word < name.size(); ++next) {
      if (text[next].is("-") && word > 0) continue;
      if (text[next].lower != name[word]) break;
      ++word;
    }
    if (word == name.size()) return at;
  }
  return std::nullopt;
}

// "In Taraz", "near the Bataclan", "in the Kazakh city of Taraz"; not "in
// July", "at Monday's".
std::vector<PlaceMention> places_in(std::span<const Token> sentence) {
  std::vector<PlaceMention> places;
  if (all_capitals(sentence)) return places;
  const Words words(sentence);
  for (At at = 0; at + 1 < sentence.size(); ++at) {
    if (std::ranges::find(kWhere, sentence[at].lower) == kWhere.end()) continue;
    const At article = sentence[at + 1].is("the") ? at + 2 : at + 1;
    const At noun = past_place_noun(sentence, article);
    const At first = noun > article ? noun : past_direction(sentence, article);
    const At last = name_end(sentence, words, first);
    if (last == first || is_date_word(words, first)) continue;
    const bool owner = words.is(last, "'s") || words.is(last, "'");
    if (owner || sentence[first].all_capitals) continue;  // "at NATO"
    places.push_back({first, last, at == 0});
    at = last - 1;
  }
  return places;
}

bool is_country(std::span<const Token> name) {
  static const WordSet countries = make_set(kCountries);
  return !name.empty() && (countries.contains(name.front().lower) ||
                           countries.contains(name.back().lower));
}

}  // namespace concord::extract
