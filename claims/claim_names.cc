// SPDX-License-Identifier: Apache-2.0
#include "claims/claim_names.h"

namespace concord {

ClaimNames::ClaimNames(const Audit& audit) : audit_(audit) {
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    const Claim& claim = audit.claims[i];
    const ClaimId id(i);
    add(claim.id, id);
    add(audit[claim.source].name, id);
    for (const OriginId origin : claim.said_by) add(audit[origin].name, id);
    const std::string& account = audit[claim.account].name;
    add(account, id);
    for (std::size_t at = account.find_first_of("@:"); at != account.npos;
         at = account.find_first_of("@:", at + 1)) {
      add(account.substr(0, at), id);
    }
  }
}

void ClaimNames::add(const std::string& name, ClaimId claim) {
  std::vector<ClaimId>& claims = claims_[name];
  if (claims.empty() || claims.back() != claim) claims.push_back(claim);
}

const std::vector<ClaimId>& ClaimNames::find(std::string_view name) const {
  static const std::vector<ClaimId> kNone;
  const auto found = claims_.find(name);
  return found == claims_.end() ? kNone : found->second;
}

std::vector<std::string> ClaimNames::all() const {
  std::vector<std::string> names;
  for (const auto& [name, claims] : claims_) names.push_back(name);
  for (const Source& source : audit_.sources) {
    if (!claims_.contains(source.name)) names.push_back(source.name);
  }
  for (const Origin& origin : audit_.origins) {
    const bool known =
        claims_.contains(origin.name) || origin.own_voice_of.has_value();
    if (!known) names.push_back(origin.name);
  }
  return names;
}

}  // namespace concord
