// SPDX-License-Identifier: Apache-2.0
//
// "The UN says 12 died, the government 15": the second speaker shares the verb
// of the first, and says a number too.
#include <algorithm>

#include "claims/extract/attribution/attribution_cues.h"

namespace concord::extract {
namespace {

using At = CueReader::At;

constexpr At kLongestName = 7;
constexpr At kLongestHedge = 5;

}  // namespace

bool CueReader::is_number(At at) const {
  return words_.is_digits(at) ||
         (words_.has(at, Telling::Number) &&
          !words_.is_any(at, {"some", "several", "many", "most", "few", "every",
                              "each", "any", "all", "other", "about", "more",
                              "around", "nearly", "almost", "approximately"}));
}

// The number at `at`, behind "at least about".
bool CueReader::counts_at(At at) const {
  for (At i = at; i < words_.end() && i < at + kLongestHedge; ++i) {
    if (is_number(i)) return true;
    const bool hedge =
        words_.has_any(i, {Telling::Number, Telling::Adverb}) ||
        words_.is_any(i, {"at", "least", "most", "than", "up", "to", "over",
                          "close", "under", "as", "between", "fewer", "less",
                          "there", "were", "a", "total", "of"});
    if (!hedge) return false;
  }
  return false;
}

// "the government" before "15", "the hospital" before "at 15".
std::optional<TokenRange> CueReader::counter(At first) const {
  using enum Telling;
  At at = first;
  while (at < words_.end() && at - first < kLongestName && !counts_at(at)) {
    const bool of_name = words_.is_word(at) || words_.glued(at);
    if (!of_name || names_.is_verb(at) ||
        words_.has_any(at, {Relative, Pronoun, Break, Time})) {
      return std::nullopt;
    }
    ++at;
  }
  if (at == first || at == words_.end() || !counts_at(at)) return std::nullopt;
  const At last = at - 1;
  const bool others = words_.is(first, "others") ||
                      (words_.is(first, "another") &&
                       (at > first + 1 || !names_.is_verb(at + 1)));
  const bool speaks = others || words_.has_any(last, {Speaker, Body, Outlet}) ||
                      (words_.cased() && words_.token(last).all_capitals);
  if (!speaks) return std::nullopt;
  return TokenRange{first, at};
}

// Where in what `cue` says another goes on, and who that is.
std::optional<CueReader::Gap> CueReader::gap_in(const Cue& cue) const {
  using enum Telling;
  const At end = std::min(cue.content.last, words_.end());
  for (At i = cue.content.first + 1; i + 1 < end; ++i) {
    const bool parts = words_.is_comma(i) || words_.is(i, ";") ||
                       words_.is_any(i, {"and", "but", "while"});
    if (!parts || words_.quotation(i) != nullptr) continue;
    At first = i + 1;
    while (words_.is_any(first, {"and", "but", "while"})) ++first;
    if (const auto name = counter(first)) return Gap{i, *name};
  }
  return std::nullopt;
}

void CueReader::other_counts() {
  constexpr std::size_t kMost = 8;
  for (std::size_t i = 0; i < cues_.size() && cues_.size() < kMost; ++i) {
    Cue& cue = cues_[i];
    const bool counts =
        cue.content.first > cue.subject.first &&
        (counts_at(cue.content.first) || words_.has(cue.verb, Telling::Put));
    if (!counts || cue.denial) continue;
    const auto gap = gap_in(cue);
    if (!gap) continue;
    const Cue other{.verb = gap->name.last - 1,
                    .subject = gap->name,
                    .via = cue.via,
                    .content = {gap->name.last, cue.content.last}};
    cue.content.last = gap->parted;
    cues_.insert(cues_.begin() + static_cast<std::ptrdiff_t>(i) + 1, other);
  }
}

}  // namespace concord::extract
