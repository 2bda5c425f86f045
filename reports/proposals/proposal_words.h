// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "claims/extract/proposals/proposal.h"

namespace concord {

/// What else there is to say of a proposal: "as of" "2016-07-18".
struct ProposalRemark {
  std::string key;
  std::string words;
  /// The same behind what it says: "as of 2016-07-18"; may be empty.
  std::string in_line;
};

/// What a proposal says, in words; nothing in them is escaped.
struct ProposalWords {
  std::string said;     // "attack/killed.police 4"; "the gunman: at-large"
  std::string says;     // "at least 5"; "detained"
  std::string counted;  // "killed, police"; of a status the thing
  std::string speaker;  // "the Interior Ministry, through Reuters"
  std::string rules;    // "act-passive, gapping"
  std::vector<ProposalRemark> remarks;
};

/// `all` is the list in which it stands: parts name their total.
ProposalWords proposal_words(const std::vector<extract::Proposal>& all,
                             std::size_t which);

/// Whether somebody has to say of which event it is.
bool is_unsure(const extract::Proposal& one);

/// How many there are, and of them statuses and those that need a look.
struct ProposalTally {
  std::size_t all = 0;
  std::size_t statuses = 0;
  std::size_t unsure = 0;

  void add(const std::vector<extract::Proposal>& proposals);
};

}  // namespace concord
