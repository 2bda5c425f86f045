// SPDX-License-Identifier: Apache-2.0
#include "reports/proposals_yaml.h"

#include <algorithm>

#include "claims/text.h"
#include "reports/proposals/claim_yaml.h"
#include "reports/words.h"

namespace concord {
namespace {

std::vector<std::string> origins_of(const ProposedClaim& claim,
                                    OriginBook& origins) {
  std::vector<std::string> ids;
  for (const std::string& speaker : claim.speakers) {
    const std::string id = origins.id_of(speaker);
    if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
  }
  return ids;
}

void need_words(const ProposedClaim& claim, WordBook& words) {
  const auto need = [&](const ProposedStatement& said) {
    if (!said.measure.empty()) words.need(said.measure, said.population);
  };
  if (claim.doubts_id.empty()) need(claim.total);
  for (const ProposedStatement& part : claim.parts) need(part);
}

// What is doubted may not be claimed itself.
void settle_doubts(std::vector<ProposedClaim>& claims) {
  for (ProposedClaim& claim : claims) {
    if (!claim.doubts || claims[*claim.doubts].is_claim()) continue;
    claim.doubts.reset();
    claim.obstacle = "what it doubts is not claimed";
  }
}

std::string as_comment(const std::vector<YamlSection>& sections) {
  std::string out;
  std::string yaml = to_yaml(sections);
  while (!yaml.empty()) {
    const std::size_t end = yaml.find('\n') + 1;
    out += "#   " + harmless(yaml.substr(0, end - 1)) + "\n";
    yaml.erase(0, end);
  }
  return out;
}

}  // namespace

void ProposalCount::add(const ProposedClaim& claim) {
  if (!claim.is_claim()) {
    ++obstacles;
    return;
  }
  ++claims;
  if (claim.is_event_unsure) ++unsure;
}

ProposalCount& ProposalCount::operator+=(const ProposalCount& other) {
  claims += other.claims;
  unsure += other.unsure;
  obstacles += other.obstacles;
  return *this;
}

std::string ProposalCount::words() const {
  std::string text =
      counted(claims, "claim is proposed", "claims are proposed");
  if (unsure > 0) {
    text += ", " + std::to_string(unsure) +
            " of them for an event that is not sure";
  }
  if (obstacles > 0) {
    text += "; " + counted(obstacles, "number cannot be claimed yet",
                           "numbers cannot be claimed yet");
  }
  return text;
}

void settle_claims(std::vector<ProposedClaim>& claims,
                   const std::string& source, ClaimIds& ids,
                   OriginBook& origins, WordBook& words) {
  settle_doubts(claims);
  for (ProposedClaim& claim : claims) {
    if (!claim.is_claim()) continue;
    claim.id = ids.next(source);
    claim.said_by = origins_of(claim, origins);
  }
  for (ProposedClaim& claim : claims) {
    if (claim.doubts) claim.doubts_id = claims[*claim.doubts].id;
    if (claim.supersedes) claim.supersedes_id = claims[*claim.supersedes].id;
    if (claim.is_claim()) need_words(claim, words);
  }
}

ProposalsPage::ProposalsPage(const ProposalContext& context,
                             const std::vector<std::string>& used)
    : context_(context),
      ids_(used),
      origins_(context.audit),
      words_(context.audit.vocabulary, context.pack) {}

std::string ProposalsPage::text(const ProposedText& text) {
  std::vector<ProposedClaim> claims = proposed_claims(text, context_);
  settle_claims(claims, text.id, ids_, origins_, words_);
  ProposalCount count;
  std::string entries;
  std::string obstacles;
  for (const ProposedClaim& claim : claims) {
    count.add(claim);
    if (claim.is_claim()) {
      entries += claim_yaml(claim);
    } else {
      obstacles += "\n" + obstacle_comment(claim);
    }
  }
  count_ += count;
  return "# " + harmless(text.file) + ": " + count.words() + "\n" +
         (entries.empty() ? "claims: []\n" : "claims:\n" + entries) + obstacles;
}

std::string ProposalsPage::end() const {
  std::vector<YamlSection> needed = words_.added();
  for (YamlSection& section : origins_.added()) {
    needed.push_back(std::move(section));
  }
  std::string out;
  if (context_.has_audit && !needed.empty()) {
    out += "# audit.yaml needs, and concord extract --write adds\n" +
           as_comment(needed);
  }
  return out + "# " + count_.words() + "\n";
}

}  // namespace concord
