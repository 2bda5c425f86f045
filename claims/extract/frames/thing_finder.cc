// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/frames/thing_finder.h"

#include <algorithm>
#include <initializer_list>

namespace concord::extract {
namespace {

using At = ThingFinder::At;
using Form = ThingWords::Form;

constexpr At kLongestNoun = 7;
constexpr int kMostAsides = 3;

}  // namespace

ThingFinder::ThingFinder(const Sketch& sketch, std::span<const Token> tokens,
                         const ExtractPack& pack)
    : sketch_(sketch),
      tokens_(tokens),
      pack_(pack),
      quality_(pack.known[Known::StatusQuality]),
      particle_(pack.known[Known::StatusParticle]),
      verb_(pack.known[Known::Verb]),
      have_(pack.known[Known::Have]),
      modal_(pack.known[Known::Modal]) {}

void ThingFinder::take_head(ThingWords& thing, At head) const {
  const Meaning* meaning = sketch_.meaning[head];
  thing.is_known = pack_.known.is(meaning, Known::Head);
  thing.is_many = pack_.known.is(meaning, Known::Plural) &&
                  !pack_.known.is(meaning, Known::Singular);
  thing.population = thing.is_known ? meaning->population : 0;
}

ThingFinder::Found ThingFinder::pronoun(At at) const {
  const std::initializer_list<std::string_view> pronouns = {
      "he", "she", "it", "they", "him", "them"};
  const bool is_one =
      at < size() && std::ranges::any_of(pronouns, [&](std::string_view word) {
        return token(at).is(word);
      });
  if (!is_one) return std::nullopt;
  ThingWords thing;
  thing.first = at;
  thing.last = at + 1;
  thing.form = Form::Pronoun;
  thing.is_definite = true;
  thing.is_many = is(at, "they") || is(at, "them");
  return thing;
}

// "a second suspect", "the two men", "one of the attackers"
ThingFinder::Found ThingFinder::group_at(At at) const {
  if (at >= size()) return std::nullopt;
  const std::uint32_t place = sketch_.group_of_item[at];
  if (place == Sketch::kNoGroup) return std::nullopt;
  const Group& group = sketch_.groups[place];
  if (group.is_list || group.is_bare || group.counts_itself) {
    return std::nullopt;
  }
  ThingWords thing;
  thing.first = at;
  thing.last = at + 1;
  thing.is_known = !group.unknown;
  thing.population = group.population;
  return thing;
}

// "Ruslan Kulikbayev", "Omar al-Sahili"; of "gunman Ivan Petrov" who he is
// tells what he is.
ThingFinder::Found ThingFinder::name_ending_at(At end) const {
  if (end == 0 || !is_name_word(end - 1)) return std::nullopt;
  At first = end - 1;
  while (first > 0 && end - first < 2 * kLongestNoun &&
         (is_name_word(first - 1) || joins_names(first - 1))) {
    --first;
  }
  while (!is_name_word(first) && !is(first + 1, "-")) ++first;
  ThingWords thing;
  thing.last = end;
  thing.form = Form::Name;
  thing.is_definite = true;
  while (first > 0 && has(first - 1, Known::Head) &&
         has(first - 1, Known::Singular)) {
    --first;
  }
  for (At at = first; at < end && !thing.is_known; ++at) take_head(thing, at);
  if (first > 0 && is_article(first - 1)) --first;
  if (!thing.is_known && is_kind_of_thing(first)) return std::nullopt;
  thing.first = first;
  return thing;
}

ThingFinder::Found ThingFinder::noun_ending_at(At end) const {
  if (end == 0) return std::nullopt;
  if (auto group = group_at(end - 1)) {
    const bool is_single =
        sketch_.groups[sketch_.group_of_item[group->first]].is_single;
    if (!is_single && group->first > 0 && is_article(group->first - 1)) {
      --group->first;
      group->is_definite = true;
    }
    return group;
  }
  const At head = end - 1;
  if (!is_inside(head) || is(head, "'s") || is(head, "-")) return std::nullopt;
  At first = head;
  while (first > 0 && end - first < kLongestNoun && is_inside(first - 1)) {
    --first;
  }
  ThingWords thing;
  thing.last = end;
  take_head(thing, head);
  thing.is_definite = first > 0 && is_article(first - 1);
  if (thing.is_definite) {
    --first;
    if (is(first, "a") || is(first, "an")) thing.is_definite = false;
  } else if (first < head && is_name_word(first)) {  // "Almaty airport"
    thing.is_definite = true;
  } else if (!may_begin_clause(first)) {
    return std::nullopt;
  }
  thing.first = first;
  return thing;
}

// "The driver of the van" is the driver, "the man in the car" the man.
ThingFinder::Found ThingFinder::outer_of(const ThingWords& inner) const {
  if (inner.first == 0 || !has(inner.first - 1, Known::Preposition)) {
    return inner;
  }
  // "a man identified as Ivan Petrov"
  if (is(inner.first - 1, "as")) return inner;
  auto outer = noun_ending_at(inner.first - 1);
  if (!outer) outer = name_ending_at(inner.first - 1);
  if (!outer) return std::nullopt;
  auto whole = outer_of(*outer);
  if (!whole) return std::nullopt;
  whole->last = inner.last;
  return whole;
}

ThingFinder::Found ThingFinder::ending_at(At end) const {
  if (end == 0) return std::nullopt;
  if (auto found = pronoun(end - 1)) return found;
  auto inner = name_ending_at(end);
  if (!inner) inner = noun_ending_at(end);
  if (!inner) return std::nullopt;
  return outer_of(*inner);
}

// Of "Karim Masimov, 56, once head of the guard, has been" the name, which
// stands before the first of the commas.
ThingFinder::Found ThingFinder::before_asides(At comma) const {
  Found found;
  At last = comma;
  for (int round = 0; round < kMostAsides && last > 0; ++round) {
    At first = last;
    while (first > 0 && !is(first - 1, ",")) --first;
    if (first == 0 || !is_aside(first, last)) break;
    last = first - 1;
    if (auto thing = ending_at(last)) {
      const bool stands_alone =
          thing->form != Form::Noun || thing->is_definite ||
          sketch_.group_of_item[thing->first] != Sketch::kNoGroup ||
          may_begin_clause(thing->first);
      if (!stands_alone) continue;
      found = thing;
      take_aside(*found, first);
    }
  }
  return found;
}

// "Omar Ali, the suspected gunman, was killed": who he is.
void ThingFinder::take_aside(ThingWords& thing, At aside) const {
  if (thing.form != Form::Name || thing.is_known) return;
  const auto other = noun_at(aside);
  if (!other || !other->is_known || !is_article(aside)) return;
  thing.is_known = true;
  thing.population = other->population;
}

// "The gunman fired at a patrol and was arrested": whom the sentence begins
// with, if a noun of the packs.
ThingFinder::Found ThingFinder::before_and(At joint) const {
  At first = joint;
  while (first > 0 && !is(first - 1, ";") && !is(first - 1, ":")) --first;
  if (auto thing = pronoun(first)) return thing;
  auto thing = group_at(first);
  if (!thing) thing = name_at(first);
  if (!thing) thing = noun_at(first);
  if (!thing || thing->last >= joint) return std::nullopt;
  const bool is_subject = thing->is_known || thing->form == Form::Name;
  return is_subject ? thing : std::nullopt;
}

ThingFinder::Found ThingFinder::before(At verb) const {
  At end = verb;
  while (end > 0 && has(end - 1, Known::Adverb) && !is(end - 1, "all")) --end;
  if (end == 0) return std::nullopt;
  if (is(end - 1, "and") || is(end - 1, "but")) {
    const bool listed = is(end - 2, ",");
    return before_and(listed ? end - 2 : end - 1);
  }
  if (is_relative(end - 1)) {
    const bool apart = is(end - 2, ",");
    const auto thing = ending_at(apart ? end - 2 : end - 1);
    return thing || !apart ? thing : before_asides(end - 2);
  }
  if (is(end - 1, ",")) return before_asides(end - 1);
  return ending_at(end);
}

ThingFinder::Found ThingFinder::name_at(At at) const {
  At last = at;
  if (is_article(last)) ++last;
  while (last - at < kLongestNoun && !is_name_word(last) && is_inside(last) &&
         !has(last, Known::Participle)) {
    ++last;
  }
  if (!is_name_word(last)) return std::nullopt;
  while (last - at < 2 * kLongestNoun &&
         (is_name_word(last) || joins_names(last))) {
    ++last;
  }
  if (is_inside(last)) return std::nullopt;  // "the Almaty airport"
  ThingWords thing;
  thing.first = at;
  thing.last = last;
  thing.form = Form::Name;
  thing.is_definite = true;
  for (At i = at; i < last && !thing.is_known; ++i) take_head(thing, i);
  return thing;
}

ThingFinder::Found ThingFinder::noun_at(At at) const {
  const bool article = is_article(at);
  At last = article ? at + 1 : at;
  if (const auto group = group_at(last)) {
    ThingWords thing = *group;
    thing.first = at;
    thing.is_definite = article;
    return thing;
  }
  const At begin = last;
  while (last - at < kLongestNoun &&
         (last == begin ? is_inside(last) : may_follow(last))) {
    ++last;
  }
  if (last == begin || is(last - 1, "'s")) {
    return std::nullopt;
  }
  ThingWords thing;
  thing.first = at;
  thing.last = last;
  thing.is_definite = article && !is(at, "a") && !is(at, "an");
  take_head(thing, last - 1);
  return thing;
}

// "the driver" of "the driver of the van"
void ThingFinder::take_tail(ThingWords& thing) const {
  if (!is(thing.last, "of")) return;
  auto inner = name_at(thing.last + 1);
  if (!inner) inner = noun_at(thing.last + 1);
  if (inner) thing.last = inner->last;
}

ThingFinder::Found ThingFinder::behind(At at) const {
  while (has(at, Known::Adverb) && !is(at, "all")) ++at;
  if (auto found = pronoun(at)) return found;
  auto thing = group_at(at);
  if (!thing) thing = name_at(at);
  if (!thing) thing = noun_at(at);
  if (thing) take_tail(*thing);
  return thing;
}

}  // namespace concord::extract
