// SPDX-License-Identifier: Apache-2.0
#include "reports/proposals/match_claims.h"

#include <algorithm>
#include <map>

#include "reports/proposals/claim_matcher.h"

namespace concord {
namespace {

// Still proposed: its own number, or of one that its parts say any, and all of
// its words still stand in the text.
bool is_still_made(const KnownClaim& claim, std::size_t index,
                   const ClaimMatcher& matcher) {
  bool any = false;
  for (std::size_t j = 0; j < claim.statements.size(); ++j) {
    if (!claim.statements[j].place && !claim.statements[j].quote.empty()) {
      return false;
    }
    any = any || (matcher.is_matched({index, j}) && (j == 0) == claim.has_own);
  }
  return any;
}

// A part whose total is known already is a claim of its own.
ProposedClaim alone(const ProposedClaim& whole, std::size_t part) {
  ProposedClaim claim = whole;
  claim.total = whole.parts[part];
  claim.total.figure = claim.total.whole_figure;
  claim.parts.clear();
  claim.notes.clear();
  claim.doubts.reset();
  claim.supersedes.reset();
  return claim;
}

// The id by which a claim of the file names what it doubts.
void name_doubts(const std::vector<KnownClaim>& known,
                 const ClaimMatcher& matcher,
                 std::vector<ProposedClaim>& proposed) {
  for (ProposedClaim& claim : proposed) {
    if (!claim.doubts) continue;
    const auto target = matcher.by_proposed().find({*claim.doubts, 0});
    if (target == matcher.by_proposed().end()) continue;
    const KnownClaim& doubted = known[target->second.claim];
    claim.doubts.reset();
    claim.doubts_id = doubted.id;
    if (doubted.is_declined || target->second.statement > 0) {
      claim.obstacle = "it is denied, or not confirmed";
      claim.remedy = {"doubts: the id of the claim that it doubts"};
    }
  }
}

// Likewise what it corrects; what was turned down needs no correction.
void name_superseded(const std::vector<KnownClaim>& known,
                     const ClaimMatcher& matcher,
                     std::vector<ProposedClaim>& proposed) {
  for (ProposedClaim& claim : proposed) {
    if (!claim.supersedes) continue;
    const auto target = matcher.by_proposed().find({*claim.supersedes, 0});
    if (target == matcher.by_proposed().end()) continue;
    const KnownClaim& older = known[target->second.claim];
    claim.supersedes.reset();
    if (older.is_declined || target->second.statement > 0) continue;
    claim.supersedes_id = older.id;
  }
}

void add_new(const std::vector<ProposedClaim>& proposed,
             const ClaimMatcher& matcher, ClaimChanges& changes) {
  std::map<std::size_t, std::size_t> places;  // in `added`
  for (std::size_t i = 0; i < proposed.size(); ++i) {
    const bool is_known = matcher.by_proposed().contains({i, 0});
    ProposedClaim claim = proposed[i];
    claim.parts.clear();
    for (std::size_t j = 0; j < proposed[i].parts.size(); ++j) {
      if (matcher.by_proposed().contains({i, j + 1})) continue;
      claim.parts.push_back(proposed[i].parts[j]);
      if (is_known) changes.added.push_back(alone(proposed[i], j));
    }
    if (claim.parts.size() < proposed[i].parts.size()) {
      claim.parts_are_all = false;
    }
    if (is_known) continue;
    places[i] = changes.added.size();
    changes.added.push_back(std::move(claim));
  }
  for (ProposedClaim& claim : changes.added) {
    if (claim.doubts) claim.doubts = places.at(*claim.doubts);
    if (claim.supersedes) claim.supersedes = places.at(*claim.supersedes);
  }
}

void count(const std::vector<KnownClaim>& known,
           const std::set<std::size_t>& out, ClaimChanges& changes) {
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (out.contains(i)) changes.gone.insert(known[i].id);
    if (out.contains(i) || known[i].is_declined) continue;
    if (known[i].is_proposed) ++changes.kept;
    if (known[i].is_proposed) continue;
    ++changes.reviewed;
    const bool is_astray = std::ranges::any_of(
        known[i].statements,
        [](const auto& one) { return !one.place && !one.quote.empty(); });
    if (is_astray) changes.astray.push_back(known[i].id);
  }
}

}  // namespace

ClaimChanges compare_claims(std::vector<ProposedClaim> proposed,
                            std::vector<KnownClaim> known,
                            const std::string& file, const HedgeTable& hedges) {
  ClaimChanges changes;
  std::set<std::size_t> out;
  // What is taken out leaves its proposals to others.
  while (true) {
    ClaimMatcher matcher(proposed, known, out, hedges);
    matcher.match();
    const std::size_t before = out.size();
    for (std::size_t i = 0; i < known.size(); ++i) {
      const bool is_ours = known[i].is_proposed && known[i].file == file;
      if (is_ours && !is_still_made(known[i], i, matcher)) out.insert(i);
    }
    if (out.size() > before) continue;
    name_doubts(known, matcher, proposed);
    name_superseded(known, matcher, proposed);
    add_new(proposed, matcher, changes);
    break;
  }
  count(known, out, changes);
  return changes;
}

}  // namespace concord
