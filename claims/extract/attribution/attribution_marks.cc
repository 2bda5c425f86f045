// SPDX-License-Identifier: Apache-2.0
//
// Who says it by where he stands: before a colon, or behind a dash.
#include "claims/extract/attribution/attribution_cues.h"

namespace concord::extract {
namespace {

using At = CueReader::At;

constexpr At kLongestName = 8;

}  // namespace

// "UN", "WHO", but no country, and no town: "USA: four dead", "QUETTA: ...".
bool CueReader::is_acronym(At at) const {
  constexpr std::size_t kLongest = 5;
  return words_.cased() && words_.token(at).all_capitals &&
         words_.token(at).lower.size() <= kLongest &&
         !words_.is_any(at, {"usa", "us", "uk", "uae", "drc", "eu", "dr"});
}

// "Police: four dead", "Ruiz: 'Four died'"
bool CueReader::colon_at(At mark) {
  using enum Telling;
  At begin = words_.begin();
  // "17:50 Police: four held"
  if (words_.is_digits(begin) && words_.is_digits(begin + 2)) begin += 3;
  if (!words_.is(mark, ":") || mark <= begin || mark - begin > kLongestName ||
      (mark != begin + 1 && names_.begin_of(mark) != begin)) {
    return false;
  }
  const bool known = words_.has_any(mark - 1, {Speaker, Outlet, Body}) ||
                     (mark == begin + 1 && is_acronym(begin));
  const bool quoted = words_.has(mark + 1, Opens) && words_.capital(mark - 1);
  if ((!known && !quoted) || words_.has(mark - 1, Text)) return false;
  if (words_.is_any(mark - 1, {"source", "sources"})) return false;
  return add({.verb = mark, .subject = {begin, mark}},
             contents_.to_end(mark + 1));
}

// "Four dead: police", "Four dead - Ana Ruiz, a nurse, on television."
bool CueReader::dash_at(At mark) {
  using enum Telling;
  constexpr At kLongestRest = 10;
  const auto name = names_.behind(mark + 1);
  if (!name || name->last - name->first > kLongestName) return false;
  const bool ends = name->last == words_.end() || words_.is(name->last, ".");
  const bool described =
      words_.is(name->last, ",") && words_.end() - name->last < kLongestRest;
  if (!tells_before(mark)) return false;  // "Source: health ministry"
  if (ends && words_.has_any(name->last - 1, {Speaker, Body})) {
    return add({.verb = mark, .subject = *name},
               TokenRange{words_.begin(), mark});
  }
  if (words_.is(mark, ":") || (!ends && !described) || !is_counter(*name)) {
    return false;
  }
  for (At at = name->first; at < words_.end(); ++at) {
    if (counts_at(at) || names_.is_verb(at)) return false;
  }
  return add({.verb = mark, .subject = *name},
             TokenRange{words_.begin(), mark});
}

// "Four dead in blast: police", "Police: four dead in blast"
void CueReader::headline() {
  for (At at = words_.begin() + 1; at + 1 < words_.end(); ++at) {
    const bool dash = words_.is_comma(at) && !words_.is(at, ",");
    if (!dash && !words_.is(at, ":")) continue;
    if (colon_at(at) || dash_at(at)) return;
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

// "He was blunt: 'Four died.'", "From our man in Lima: 'Four died.'"
bool CueReader::quoted_behind_colon() {
  using enum Telling;
  for (At at = words_.begin() + 1; at + 2 < words_.end(); ++at) {
    if (!words_.is(at, ":") || !words_.has(at + 1, Opens)) continue;
    const Quotation* quotation = words_.quotation(at + 2);
    if (quotation == nullptr || quotation->first != at + 2) return false;
    const bool from = words_.is(words_.begin(), "from");
    const auto name = from ? names_.behind(words_.begin() + 1)
                           : names_.subject_from(words_.begin());
    if (!name || name->last > at) return false;
    return add({.verb = at, .subject = *name},
               TokenRange{quotation->first, quotation->last});
  }
  return false;
}

// "12 dead (police), 30 hurt (hospital)"
void CueReader::in_brackets(At open) {
  using enum Telling;
  constexpr At kFar = 10;
  const auto name = names_.behind(open + 1);
  if (!name || !words_.is(name->last, ")")) return;
  if (words_.is_comma(name->last + 1) && !words_.is(name->last + 1, ",")) {
    return;  // "June 10 (Interfax) - "
  }
  const At last = name->last - 1;
  if (!words_.has_any(last, {Speaker, Body, Outlet})) return;
  for (At at = open; at-- > words_.begin() && open - at < kFar;) {
    if (words_.is_mark(at) && !words_.glued(at)) return;
    if (!is_number(at)) continue;
    add({.verb = last, .subject = *name}, TokenRange{at, open});
    return;
  }
}

// "Four died, police said; two were hurt": who said it goes on.
void CueReader::behind_semicolon() {
  if (cues_.empty()) return;
  Cue& last = cues_.back();
  const bool before =
      last.content.last <= last.verb && last.content.first >= words_.begin();
  if (!before || last.denial || words_.quotation(last.content.first)) return;
  for (At at = last.verb + 1; at < words_.end(); ++at) {
    if (words_.is(at, ";")) {
      last.content.last = contents_.to_end(at).last;
      return;
    }
  }
}

std::optional<TokenRange> CueReader::announcer() const {
  using enum Telling;
  const At begin = words_.begin();
  if (!words_.is(words_.end() - 1, ":")) return std::nullopt;
  if (words_.is(begin, "according") && words_.is(begin + 1, "to")) {
    return names_.behind(begin + 2);
  }
  const auto name = names_.subject_from(begin);
  if (!name || !is_counter(*name)) return std::nullopt;
  for (At at = name->last; at < words_.end(); ++at) {
    if (words_.has_any(at, {Issue, Give, Say, Tell, Put})) return name;
  }
  return std::nullopt;
}

// "The spokesman had this to say:" before a quotation
void CueReader::open_end() {
  const auto quotation = next_quotation();
  if (!quotation) return;
  const auto name = names_.subject_from(words_.begin());
  if (name) add({.verb = words_.end() - 1, .subject = *name}, quotation);
}

}  // namespace concord::extract
