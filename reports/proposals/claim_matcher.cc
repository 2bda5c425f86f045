// SPDX-License-Identifier: Apache-2.0
// Pairs are looked for where quotes lie in the text, so that the time grows
// with the claims that overlap, and not with all of them.
#include "reports/proposals/claim_matcher.h"

#include <algorithm>
#include <tuple>

#include "claims/says.h"

namespace concord {
namespace {

const ProposedStatement& statement_at(const ProposedClaim& claim,
                                      std::size_t at) {
  return at == 0 ? claim.total : claim.parts[at - 1];
}

bool overlap(Span one, Span other) {
  return one.begin < other.end && other.begin < one.end;
}

std::string plain(std::string text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

std::optional<Interval> interval_of(const std::string& says,
                                    const HedgeTable& hedges) {
  for (const bool money : {false, true}) {
    const auto read = parse_says(says, {hedges, money, true, std::nullopt});
    const auto* said = std::get_if<Said>(&read);
    const auto* amount = said ? std::get_if<Amount>(&said->saying) : nullptr;
    if (amount != nullptr) return amount->admits;
  }
  return std::nullopt;
}

bool same_says(const std::string& one, const std::string& other,
               const HedgeTable& hedges) {
  if (plain(one) == plain(other)) return true;
  const auto interval = interval_of(one, hedges);
  return interval && interval == interval_of(other, hedges);
}

// An audit of one root event need not name it.
bool same_figure(const std::string& one, const std::string& other) {
  const std::size_t slash = one.rfind('/');
  const std::size_t other_slash = other.rfind('/');
  const bool both = (slash == one.npos) == (other_slash == other.npos);
  if (both) return one == other;
  const auto behind = [](const std::string& path, std::size_t at) {
    return at == path.npos ? path : path.substr(at + 1);
  };
  return behind(one, slash) == behind(other, other_slash);
}

int nearness(const ProposedStatement& proposed, const KnownStatement& known,
             const HedgeTable& hedges) {
  const bool same_quote = known.place ? *known.place == proposed.place
                                      : known.quote == proposed.quote;
  const bool near =
      known.place ? overlap(*known.place, proposed.number) : same_quote;
  if (!near) return 0;
  // One that doubts or denies has no figure of its own.
  if (known.figure.empty() && known.says.empty()) return same_quote ? 2 : 1;
  const bool figure = same_figure(known.figure, proposed.whole_figure);
  const bool says = same_says(known.says, proposed.says, hedges);
  const int same = (figure ? 2 : 0) + (says ? 3 : 0);
  if (same > 0) return 2 * same + (same_quote ? 1 : 0);
  return same_quote ? 1 : 0;
}

}  // namespace

ClaimMatcher::ClaimMatcher(const std::vector<ProposedClaim>& proposed,
                           const std::vector<KnownClaim>& known,
                           const std::set<std::size_t>& out,
                           const HedgeTable& hedges)
    : proposed_(proposed), known_(known), hedges_(hedges) {
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (out.contains(i)) continue;
    for (std::size_t j = 0; j < known[i].statements.size(); ++j) {
      const KnownStatement& one = known[i].statements[j];
      if (one.place) {
        by_begin_.emplace(one.place->begin, StatementAt{i, j});
        longest_ = std::max(longest_, one.place->end - one.place->begin);
      } else {
        by_quote_.emplace(one.quote, StatementAt{i, j});
      }
    }
  }
}

void ClaimMatcher::find_pairs(StatementAt at, const ProposedStatement& said) {
  const auto consider = [&](StatementAt known) {
    const KnownStatement& one = known_[known.claim].statements[known.statement];
    const int near = nearness(said, one, hedges_);
    if (near > 0) pairs_.push_back({near, at, known});
  };
  const std::size_t first = std::min(said.place.begin, said.number.begin);
  const auto end = by_begin_.lower_bound(said.number.end);
  for (auto each = by_begin_.lower_bound(first - std::min(first, longest_));
       each != end; ++each) {
    consider(each->second);
  }
  const auto [from, to] = by_quote_.equal_range(said.quote);
  for (auto each = from; each != to; ++each) consider(each->second);
}

void ClaimMatcher::match() {
  for (std::size_t i = 0; i < proposed_.size(); ++i) {
    for (std::size_t j = 0; j <= proposed_[i].parts.size(); ++j) {
      find_pairs({i, j}, statement_at(proposed_[i], j));
    }
  }
  std::ranges::sort(pairs_, [](const Pair& one, const Pair& other) {
    return std::tuple(-one.nearness, one.proposed, one.known) <
           std::tuple(-other.nearness, other.proposed, other.known);
  });
  for (const Pair& pair : pairs_) {
    if (by_proposed_.contains(pair.proposed) || taken_.contains(pair.known)) {
      continue;
    }
    by_proposed_[pair.proposed] = pair.known;
    taken_.insert(pair.known);
  }
}

}  // namespace concord
