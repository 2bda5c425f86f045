// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/attribution/attribution_speakers.h"

namespace concord::extract {
namespace {

// A reader does not remember more.
constexpr std::size_t kMostSpeakers = 12;

}  // namespace

bool Speakers::is_first_person(TokenRange subject) const {
  if (subject.last - subject.first != 1) return false;
  return words_.is_any(subject.first, {"i", "we", "you"});
}

bool Speakers::is_body(TokenRange name) const {
  using enum Telling;
  for (At at = name.first; at < name.last; ++at) {
    if (words_.anywhere(at, Preposition)) break;
    // "hospital staff", but not "police chief Ruiz", "Reuters reporter"
    const bool ends =
        at + 1 == name.last || words_.anywhere(at + 1, {Preposition, And});
    if (ends && words_.anywhere(at, {Body, Text, Outlet})) return true;
  }
  if (name.empty()) return false;
  const std::string_view last = words_.token(name.last - 1).lower;
  return last == "it" || last == "they";
}

void Speakers::add(const Speaker& speaker) {
  all_.push_front(speaker);
  if (all_.size() > kMostSpeakers) all_.pop_back();
}

const Speakers::Speaker* Speakers::last() const {
  return all_.empty() ? nullptr : &all_.front();
}

std::optional<Speakers::Speaker> Speakers::by_pronoun(At at) const {
  const bool is_one = words_.is_any(at, {"he", "she", "his", "her"});
  for (const Speaker& speaker : all_) {
    if (speaker.is_body != is_one) return speaker;
  }
  if (all_.empty()) return std::nullopt;
  return all_.front();
}

// Whether a word of a subject is of a name. Not of what is tied to it: "a
// source at the hospital" is no hospital.
bool Speakers::names(const Speaker& speaker, At noun) const {
  for (At at = speaker.name.first; at < speaker.name.last; ++at) {
    if (words_.anywhere(at, Telling::Preposition)) return false;
    const bool owns =
        at + 1 < speaker.name.last && words_.token(at + 1).is("'s");
    if (!owns && words_.token(at).lower == words_.token(noun).lower)
      return true;
  }
  return false;
}

// "the source", whom a longer name said before: "a source at the hospital".
std::optional<Speakers::Speaker> Speakers::by_noun(TokenRange subject) const {
  constexpr At kLongest = 3;
  if (subject.last - subject.first > kLongest) return std::nullopt;
  if (!words_.is_any(subject.first, {"the", "this", "that"})) {
    return std::nullopt;
  }
  for (const Speaker& speaker : all_) {
    bool all = true;
    for (At at = subject.first + 1; at < subject.last; ++at) {
      all = all && (words_.is(at, "same") || names(speaker, at));
    }
    if (all) return speaker;
  }
  return std::nullopt;
}

// "Ruiz", "Ms Ruiz", whom a longer name said before: "the mayor, Ana Ruiz".
std::optional<Speakers::Speaker> Speakers::by_last_name(
    TokenRange subject) const {
  constexpr At kLongest = 3;
  const At last = subject.last - 1;
  if (subject.last - subject.first > kLongest || !words_.capital(last)) {
    return std::nullopt;
  }
  for (At at = subject.first; at < subject.last; ++at) {
    const bool of_name = words_.capital(at) || words_.is(at, ".");
    if (!of_name || words_.has_any(at, {Telling::Article, Telling::Body})) {
      return std::nullopt;
    }
  }
  for (const Speaker& speaker : all_) {
    const At end = speaker.name.last - 1;
    const bool longer =
        speaker.name.last - speaker.name.first > subject.last - subject.first;
    if (!longer || speaker.is_body || !words_.token(end).capital) continue;
    if (words_.token(end).lower == words_.token(last).lower) {
      return Speaker{speaker.name, {}, false};
    }
  }
  return std::nullopt;
}

bool Speakers::stands_for_another(TokenRange subject) const {
  using enum Telling;
  if (words_.has(subject.first, Pronoun)) return true;
  if (!words_.is_any(subject.first, {"his", "her", "its", "their"})) {
    return false;
  }
  if (subject.last - subject.first == 1) return true;
  for (At at = subject.first + 1; at < subject.last; ++at) {
    if (words_.has_any(at, {Text, Version, Spokesman})) return true;
    if (words_.has(at, Preposition)) return false;
  }
  return false;
}

std::optional<Speakers::Speaker> Speakers::earlier(TokenRange subject) const {
  if (subject.empty()) return std::nullopt;
  if (stands_for_another(subject)) return by_pronoun(subject.first);
  if (const auto speaker = by_noun(subject)) return speaker;
  return by_last_name(subject);
}

}  // namespace concord::extract
