// SPDX-License-Identifier: Apache-2.0
//
// Whether a cue's content stands before it or behind it is told by what is left
// behind it, once "on Monday in a statement" is passed: nothing, a clause, or a
// comma and more.
#include "claims/extract/attribution/attribution_content.h"

#include <algorithm>

namespace concord::extract {
namespace {

using At = SaidContent::At;

}  // namespace

// Behind the last mark that parts it from what an earlier cue says, if any.
At SaidContent::clause_begin(At end, At floor) const {
  using enum Telling;
  const Quotation* inner = words_.quotation(end - 1);
  for (At at = end; at-- > std::max(floor, words_.begin());) {
    if (words_.quotation(at) != nullptr && words_.quotation(at) == inner) {
      continue;
    }
    if (words_.is(at, ";")) return at + 1;
    if (floor > words_.begin() && words_.is_comma(at) &&
        words_.has_any(at + 1, {Break, And})) {
      return at + 2;
    }
  }
  const Quotation* quoted = words_.quotation(words_.begin());
  return quoted != nullptr ? quoted->first : words_.begin();
}

bool SaidContent::is_fronted(TokenRange range) const {
  using enum Telling;
  if (is_hedge(range.first)) return false;  // "around 2,000 men"
  if (!words_.has_any(range.first,
                      {Preposition, Break, Adverb, Time, Ing, And})) {
    return false;
  }
  for (At at = range.first; at < range.last; ++at) {
    if (words_.is_comma(at)) return false;
  }
  return true;
}

std::optional<SaidContent::Left> SaidContent::left(At first, At floor) const {
  if (first <= words_.begin()) return std::nullopt;
  Left said;
  At end = first - 1;
  if (words_.has(end, Telling::Closes)) {
    said.quoted = true;
  } else if (!words_.is_comma(end)) {
    return std::nullopt;
  } else if (words_.has(end - 1, Telling::Closes)) {
    said.quoted = true;
    --end;
  }
  if (said.quoted && words_.is(end - 1, ",")) --end;
  said.range = {clause_begin(end, floor), end};
  if (said.range.empty()) return std::nullopt;
  said.fronted = !said.quoted && is_fronted(said.range);
  return said;
}

// What goes on behind ", police said,".
bool SaidContent::goes_on(At at) const {
  using enum Telling;
  if (words_.is_any(at, {"including", "among"})) return true;
  if (words_.has_any(at, {Relative, Ing}) || ends(at)) return false;
  return !words_.is_any(at, {"but", "while", "as"});
}

// With what the quotation says that opens at `at`, right behind the cue.
TokenRange SaidContent::with_more(const Left& said, At at) const {
  TokenRange range = said.range;
  if (!said.quoted) return range;
  while (words_.is_mark(at) && !words_.is_quote(at)) ++at;
  if (at == words_.end() && words_.ends_paragraph()) return range;
  const Quotation* next = words_.quotation(at + 1);
  if (next != nullptr && next->first == at + 1) range.last = next->last;
  return range;
}

SaidContent::Found SaidContent::behind_only(const Right& found) const {
  if (found.kind == Right::Kind::None) return std::nullopt;
  if (found.kind == Right::Kind::Loose) return loose(found.at);
  return to_end(found.at);
}

SaidContent::Found SaidContent::behind(At at) const {
  return behind_only(right(at));
}

// "as police said": what is said is all round it.
SaidContent::Found SaidContent::of_aside(TokenRange cue, At floor) const {
  const auto said = left(cue.first - 1, floor);
  if (said) return said->range;
  constexpr At kFar = 20;
  const At as = cue.first - 1;
  const bool parted = as == words_.begin() || words_.is_mark(as - 1) ||
                      words_.has(as - 1, Telling::And);
  // "four died, not ten as police claim"
  At begin = as;
  while (begin > words_.begin() && !words_.is_comma(begin - 1)) --begin;
  if (!parted && begin > words_.begin()) return TokenRange{begin, as};
  for (At at = cue.last; at < words_.end() && at < cue.last + kFar; ++at) {
    if (words_.is_comma(at) && parted) return to_end(at + 1);
  }
  return std::nullopt;
}

SaidContent::Found SaidContent::of(TokenRange cue, At floor) const {
  using Kind = Right::Kind;
  const Right found = right(cue.last);
  const bool parted = found.kind == Kind::None || found.kind == Kind::Comma;
  if (parted && words_.is(cue.first - 1, "as")) return of_aside(cue, floor);
  const auto said = left(cue.first, floor);
  if (!said || found.kind == Kind::That) return behind_only(found);
  if (said->quoted) {
    const bool goes_on = found.kind == Kind::Quote || found.kind == Kind::None;
    const At next = found.kind == Kind::Quote ? found.at - 1 : found.at;
    return with_more(*said, goes_on ? next : words_.end());
  }
  switch (found.kind) {
    case Kind::None:
      return said->range;
    case Kind::Comma:
      if (!goes_on(found.at)) return said->range;
      return TokenRange{said->range.first, to_end(found.at).last};
    case Kind::Loose:
      if (!said->fronted) return said->range;
      break;
    default:
      break;
  }
  return behind_only(found);
}

SaidContent::Found SaidContent::round(At first, At last, At floor) const {
  auto said = left(first, floor);
  if (!said && first > words_.begin()) {  // "died according to police"
    said = Left{{clause_begin(first, floor), first}, false, false};
  }
  if (!said) return behind(last);
  const Right found = right(last);
  if (found.kind == Right::Kind::Quote) return with_more(*said, found.at - 1);
  // "44 died, according to the police: 26 rebels and 18 guards"
  if (found.kind == Right::Kind::That && words_.is(found.at - 1, ":")) {
    return TokenRange{said->range.first, to_end(found.at).last};
  }
  if (found.kind == Right::Kind::Comma && !said->quoted &&
      words_.is_comma(first - 1) && goes_on(found.at)) {
    return TokenRange{said->range.first, to_end(found.at).last};
  }
  return with_more(*said, words_.end());
}

}  // namespace concord::extract
