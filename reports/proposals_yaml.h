// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "reports/proposals/claim_ids.h"
#include "reports/proposals/origin_book.h"
#include "reports/proposals/proposed_claims.h"
#include "reports/proposals/word_book.h"

namespace concord {

/// How many claims were proposed, and what is left to whoever reviews them.
struct ProposalCount {
  std::size_t claims = 0;
  std::size_t unsure = 0;     // of them: of an event that is not sure
  std::size_t obstacles = 0;  // what cannot be claimed yet

  void add(const ProposedClaim& claim);
  ProposalCount& operator+=(const ProposalCount& other);
  /// "12 claims proposed, 3 of them of an event that is not sure, and 2 that
  /// cannot be claimed yet"
  std::string words() const;
};

/// Proposals as claims files to be looked at: text by text, then what
/// audit.yaml lacks for them, all in the layout of `concord fmt`.
class ProposalsPage {
 public:
  /// `used` are ids that no claim of the page may have.
  ProposalsPage(const ProposalContext& context,
                const std::vector<std::string>& used);

  std::string text(const ProposedText& text);
  std::string end() const;

 private:
  const ProposalContext& context_;
  ClaimIds ids_;
  OriginBook origins_;
  WordBook words_;
  ProposalCount count_;
};

/// Gives claims their ids, and what they doubt the id of that; notes what they
/// need of origins and of words.
void settle_claims(std::vector<ProposedClaim>& claims,
                   const std::string& source, ClaimIds& ids,
                   OriginBook& origins, WordBook& words);

}  // namespace concord
