// SPDX-License-Identifier: Apache-2.0
#include "claims/speakers.h"

#include <algorithm>
#include <iterator>

#include "claims/claim_names.h"

namespace concord {
namespace {

class Roll {
 public:
  explicit Roll(const Audit& audit) : audit_(audit), names_(audit) {}

  void call(const std::string& name, bool is_source) {
    std::vector<ClaimId> claims;
    std::ranges::copy_if(
        names_.find(name), std::back_inserter(claims),
        [&](ClaimId claim) { return !audit_.set_aside.contains(claim); });
    if (claims.empty()) return;
    const auto known = std::ranges::find(speakers_, claims, &Speaker::claims);
    if (known == speakers_.end()) {
      speakers_.push_back({name, is_source, {}, std::move(claims)});
    } else {
      known->same.push_back(name);
    }
  }

  std::vector<Speaker> take() && { return std::move(speakers_); }

 private:
  const Audit& audit_;
  ClaimNames names_;
  std::vector<Speaker> speakers_;
};

}  // namespace

std::vector<Speaker> speakers(const Audit& audit) {
  Roll roll(audit);
  for (const Source& source : audit.sources) roll.call(source.name, true);
  for (const Origin& origin : audit.origins) {
    // A source's own voice is known by the source's name.
    if (!audit.find_source(origin.name)) roll.call(origin.name, false);
  }
  return std::move(roll).take();
}

}  // namespace concord
