// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/groups/single_persons.h"

namespace concord::extract {

std::optional<Group> SinglePersons::one_at(std::uint32_t at,
                                           const Quantity* age,
                                           bool shares_article) const {
  auto one = anyone_at(at, age, shares_article);
  return one && describes_a_name(at, one->last) ? std::nullopt : one;
}

// "Ana Ruiz, a cook who": she is known; not "In San Jose, a cook who", nor
// "Ana Ruiz, a cook and two guards".
bool SinglePersons::describes_a_name(std::uint32_t at,
                                     std::uint32_t last) const {
  constexpr std::uint32_t kLeastNames = 2;
  constexpr std::uint32_t kReach = 3;  // "In the southern San Jose"
  const auto is = [&](std::uint32_t i, std::string_view word) {
    return i < tokens_.size() && tokens_[i].is(word);
  };
  const bool is_title = tokens_[at].capital;  // "Officer Dead, Another Hurt"
  if (is_title || at < 3 || !is(at - 1, ",") || is(last, "and")) return false;
  std::uint32_t end = at - 1;
  const bool is_aged =
      is(end - 2, ",") && tokens_[end - 1].kind == Token::Kind::Digits;
  if (is_aged) end -= 2;
  const std::uint32_t first = names_begin(end);
  if (end - first < kLeastNames) return false;
  for (std::uint32_t i = first; i-- > 0 && first - i <= kReach;) {
    if (tokens_[i].kind == Token::Kind::Mark) break;
    if (pack_.known.is(phrases_.at(i).meaning, Known::Preposition)) {
      return false;
    }
  }
  return true;
}

// Where the words in capitals begin that end before `end`.
std::uint32_t SinglePersons::names_begin(std::uint32_t end) const {
  const auto may_be_name = [&](std::uint32_t at) {
    const Token& token = tokens_[at];
    const Meaning* meaning = phrases_.at(at).meaning;
    return token.kind == Token::Kind::Word && token.capital &&
           !token.all_capitals &&
           !pack_.known.is(meaning, Known::Preposition) &&
           !pack_.known.is(meaning, Known::DayWord);
  };
  while (end > 0 && may_be_name(end - 1)) --end;
  return end;
}

std::optional<Group> SinglePersons::anyone_at(std::uint32_t at,
                                              const Quantity* age,
                                              bool shares_article) const {
  const Token& article = tokens_[at];
  if (article.is("both")) return nouns_.both(at);
  if (!article.is("a") && !article.is("an") && !article.is("another")) {
    return shares_article ? nouns_.single(at, at) : std::nullopt;
  }
  // "a 16-year-old student", "a second man"
  const bool is_part = !age || age->kind == QuantityKind::Age ||
                       age->kind == QuantityKind::Ordinal;
  if (!is_part) return std::nullopt;
  const std::uint32_t behind = age ? age->last : at + 1;
  // "an injured 16-year-old boy"
  const Meaning* state =
      age && age->first > at + 1 ? phrases_.at(at + 1).meaning : nullptr;
  if (auto group = nouns_.single(at, behind, state)) {
    // "a second man" comes on top of another
    if (age && age->kind == QuantityKind::Ordinal) {
      group->quantity.increment = true;
    }
    return group;
  }
  if (age && age->kind == QuantityKind::Ordinal) return next_one(at, *age);
  if (age) return state ? std::nullopt : aged(at, *age);
  if (auto person = of_a_trade(at)) return person;
  return another(at);
}

// "pianist", "signalman", "gardener"
bool SinglePersons::names_a_trade(std::string_view word) const {
  if (word.ends_with("man"))
    return word.size() > std::string_view("human").size();
  for (const std::string_view end : {"ist", "ian", "ener", "keeper"}) {
    if (word.ends_with(end)) return true;
  }
  return false;
}

// "killed a village chief and": what is done to people alone.
bool SinglePersons::is_done_to(std::uint32_t at, std::uint32_t behind) const {
  if (at == 0 || !is_object(at, behind)) return false;
  if (at > 1 && tokens_[at - 2].is("to")) return false;  // "came to kill a ..."
  const Meaning* verb = phrases_.at(at - 1).meaning;
  if (!verb || verb->measure == 0 || verb->thing_measure != 0) return false;
  const std::string_view word = tokens_[at - 1].lower;
  return verb->measure == pack_.own.killed ||
         verb->measure == pack_.own.kidnapped || word.starts_with("arrest") ||
         word.starts_with("detain");
}

// "A jazz pianist was", "a Pakistani umpire was": of no pack, and a person.
std::optional<Group> SinglePersons::of_a_trade(std::uint32_t at) const {
  const Noun noun = words_.noun_at(at + 1, false);
  if (!noun.unknown || noun.found || noun.last <= at + 1) return std::nullopt;
  const Meaning* first = phrases_.at(at + 1).meaning;
  const bool is_trade = names_a_trade(tokens_[noun.last - 1].lower);
  const bool is_of_a_nation =
      tokens_[at + 1].capital && pack_.known.is(first, Known::Head) &&
      pack_.populations[first->population].kind == PackPopulation::Kind::People;
  // "a kayaker who vanished"
  const bool is_who =
      noun.last < tokens_.size() && tokens_[noun.last].is("who");
  const bool is_subject =
      (is_trade || is_of_a_nation) && verb_follows(noun.last);
  const bool is_listed = is_trade && joins_another(noun.last);
  if (!is_who && !is_subject && !is_listed && !is_done_to(at, noun.last)) {
    return std::nullopt;
  }
  Group group = nouns_.somebody(at, noun.last);
  group.is_bare = false;
  group.is_known = true;
  return group;
}

std::optional<Group> SinglePersons::another_at(std::uint32_t at,
                                               bool are_things) const {
  constexpr std::uint32_t kLongest = 5;
  if (!tokens_[at].is("a") && !tokens_[at].is("an")) return std::nullopt;
  const Noun noun = words_.noun_at(at + 1, false);
  if (!noun.unknown || noun.found || noun.last > at + kLongest) {
    return std::nullopt;
  }
  const bool is_last =
      tokens_[at - 1].is("and") &&
      (verb_follows(noun.last) ||
       pack_.known.is(phrases_.at(noun.last).meaning, Known::Intransitive));
  if (!is_last && !joins_another(noun.last)) return std::nullopt;
  Group group = nouns_.somebody(at, noun.last);
  group.is_bare = false;
  group.is_known = true;
  if (are_things) {
    group.population = pack_.own.objects;
  }
  return group;
}

// "Gunman", "Suspect": a headline means the one who is known.
std::optional<Group> SinglePersons::in_headline(std::uint32_t at) const {
  constexpr std::uint32_t kLongest = 4;
  const Noun noun = words_.noun_at(at, false);
  const bool is_person =
      noun.found && !noun.counts_itself && noun.last <= at + kLongest &&
      pack_.populations[noun.population].kind == PackPopulation::Kind::People;
  if (!is_person || pack_.own.is_sought(noun.population)) return std::nullopt;
  const Meaning* next = phrases_.at(noun.last).meaning;
  const bool is_done_to = pack_.known.is(next, Known::Participle) ||
                          pack_.known.is(next, Known::Adjective) ||
                          pack_.known.is(next, Known::Intransitive);
  if (!is_done_to || (next->measure == 0 && next->thing_measure == 0)) {
    return std::nullopt;
  }
  Group group = nouns_.somebody(at, noun.last);
  group.is_bare = false;
  group.is_known = true;
  group.is_implied = true;
  group.population = noun.population;
  return group;
}

bool SinglePersons::joins_another(std::uint32_t at) const {
  if (at + 1 >= tokens_.size() || !tokens_[at].is("and")) return false;
  const Token& next = tokens_[at + 1];
  return next.is("a") || next.is("an") || next.is("another") ||
         next.kind == Token::Kind::Digits || next.is("two") || next.is("three");
}

// "A 16-year-old": a child, whoever it is.  "A 24-year-old" is somebody, and so
// is "a 24-year-old taxidermist" where a verb follows.
std::optional<Group> SinglePersons::aged(std::uint32_t at,
                                         const Quantity& age) const {
  constexpr std::int64_t kOfAge = 18;
  const bool is_age = age.kind == QuantityKind::Age && age.scale == 0 &&
                      tokens_[age.last - 1].is("old");
  const bool is_child = age.high < kOfAge;
  const Noun noun = words_.noun_at(age.last, false);
  const bool is_named = noun.unknown && ends_subject(noun.last);
  if (!is_age) return std::nullopt;
  if (!is_child && !is_named && !verb_follows(age.last)) return std::nullopt;
  Group group = nouns_.somebody(at, is_named ? noun.last : age.last);
  if (is_child) {
    group.population = pack_.own.children;
  }
  group.is_bare = false;
  return group;
}

// "A third was found dead", "killed one and wounded a third".
std::optional<Group> SinglePersons::next_one(std::uint32_t at,
                                             const Quantity& rank) const {
  if (!verb_follows(past_aside(rank.last)) && !is_object(at, rank.last)) {
    return std::nullopt;
  }
  Group group = nouns_.somebody(at, rank.last);
  group.quantity.increment = true;
  return group;
}

// Behind ", the owner of the boat,", or `at`.
std::uint32_t SinglePersons::past_aside(std::uint32_t at) const {
  constexpr std::uint32_t kLongest = 12;
  if (at >= tokens_.size() || !tokens_[at].is(",")) return at;
  for (std::uint32_t i = at + 1; i < tokens_.size() && i < at + kLongest; ++i) {
    if (tokens_[i].is(",")) return i + 1;
    const bool is_hyphen = tokens_[i].is("-") && !tokens_[i].space_before;
    if (tokens_[i].kind == Token::Kind::Mark && !is_hyphen) break;
  }
  return at;
}

// "a 21-year-old typist was", "a 21-year-old typist and a guard"
bool SinglePersons::ends_subject(std::uint32_t at) const {
  const bool goes_on = at < tokens_.size() && tokens_[at].is("and");
  return goes_on || verb_follows(at);
}

bool SinglePersons::verb_follows(std::uint32_t at) const {
  const Meaning* next = phrases_.at(at).meaning;
  return pack_.known.is(next, Known::Be) || pack_.known.is(next, Known::Have) ||
         pack_.known.is(next, Known::Past) ||
         pack_.known.is(next, Known::Adjective);
}

// "One died, another was hurt", "killed one and wounded another".
std::optional<Group> SinglePersons::another(std::uint32_t at) const {
  const bool is_it = tokens_[at].is("another") && at + 1 < tokens_.size() &&
                     (at == 0 || !tokens_[at - 1].is("one"));
  if (!is_it) {
    return std::nullopt;
  }
  const Meaning* next = phrases_.at(at + 1).meaning;
  const bool is_state = pack_.known.is(next, Known::Participle) ||
                        pack_.known.is(next, Known::Adjective) ||
                        pack_.known.is(next, Known::Be) ||
                        pack_.known.is(next, Known::Have);
  if (!is_state && !is_object(at, at + 1)) return std::nullopt;
  return nouns_.somebody(at, at + 1);
}

// "wounded another", "wounded another in the neck", "looking for another":
// nothing more is named.
bool SinglePersons::is_object(std::uint32_t at, std::uint32_t behind) const {
  if (at == 0) return false;
  const Meaning* verb = phrases_.at(at - 1).meaning;
  const bool is_done =
      pack_.known.is(verb, Known::Transitive) && verb->measure != 0;
  if (!is_done && !tokens_[at - 1].is("for")) return false;
  return behind >= tokens_.size() || tokens_[behind].is("and") ||
         tokens_[behind].kind == Token::Kind::Mark ||
         pack_.known.is(phrases_.at(behind).meaning, Known::Preposition);
}

}  // namespace concord::extract
