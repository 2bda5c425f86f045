// SPDX-License-Identifier: Apache-2.0
// What x does in a review: a claim is set aside by an entry of decisions.yaml,
// which is read and solved before it is written.
#include <algorithm>
#include <filesystem>

#include "claims/write_decision.h"
#include "cli/new_file.h"
#include "cli/review_session.h"
#include "cli/sole_writer.h"
#include "reports/words.h"

namespace concord {

namespace {

constexpr const char* kDecisions = "decisions.yaml";

}  // namespace

std::string ReviewSession::path_of_decisions() const {
  return (std::filesystem::path(run_->root) / kDecisions)
      .lexically_normal()
      .string();
}

std::vector<std::string> ReviewSession::claims_to_set_aside() const {
  const Audit& audit = run_->audit;
  std::vector<std::string> claims;
  for (const ClaimId each : item().claims(audit)) {
    if (!audit.set_aside.contains(each)) claims.push_back(audit[each].id);
  }
  return claims;
}

std::optional<std::string> ReviewSession::ask_which(
    const std::vector<std::string>& claims) {
  const auto named = ask("which of " + listed(claims, "or") + "?");
  if (!named || named->empty()) {
    say("none was named: nothing was changed\n");
    return std::nullopt;
  }
  if (std::ranges::find(claims, *named) != claims.end()) return named;
  say(harmless(*named) + " is none of them: nothing was changed\n");
  return std::nullopt;
}

void ReviewSession::set_aside() {
  const std::vector<std::string> claims = claims_to_set_aside();
  if (claims.empty()) return say("no claim is left to be set aside\n");
  const auto claim = ask_which(claims);
  if (!claim) return;
  const auto why = ask_why("why is " + *claim + " set aside?");
  if (!why) return;
  const auto by = ask_who();
  if (by) write_decision(*claim, *why, *by);
}

void ReviewSession::write_decision(const std::string& claim,
                                   const std::string& reason,
                                   const std::string& by) {
  const std::string path = path_of_decisions();
  const SoleWriter alone(path);
  const auto text = with_entry(bytes_if_there(path).value_or(""),
                               {claim, reason, by, date()});
  if (!text) {
    return say(std::string(kDecisions) +
               " does not end with a list of dashes: write the entry there by "
               "hand; nothing was changed\n");
  }
  auto then = read_run_with(run_->root, kDecisions, *text);
  solve(*then, Budget(), options_.caching);
  if (complain(*then, terminal_)) return say("nothing was changed\n");
  if (anything_undecided(*then->result)) {
    return say("not everything is decided then: nothing was changed\n");
  }
  steps_.write(path, *text);
  run_ = std::move(then);
  steps_.done_with(1);
  say(std::string(kDecisions) + ": " + claim + " is set aside; solved again\n");
  look();
}

}  // namespace concord
