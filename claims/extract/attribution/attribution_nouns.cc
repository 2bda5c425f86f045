// SPDX-License-Identifier: Apache-2.0
//
// Cues that are no verbs.
#include "claims/extract/attribution/attribution_cues.h"

namespace concord::extract {
namespace {

using At = CueReader::At;

}  // namespace

// "according to the mayor, four died", "four died, according to the mayor"
void CueReader::according(At at) {
  using enum Telling;
  const auto name = names_.behind(at + 2);
  if (!name) return;
  Cue cue{.verb = at + 1, .subject = *name};
  take_relay(cue, at);
  const bool leads = at == words_.begin() ||
                     words_.has_any(at - 1, {And, Break, Opens}) ||
                     words_.is_any(at - 1, {"that", ":"}) ||
                     (words_.is_comma(at - 1) && words_.has(at - 2, And));
  if (!leads) {
    add(cue, contents_.round(at, name->last, floor()));
    return;
  }
  // The comma may come late: "according to those who saw it, four died".
  constexpr At kFar = 30;
  At end = name->last;
  while (end < words_.end() && end < name->last + kFar &&
         !words_.is_comma(end)) {
    ++end;
  }
  add(cue, contents_.behind(words_.is_comma(end) ? end : name->last));
}

// "an announcement by the police of 12 arrests"
void CueReader::said_by(At noun) {
  constexpr At kFar = 15;
  const auto name = names_.behind(noun + 2);
  if (!name) return;
  const At end = name->last;
  for (At i = end; i < words_.end() && i < end + kFar; ++i) {
    if (words_.is_any(i, {"that", "of", ":"})) {
      add({.verb = noun, .subject = *name}, contents_.to_end(i + 1));
      return;
    }
    if (names_.is_verb(i) && !words_.is_comma(end)) break;
  }
  // What looks like the end of a name: "by the police of 12 arrests".
  for (At i = end; i-- > name->first + 1;) {
    if (!words_.is(i, "of")) continue;
    add({.verb = noun, .subject = {name->first, i}}, contents_.to_end(i + 1));
    return;
  }
}

// "the army" in "the army's claim", "his" in "his claim".
TokenRange CueReader::owner(At noun) const {
  using enum Telling;
  if (words_.is_any(noun - 1, {"his", "her", "its", "their"})) {
    return {noun - 1, noun};
  }
  if (!words_.is(noun - 1, "'s")) return {};
  TokenRange name{names_.begin_of(noun - 1), noun - 1};
  for (At i = name.first; i < name.last; ++i) {
    const bool ties = words_.has(i, Preposition) && !words_.is(i, "of");
    if (ties || words_.has(i, And)) name.first = i + 1;
  }
  return name;
}

// "the army's claim that", but not "his report that came too late"
void CueReader::claim_that(At noun) {
  const At first = noun + 2;
  if (names_.is_verb(first) || words_.text(first).ends_with("ed")) return;
  const TokenRange name = owner(noun);
  if (name.empty()) return;
  add({.verb = noun, .subject = name}, contents_.to_end(first));
}

// "There was no confirmation of the deaths"
void CueReader::no_confirmation(At at) {
  if (!words_.is(at + 1, "of") && !words_.is(at + 1, "that")) return;
  Cue cue{.verb = at, .denial = true};
  if (words_.has(at - 2, Telling::Have)) {
    if (const auto name = names_.before(at - 1)) cue.subject = *name;
  }
  for (const Cue& other : cues_) {
    if (cue.subject.empty() && other.content.has(at)) {
      cue.subject = other.subject;
      cue.via = other.via;
    }
  }
  add(cue, contents_.to_end(at + 2));
}

// "In the army's version, four died"
void CueReader::version() {
  const At begin = words_.begin();
  if (!words_.is(begin, "in")) return;
  const auto name = names_.behind(begin + 1);
  if (!name || !words_.is_comma(name->last)) return;
  if (!words_.has(name->last - 1, Telling::Version)) return;
  add({.verb = begin, .subject = *name}, contents_.to_end(name->last + 1));
}

bool CueReader::headline_at(At mark) {
  using enum Telling;
  constexpr At kLongestName = 8;
  const At begin = words_.begin();
  if (words_.is(mark, ":") && mark - begin <= kLongestName &&
      words_.has(mark - 1, Speaker) && !words_.has(mark - 1, Text) &&
      names_.begin_of(mark) == begin) {
    return add({.verb = mark, .subject = {begin, mark}},
               contents_.to_end(mark + 1));
  }
  const auto name = names_.behind(mark + 1);
  if (!name || name->last != words_.end() ||
      name->last - name->first > kLongestName ||
      !words_.has_any(name->last - 1, {Speaker, Body})) {
    return false;
  }
  return add({.verb = mark, .subject = *name}, TokenRange{begin, mark});
}

// "Four dead in blast: police", "Police: four dead in blast"
void CueReader::headline() {
  for (At at = words_.begin() + 1; at + 1 < words_.end(); ++at) {
    const bool parts =
        words_.is(at, ":") || (words_.is_comma(at) && !words_.is(at, ","));
    if (parts && headline_at(at)) return;
  }
}

// What is quoted behind a sentence that ends with a colon.
SaidContent::Found CueReader::next_quotation() const {
  if (!words_.is(words_.end() - 1, ":")) return std::nullopt;
  const At first = words_.end() + 1;
  const Quotation* quotation = words_.quotation(first);
  if (quotation == nullptr || quotation->first != first) return std::nullopt;
  return TokenRange{quotation->first, quotation->last};
}

// "The spokesman had this to say:" before a quotation
void CueReader::open_end() {
  const auto quotation = next_quotation();
  if (!quotation) return;
  const auto name = names_.subject_from(words_.begin());
  if (name) add({.verb = words_.end() - 1, .subject = *name}, quotation);
}

}  // namespace concord::extract
