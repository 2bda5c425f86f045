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
    if (words_.has(at, Preposition)) break;
    if (words_.has_any(at, {Body, Text, Outlet})) {
      // "police chief Ruiz", "Reuters reporter"
      return at + 1 == name.last || words_.has_any(at + 1, {Preposition, And});
    }
  }
  return words_.is_any(name.last - 1, {"it", "they"});
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

// Not in what is tied to a name: "a source at the hospital" is no hospital.
bool Speakers::names(const Speaker& speaker, At noun) const {
  for (At at = speaker.name.first; at < speaker.name.last; ++at) {
    if (words_.anywhere(at, Telling::Preposition)) return false;
    if (words_.token(at).lower == words_.token(noun).lower) return true;
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
    if (names(speaker, subject.last - 1)) return speaker;
  }
  return std::nullopt;
}

std::optional<Speakers::Speaker> Speakers::earlier(TokenRange subject) const {
  if (subject.empty()) return std::nullopt;
  const bool whose =
      subject.last - subject.first == 1 &&
      words_.is_any(subject.first, {"his", "her", "its", "their"});
  if (whose || words_.has(subject.first, Telling::Pronoun)) {
    return by_pronoun(subject.first);
  }
  return by_noun(subject);
}

}  // namespace concord::extract
