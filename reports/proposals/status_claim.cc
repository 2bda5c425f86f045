// SPDX-License-Identifier: Apache-2.0
#include "reports/proposals/status_claim.h"

#include <algorithm>

#include "reports/proposals/name_words.h"

namespace concord {
namespace {

// "at large" is the status `at-large`.
std::string status_name(std::string status) {
  std::ranges::replace(status, ' ', '-');
  return status;
}

void refuse(ProposedClaim& claim, const std::string& obstacle,
            std::vector<std::string> remedy) {
  claim.obstacle = obstacle;
  claim.remedy = std::move(remedy);
}

}  // namespace

void set_status(const extract::Proposal& one, const ProposalContext& context,
                ProposedClaim& claim) {
  const std::string status = status_name(one.status);
  const std::string id = id_of_words(one.thing, "thing");
  claim.total.says = status;
  claim.total.figure = id + ".status";
  claim.is_event_unsure = false;  // it is said of a thing
  if (!context.has_audit) return;
  NameFinder things;
  for (const Thing& thing : context.audit.things) {
    things.know(thing.name, thing.label);
  }
  const auto found = things.find(one.thing);
  if (!found) {
    return refuse(
        claim, "what has this status is not in audit.yaml",
        {"things:", "  " + id + ":", "    status:", "      - " + status});
  }
  claim.total.figure = *found + ".status";
  const Thing& thing = context.audit[*context.audit.find_thing(*found)];
  if (std::ranges::find(thing.status, status) != thing.status.end()) return;
  refuse(claim, "`" + *found + "` has no such status in audit.yaml",
         {"things:", "  " + *found + ":", "    status:", "      - " + status});
}

}  // namespace concord
