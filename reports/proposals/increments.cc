// SPDX-License-Identifier: Apache-2.0
#include "reports/proposals/increments.h"

#include <algorithm>
#include <array>
#include <map>

#include "claims/phrase.h"
#include "reports/proposals/part_figure.h"

namespace concord {
namespace {

/// A count that a later one may come on top of.
struct Count {
  std::string id;
  std::optional<Instant> published;
};

using Counts = std::multimap<std::string, Count>;  // by figure

std::optional<Instant> published(const SourceProposals& each) {
  const auto& when = each.source->published;
  return when ? when->begin : std::nullopt;
}

void add_known(const std::vector<KnownClaim>& claims,
               const std::set<std::string>& gone,
               const std::optional<Instant>& when, Counts& counts) {
  for (const KnownClaim& claim : claims) {
    if (claim.is_declined || gone.contains(claim.id)) continue;
    if (claim.is_relative) continue;
    for (const KnownStatement& each : claim.statements) {
      if (!each.says.empty()) counts.emplace(each.figure, Count{each.id, when});
    }
  }
}

void add_new(const ClaimChanges& changes, const std::optional<Instant>& when,
             Counts& counts) {
  for (const ProposedClaim& claim : changes.added) {
    const bool is_count =
        claim.is_claim() && claim.doubts_id.empty() && claim.increment.empty();
    if (!is_count) continue;
    counts.emplace(claim.total.whole_figure, Count{claim.id, when});
    for (const ProposedStatement& part : claim.parts) {
      counts.emplace(part.whole_figure,
                     Count{part_id(claim.id, part.figure), when});
    }
  }
}

// "Another 30 were hurt" may be other people than those who died.
bool comes_on_top(const ProposedClaim& claim) {
  constexpr std::array<std::string_view, 3> kWords = {"additional", "further",
                                                      "more"};
  const std::vector<Token> words = tokens_of(claim.total.quote);
  return std::ranges::any_of(words, [&](const Token& word) {
    return std::ranges::find(kWords, word.text) != kWords.end();
  });
}

std::string latest(const Counts& counts, const std::string& figure,
                   const std::optional<Instant>& before) {
  const Count* last = nullptr;
  bool is_only = true;
  const auto [from, to] = counts.equal_range(figure);
  for (auto each = from; each != to; ++each) {
    const Count& count = each->second;
    if (!before || !count.published || !(*count.published < *before)) continue;
    if (last && *count.published < *last->published) continue;
    is_only = !last || *last->published < *count.published;
    last = &count;
  }
  return last && is_only ? last->id : "";
}

}  // namespace

void link_increments(const std::vector<SourceProposals>& sources,
                     const std::vector<std::vector<KnownClaim>>& known,
                     std::vector<FileChange>& changes) {
  Counts counts;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    add_known(known[i], changes[i].changes.gone, published(sources[i]), counts);
    add_new(changes[i].changes, published(sources[i]), counts);
  }
  for (std::size_t i = 0; i < sources.size(); ++i) {
    for (ProposedClaim& claim : changes[i].changes.added) {
      if (claim.increment.empty() || !comes_on_top(claim)) continue;
      claim.adds_to =
          latest(counts, claim.total.whole_figure, published(sources[i]));
    }
  }
}

}  // namespace concord
