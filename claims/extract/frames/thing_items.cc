// SPDX-License-Identifier: Apache-2.0
//
// What an item may be in a noun phrase, a name, or beside one.
#include <algorithm>
#include <array>

#include "claims/extract/frames/thing_finder.h"

namespace concord::extract {
namespace {

using At = ThingFinder::At;

constexpr At kFarthestArticle = 7;
constexpr At kLongestAside = 16;

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words,
               std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

// Behind them a clause begins.
constexpr std::array<std::string_view, 12> kClauseMarks = {
    ";", ":", "--", "-", "\"", "(", "|", "*", "\u2014", "\u2013", "/", "#"};
constexpr std::array<std::string_view, 9> kClauseWords = {
    "that", "but", "while", "when", "after", "before", "because", "as", "and"};

}  // namespace

bool ThingFinder::has(At at, Known known) const {
  return at < size() && items()[at].classes.has(pack_.known[known]);
}

bool ThingFinder::has(At at, ClassId of) const {
  return at < size() && items()[at].classes.has(of);
}

bool ThingFinder::is(At at, std::string_view word) const {
  return at < size() && items()[at].last - items()[at].first == 1 &&
         token(at).is(word);
}

bool ThingFinder::is_relative(At at) const {
  return is(at, "who") || is(at, "which") || is(at, "that");
}

// "All hostages" are as known as "the hostages".
bool ThingFinder::is_article(At at) const {
  if (is(at, "that")) {  // "in that town", not "said that one gunman"
    return at == 0 || token(at - 1).kind == Token::Kind::Mark ||
           has(at - 1, Known::Preposition);
  }
  if (is(at, "all") || is(at, "both") || is(at, "no")) return true;
  return has(at, Known::Determiner) && !is(at, "him") && !is(at, "them") &&
         !is(at, "us") && !is(at, "me") && !is(at, "it");
}

// The first word of a sentence has a capital, whatever it is: it is a name's
// where a name follows, or where the packs do not know it.
bool ThingFinder::is_name_word(At at) const {
  if (has(at, Known::Capital)) {
    return !has(at, Known::Stop) && !has(at, Known::Date);
  }
  if (at != 0 || size() == 0 || !token(0).capital || !has(0, Known::Word)) {
    return false;
  }
  if (has(0, Known::Stop) || has(0, Known::Adverb) || is_article(0) ||
      has(0, Known::Preposition) || has(0, verb_)) {
    return false;
  }
  return sketch_.meaning[0] == nullptr || has(1, Known::Capital);
}

// "Omar al-Sahili", "Julian L. Sims", "Mr. Sims"
bool ThingFinder::joins_names(At at) const {
  constexpr std::size_t kLongestInitial = 3;
  if (has(at, particle_)) return true;
  if (is(at, "-")) return !token(at).space_before;
  return is(at, ".") && !token(at).space_before && at > 0 &&
         is_name_word(at - 1) && token(at - 1).lower.size() <= kLongestInitial;
}

// A word of a noun phrase before its head.
bool ThingFinder::is_inside(At at) const {
  if (at >= size()) return false;
  if (is(at, "'s") || has(at, quality_)) return true;
  if (is(at, "-")) return !token(at).space_before;
  const bool hyphened = is(at + 1, "-") && !token(at + 1).space_before;
  if (hyphened && has(at, Known::Word)) return true;  // "a little-known group"
  if (at > 0 && is(at - 1, "-") && !token(at).space_before) return true;
  if (sketch_.group_of_item[at] != Sketch::kNoGroup) return false;
  if (has(at, Known::Quantity)) return true;  // "the second suspect"
  if (!has(at, Known::Word) || is_article(at)) return false;
  for (const Known known : {Known::Be, Known::Preposition, Known::And,
                            Known::Negation, Known::Stop, Known::Adverb}) {
    if (has(at, known)) return false;
  }
  if (has(at, have_) || has(at, modal_)) return false;
  return !has(at, verb_) || has(at, Known::Head) || has(at, Known::Act) ||
         has(at, Known::Participle) || has(at, Known::Ing);
}

// Behind the head of an object nothing else belongs to it: "stormed the
// barracks overnight", "the gunman hiding in".
bool ThingFinder::may_follow(At at) const {
  if (!is_inside(at)) return false;
  if (has(at, Known::Head) || is(at, "'s") || is(at, "-")) return true;
  return !has(at - 1, Known::Head) && !has(at, verb_);
}

bool ThingFinder::may_begin_clause(At at) const {
  if (at == 0) return true;
  const Token& before = token(at - 1);
  if (before.kind == Token::Kind::Mark) {
    return is_one_of(kClauseMarks, before.lower);
  }
  return is_one_of(kClauseWords, before.lower);
}

// "a white Volvo" is nobody's name.
bool ThingFinder::is_kind_of_thing(At name) const {
  At first = name;
  while (first > 0 && name - first < kFarthestArticle && is_inside(first - 1)) {
    --first;
  }
  return first < name && first > 0 && is_article(first - 1);
}

// "56", "the former head of the guard", "who fled", "stormed by a crowd"
bool ThingFinder::is_aside(At first, At last) const {
  if (first >= last || last - first > kLongestAside) return false;
  const bool is_clause = is_relative(first) || has(first, Known::Participle);
  for (At at = first; at < last; ++at) {
    // "BOGOTA, 6 Oct (AFP) -- The gunman" is no name with an aside.
    if (is(at, "--") || is(at, "(") || is(at, "[")) return false;
    if (is_clause) continue;
    if (has(at, Known::Be) && !is(at, "'s")) return false;
    if (has(at, have_)) return false;
    const bool is_verb = has(at, verb_) && !has(at, quality_) &&
                         !has(at, Known::Head) && !has(at, Known::Ing) &&
                         !has(at, Known::Act);
    if (is_verb) return false;
  }
  return true;
}

}  // namespace concord::extract
