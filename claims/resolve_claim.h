// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "claims/audit.h"
#include "claims/draft.h"
#include "claims/resolve_figure.h"
#include "claims/resolve_statement.h"

namespace concord {

/// Makes claims of drafts: looks up names, moments and quotes.  What a claim
/// says of other claims is left to link_claims(), its account to
/// make_accounts().  Whatever is broken is complained of and left empty; the
/// rest of the claim is still read.
class ClaimResolver {
 public:
  ClaimResolver(const Audit& audit, bool has_all_words, Complaints& complaints);

  Claim resolve(const ClaimDraft& draft) const;

 private:
  void resolve_source(const ClaimDraft& draft, Claim& claim) const;
  void resolve_origins(const ClaimDraft& draft, Claim& claim) const;
  void resolve_moment(const ClaimDraft& draft, Claim& claim) const;
  void check_known(const Written& written, const Stretch& stretch,
                   const Claim& claim) const;
  std::optional<Instant> publication(const Claim& claim) const;
  std::optional<Figure> figure(const ClaimDraft& draft,
                               const Claim& claim) const;
  bool has_event(const ClaimDraft& draft) const;
  bool set_period(const Written& during, const Claim& claim,
                  Figure& figure) const;
  void resolve_total(const ClaimDraft& draft, Claim& claim) const;
  void resolve_base(const RelativeDraft& draft, Statement& total) const;
  void resolve_parts(const ClaimDraft& draft, Claim& claim) const;
  void resolve_readings(const ClaimDraft& draft, Claim& claim) const;
  void open_extent(const Written& written, Claim& claim) const;
  const Source* readable_source(const Claim& claim) const;

  const Audit& audit_;
  Complaints& complaints_;
  FigureResolver figures_;
  StatementResolver statements_;
  std::vector<std::string> sources_;
  std::vector<std::string> origins_;
  std::vector<std::string> events_;
};

}  // namespace concord
