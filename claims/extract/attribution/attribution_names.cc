// SPDX-License-Identifier: Apache-2.0
//
// A name is a run of words that are nothing else: no verb, no pronoun, none
// that begins a clause.  Unknown words are taken for nouns and adjectives, so
// that capitals, which old wires lack, are asked last.
#include "claims/extract/attribution/attribution_names.h"

namespace concord::extract {
namespace {

using At = SpeakerNames::At;

constexpr At kLongestBracket = 8;
constexpr At kLongestName = 50;

}  // namespace

bool SpeakerNames::is_verb(At at) const {
  using enum Telling;
  if (is_in_name(at)) return false;
  if (words_.glued(at) && words_.is(at - 1, "-"))
    return false;  // "short-lived"
  if (words_.has_any(at, {Be, Have, Modal, Finite})) return true;
  if (!words_.has_any(at, {Say, Tell, Deny, That, Put})) return false;
  return words_.has_any(at, {Past, Third}) &&
         !words_.has_any(at, {Text, Speaker, Venue}) &&
         !words_.has_any(at - 1, {Article, Number, Preposition});
}

// "One Lima Now", "the United States": words that are no verbs there.
bool SpeakerNames::is_in_name(At at) const {
  if (words_.is(at - 1, "united")) return true;
  const bool behind_one = words_.capital(at - 1) && words_.is_word(at - 1);
  const bool before_one = words_.capital(at + 1) && words_.is_word(at + 1);
  return words_.capital(at) && at > words_.begin() + 1 &&
         (behind_one || before_one);
}

bool SpeakerNames::stops(At at) const {
  using enum Telling;
  if (is_in_name(at) && !words_.has(at, Time)) return false;
  // "Monday morning's report"
  if (words_.is(at + 1, "'s") && !words_.has(at, Pronoun)) return false;
  if (words_.is(at + 2, "'s") && words_.has(at, Time)) return false;
  // "the first report"
  if (words_.has(at, Adverb) &&
      (words_.has(at - 1, Article) || words_.is(at - 1, "'s"))) {
    return false;
  }
  if (is_last_name(at)) return false;
  if (words_.has_any(at, {Relative, Break, Pronoun, Adverb, Time})) return true;
  return words_.is(at, "that") || words_.is(at, "according") || is_verb(at);
}

// Marks within a name: "J. Ruiz", "fire-fighters", "AT&T".
bool SpeakerNames::is_glue(At at) const {
  if (words_.is_quote(at)) return false;
  if (words_.is_any(at, {"'", "%"})) return true;
  return words_.glued(at) && words_.is_any(at, {"-", ".", "/", "&", "@"});
}

// "in a statement", "at a news conference", "on Twitter".
bool SpeakerNames::is_venue(At preposition) const {
  constexpr At kFar = 5;
  for (At at = preposition + 1; at <= preposition + kFar; ++at) {
    if (words_.has(at, Telling::Venue)) return true;
    if (!words_.is_word(at) && !is_glue(at)) return false;
    if (words_.has(at, Telling::Preposition)) return false;
  }
  return false;
}

bool SpeakerNames::goes_on_with(At preposition) const {
  using enum Telling;
  const At next = preposition + 1;
  if (words_.is(preposition, "of")) return true;
  if (words_.is(next, "reference")) return false;  // "with reference to"
  if (!words_.is_word(next) || words_.has_any(next, {Time, Pronoun, Ing})) {
    return false;
  }
  if (words_.is_any(preposition, {"for", "from", "with", "by"})) return true;
  // "a post on a channel"
  if (words_.is(preposition, "on") && words_.has(preposition - 1, Text)) {
    return true;
  }
  return words_.is_any(preposition, {"at", "in", "to"}) &&
         !is_venue(preposition);
}

// "the mayor and the police", but not "the mayor and fled".
bool SpeakerNames::joins(At conjunction) const {
  using enum Telling;
  const At next = conjunction + 1;
  if (words_.is(conjunction, "&")) return true;
  return words_.has_any(next, {Article, Number, Text, Speaker, Body, Outlet}) ||
         words_.capital(next) || words_.has_any(next + 1, {Speaker, Body});
}

At SpeakerNames::bracket_end(At at) const {
  for (At i = at; i < words_.end() && i - at < kLongestBracket; ++i) {
    if (words_.is(i, ")")) return i + 1;
  }
  return at;
}

// Whether another word than that before begins something new: "told reporters
// the army", "told Reuters 12 men", "the mayor and fled".
bool SpeakerNames::ends_before(At at) const {
  using enum Telling;
  if (words_.has(at, Ing)) return true;
  if (words_.is(at + 1, "-") && words_.glued(at + 1))
    return false;  // "on-site"
  if (words_.has(at, Preposition)) return !goes_on_with(at);
  if (words_.has(at, And)) return !joins(at);
  if (words_.has_any(at - 1, {Preposition, And, Article})) return false;
  if (words_.is(at, "based") && words_.is(at + 1, "on")) return true;
  // "a man flagged them down and"
  if (words_.text(at).ends_with("ed") &&
      words_.is_any(at + 1, {"them", "him", "us", "me", "down"})) {
    return true;
  }
  if (words_.has(at, Body)) return false;  // "Save the Children"
  const bool parted = at + 1 >= words_.end() || words_.is_mark(at + 1);
  if (words_.capital(at - 1) && parted) return false;  // "Channel 24"
  // "the Khabar 24 television channel"
  if (words_.is_digits(at) && words_.capital(at - 1) &&
      words_.has(at + 1, Outlet)) {
    return false;
  }
  return words_.has_any(at, {Article, Number}) || words_.is_digits(at);
}

// Behind the word, the mark or the brackets at `at`, if they may be of a name
// that began at `first`; else `at`.
At SpeakerNames::step_right(At first, At at) const {
  if (words_.is(at, "(")) return bracket_end(at);
  if (words_.is_mark(at)) return is_glue(at) ? at + 1 : at;
  if (stops(at)) return at;
  const bool inside = at > first && !words_.is_mark(at - 1);
  return inside && ends_before(at) ? at : at + 1;
}

// "the governor, Ana Ruiz": who that is stands between commas.
TokenRange SpeakerNames::with_name(TokenRange office) const {
  constexpr At kMostNames = 6;
  const At first = office.last + 1;
  const bool is_office = !words_.capital(office.last - 1) ||
                         words_.has(office.first, Telling::Article);
  if (!words_.is_comma(office.last) || !is_office) return office;
  At at = first;
  while (words_.capital(at) && !words_.has(at, Telling::Time)) {
    const bool goes_on = (words_.is(at + 1, ".") || words_.is(at + 1, "-")) &&
                         words_.capital(at + 2);
    at += goes_on ? 2 : 1;
  }
  const bool is_name = at > first + 1 && at <= first + kMostNames &&
                       (words_.is_mark(at) || at == words_.end());
  return is_name ? TokenRange{office.first, at} : office;
}

SpeakerNames::Found SpeakerNames::behind(At at) const {
  using enum Telling;
  if (words_.has(at, Pronoun) ||
      words_.is_any(at, {"them", "him", "us", "me"})) {
    return TokenRange{at, at + 1};
  }
  if (words_.has(at, Preposition)) return std::nullopt;
  At end = at;
  while (end < words_.end() && end - at < kLongestName) {
    const At next = step_right(at, end);
    if (next == end) break;
    end = next;
  }
  if (end > at && words_.is(end - 1, ".") && end == words_.end()) --end;
  if (end == at) return std::nullopt;
  return with_name({at, end});
}

// "Ruiz visited": behind a name in capitals small letters are of a verb.
TokenRange SpeakerNames::capitals_of(TokenRange name) const {
  if (name.first == words_.begin() && !words_.capital(name.first + 1)) {
    return name;
  }
  if (!words_.capital(name.first)) return name;
  At at = name.first;
  while (at < name.last && (words_.capital(at) || words_.is_mark(at) ||
                            words_.has(at, Telling::Preposition))) {
    ++at;
  }
  return {name.first, at};
}

// The first noun phrase that no preposition or participle leads.
SpeakerNames::Found SpeakerNames::subject_from(At at) const {
  constexpr int kMostTries = 4;
  for (int tries = 0; tries < kMostTries && at < words_.end(); ++tries) {
    if (words_.has_any(at, {Telling::And, Telling::Adverb, Telling::Time}) ||
        (words_.is_mark(at) && !words_.is_quote(at))) {
      ++at;
      continue;
    }
    if (words_.has(at + 1, Telling::Time) &&
        words_.is_any(at, {"last", "this", "late", "early"})) {
      at += 2;
      continue;
    }
    const bool led = words_.text(at).ends_with("ing");
    const Found found = led ? std::nullopt : behind(at);
    if (found) return capitals_of(*found);
    while (at < words_.end() && !words_.is_comma(at)) ++at;
  }
  return std::nullopt;
}

}  // namespace concord::extract
