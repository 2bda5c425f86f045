// SPDX-License-Identifier: Apache-2.0
//
// From a verb to the left: over "has also", over what stands between commas,
// and then as far as words may be of one name.  What that run holds besides the
// name
// ("In Lima", "fell and") is cut off its front.
#include "claims/extract/attribution/attribution_names.h"

namespace concord::extract {
namespace {

using At = SpeakerNames::At;

constexpr At kLongestName = 50;
constexpr At kLongestBracket = 8;
constexpr At kLongestApposition = 40;
constexpr At kLongestRelative = 25;

}  // namespace

// Left of the word, the mark or the brackets before `at`, if they may be of a
// name; else `at`.
At SpeakerNames::step_left(At at) const {
  const At left = at - 1;
  if (!words_.is_mark(left)) return stops(left) ? at : left;
  if (is_glue(left)) return left;
  const bool is_editor = words_.is(left, "]");  // "[name indistinct]"
  if (!is_editor && !words_.is(left, ")")) return at;
  for (At i = left; i > words_.begin() && left - i < kLongestBracket; --i) {
    if (words_.is(i, is_editor ? "[" : "(")) return i;
  }
  return at;
}

At SpeakerNames::begin_of(At end) const {
  At at = end;
  while (at > words_.begin() && end - at < kLongestName) {
    const At left = step_left(at);
    if (left == at) break;
    at = left;
  }
  return at;
}

// "Ana Long said": no adverb.
bool SpeakerNames::is_last_name(At at) const {
  using enum Telling;
  if (!words_.has(at, Adverb) || words_.has(at, Time)) return false;
  return words_.capital(at) && at > words_.begin() &&
         !words_.has(at - 1, Opens) && !words_.is(at - 1, ":");
}

At SpeakerNames::verb_begin(At verb) const {
  using enum Telling;
  At at = verb;
  while (at > words_.begin()) {
    const bool is = words_.is(at - 1, "'s") && words_.has(at - 2, Pronoun);
    if (is_last_name(at - 1)) break;
    // "on August 16 published"
    if (words_.is_digits(at - 1) && words_.has(at - 2, Time)) --at;
    if (!is && !words_.has_any(at - 1, {Have, Be, Modal, Adverb, Not, Time})) {
      break;
    }
    --at;
    if (!words_.has(at, Time)) continue;
    while (words_.is_any(at - 1, {"on", "of", "last", "this", "late", "early"}))
      --at;
  }
  return at;
}

SpeakerNames::Found SpeakerNames::before(At verb) const {
  const At end = verb_begin(verb);
  if (end == words_.begin()) return std::nullopt;
  if (words_.is_comma(end - 1)) return before_comma(end - 1);
  return plain(end);
}

SpeakerNames::Found SpeakerNames::plain(At end) const {
  // "the company that employs them" said
  if (words_.is_any(end - 1, {"them", "him", "us"})) {
    constexpr At kFar = 6;
    for (At at = end - 1; at-- > words_.begin() + 1 && end - at < kFar;) {
      const bool is_relative =
          words_.has(at, Telling::Relative) || words_.is(at, "that");
      if (is_relative && words_.is_word(at - 1)) return antecedent(at);
    }
  }
  if (words_.has(end - 1, Telling::Pronoun)) return TokenRange{end - 1, end};
  if (words_.has(end - 1, Telling::Relative) || words_.is(end - 1, "that")) {
    return antecedent(end - 1);
  }
  return name({begin_of(end), end});
}

// "..., who said" is of the name before "who".
SpeakerNames::Found SpeakerNames::antecedent(At relative) const {
  At end = relative;
  if (end > words_.begin() && words_.is_comma(end - 1)) --end;
  if (end == words_.begin()) return std::nullopt;
  At begin = begin_of(end);
  if (words_.is(relative, "which")) begin = nearest_thing(begin, end);
  return name({begin, end});
}

// Behind "at odds with" and "those of": "which" is of the last thing, and no
// name is cut: "the Ministry of Defence".
At SpeakerNames::nearest_thing(At begin, At end) const {
  for (At at = end; at-- > begin + 1;) {
    const bool parts =
        words_.is_any(at - 1,
                      {"with", "from", "to", "by", "against", "than"}) ||
        (words_.is(at - 1, "of") && words_.is_any(at - 2, {"those", "that"}));
    if (parts && words_.has(at, Telling::Article)) return at;
  }
  return begin;
}

// The "who" of the clause that ends before `at`, or `at`.
At SpeakerNames::relative_before(At at) const {
  for (At i = at; i > words_.begin() && at - i < kLongestRelative;) {
    --i;
    if (words_.has(i, Telling::Relative) || words_.is(i, "where")) return i;
    if (words_.is_comma(i) || words_.is_quote(i)) return at;
    if (words_.has(i, Telling::Break) || words_.is(i, "that")) return at;
  }
  return at;
}

// What of a run of words before a verb is its subject.
SpeakerNames::Found SpeakerNames::name(TokenRange run) const {
  using enum Telling;
  const At stop = run.first;
  if (run.empty()) return std::nullopt;
  if (words_.has(stop, And) && words_.has(stop - 1, Pronoun)) {
    return TokenRange{stop - 1, run.last};  // "she and another doctor"
  }
  // "residents reached by phone" said
  if (words_.is(stop, "by") && words_.text(stop - 1).ends_with("ed") &&
      !words_.has_any(stop - 2, {Be, Have, Modal, Adverb, Pronoun}) &&
      stop > words_.begin() + 1) {
    return name({begin_of(stop - 1), stop - 1});
  }
  run = without_front(run);
  const At first = noun_phrase_begin(run);
  // "a spokesman for the company that owns the dam" said
  const bool owns = first > run.first && words_.is(stop - 1, "that") &&
                    !words_.has_any(run.first, {Preposition, Adverb}) &&
                    words_.is_word(stop - 2) && !is_verb(stop - 2);
  if (owns) return antecedent(stop - 1);
  const bool is_object =
      first > run.first || words_.has(run.first, Preposition) ||
      words_.has(stop - 1, Pronoun) ||
      words_.is_any(stop - 1, {"who", "which"}) || is_verb(stop - 1);
  if (is_object) {  // "the man who was hit by the bus"
    const At relative = relative_before(stop);
    if (relative != stop) return antecedent(relative);
  }
  run = without_front({first, run.last});
  if (words_.has(run.first, Preposition)) ++run.first;
  // "disputed by residents": who say
  if (words_.is(run.first + 1, "by") &&
      words_.text(run.first).ends_with("ed")) {
    run.first += 2;
  }
  run = without_venue(run);
  if (!run.empty() && words_.has(run.last - 1, Preposition)) {
    return std::nullopt;  // "the number of confirmed deaths"
  }
  const bool bare = run.last - run.first == 1 &&
                    words_.has(run.first, Article) &&
                    !words_.is(run.first, "another");
  return run.empty() || bare ? Found() : run;
}

TokenRange SpeakerNames::without_front(TokenRange run) const {
  using enum Telling;
  while (!run.empty() && !is_last_name(run.first) &&
         (words_.has_any(run.first, {And, Adverb, Time}) ||
          words_.is_mark(run.first))) {
    ++run.first;
  }
  return run;
}

// "In Lima the mayor", "fell in the town and the mayor": where the last noun
// phrase begins that no preposition ties to the one before.
At SpeakerNames::noun_phrase_begin(TokenRange run) const {
  using enum Telling;
  for (At at = run.last; at-- > run.first + 1;) {
    if (words_.has(at, And) && is_verb(run.first - 1)) return at + 1;
    if (!words_.has(at, Article) || words_.is_mark(at - 1)) continue;
    if (words_.has(at, Body)) continue;  // "Save the Children"
    const bool tied =
        words_.has_any(at - 1, {Preposition, And, Article, Number, Ing}) ||
        words_.text(at - 1).ends_with("ing");
    if (!tied) return at;
  }
  return run.first;
}

// "police in a statement" said
TokenRange SpeakerNames::without_venue(TokenRange run) const {
  for (At at = run.last; at-- > run.first + 1;) {
    if (!words_.has(at, Telling::Preposition)) continue;
    if (!words_.is_any(at, {"of", "by"}) && is_venue(at)) run.last = at;
    break;
  }
  return run;
}

// "Ana Ruiz, 45, a doctor of the town," before the verb.
SpeakerNames::Found SpeakerNames::before_comma(At comma) const {
  At end = comma;
  for (At at = comma; at > words_.begin() && comma - at < kLongestApposition;) {
    --at;
    if (words_.is_quote(at)) return std::nullopt;
    if (!words_.is_comma(at)) continue;
    if (!may_stand_between(at + 1, end)) return std::nullopt;
    end = at;
    if (words_.is_digits(at - 1) && words_.is_comma(at - 2)) continue;
    const Found found = plain(at);
    if (found) return with_name(*found);
  }
  return std::nullopt;
}

bool SpeakerNames::may_stand_between(At first, At last) const {
  using enum Telling;
  if (first >= last) return false;
  if (words_.has_any(first,
                     {Article, Relative, Preposition, Adverb, Ing, Number})) {
    return true;
  }
  if (words_.is_digits(first)) return true;
  // "reached by phone", "interviewed in Lima"
  if (words_.text(first).ends_with("ed") &&
      words_.has(first + 1, Preposition)) {
    return true;
  }
  for (At at = first; at < last; ++at) {
    if (is_verb(at)) return false;
  }
  return true;
}

}  // namespace concord::extract
