// SPDX-License-Identifier: Apache-2.0
#include "reports/proposals/known_claims.h"

#include "claims/quote.h"
#include "claims/read_claims.h"
#include "reports/proposals/claim_comment.h"
#include "reports/proposals/part_figure.h"

namespace concord {
namespace {

std::string text_of(const std::optional<Written>& written) {
  return written ? written->text : "";
}

QuoteRequest request_of(const StatementDraft& draft) {
  QuoteRequest request;
  request.exact = text_of(draft.quote);
  request.prefix = draft.about->prefix;
  request.suffix = draft.about->suffix;
  request.nth = draft.about->nth;
  return request;
}

KnownStatement statement_of(std::string figure, std::string says,
                            const QuoteRequest& quote, const Source& source) {
  Complaints ignored;  // `check` tells of them
  KnownStatement known;
  known.figure = std::move(figure);
  known.says = std::move(says);
  known.quote = folded_words(quote.exact);
  known.place = find_quote(source, quote, ignored);
  return known;
}

KnownClaim claim_of(const ClaimDraft& draft, const Source& source) {
  KnownClaim known;
  known.id = draft.id.text;
  known.file = draft.declared.file;
  known.is_proposed = draft.switches->proposed.has_value();
  known.is_relative = !draft.relative.empty();
  known.has_own = draft.total.says || draft.parts.empty();
  const std::string figure = text_of(draft.total.figure);
  known.statements.push_back(statement_of(figure, text_of(draft.total.says),
                                          request_of(draft.total), source));
  known.statements.back().id = known.id;
  for (const StatementDraft& part : draft.parts) {
    const StatementDraft& words = part.quote ? part : draft.total;
    known.statements.push_back(
        statement_of(whole_figure(figure, text_of(part.figure)),
                     text_of(part.says), request_of(words), source));
    known.statements.back().id = part_id(known.id, text_of(part.figure));
  }
  return known;
}

KnownClaim claim_of(const DeclinedDraft& draft, const Source& source) {
  KnownClaim known;
  known.id = text_of(draft.id);
  known.is_declined = true;
  known.statements.push_back(statement_of(
      text_of(draft.figure), text_of(draft.says), draft.quote, source));
  return known;
}

}  // namespace

ClaimsKnown::ClaimsKnown(const Folder& folder) {
  Complaints ignored;
  for (ClaimDraft& draft : read_claims(folder, ignored)) {
    claims_[draft.source.text].push_back(std::move(draft));
  }
  for (DeclinedDraft& draft : declined_in(folder)) {
    declined_[draft.source.text].push_back(std::move(draft));
  }
}

std::vector<KnownClaim> ClaimsKnown::of(const Source& source) const {
  std::vector<KnownClaim> all;
  const auto claims = claims_.find(source.name);
  if (claims != claims_.end()) {
    for (const ClaimDraft& draft : claims->second) {
      all.push_back(claim_of(draft, source));
    }
  }
  const auto declined = declined_.find(source.name);
  if (declined != declined_.end()) {
    for (const DeclinedDraft& draft : declined->second) {
      all.push_back(claim_of(draft, source));
    }
  }
  return all;
}

std::vector<std::string> ClaimsKnown::ids() const {
  std::vector<std::string> ids;
  for (const auto& [source, drafts] : claims_) {
    for (const ClaimDraft& draft : drafts) ids.push_back(draft.id.text);
  }
  for (const auto& [source, drafts] : declined_) {
    for (const DeclinedDraft& draft : drafts) {
      if (draft.id) ids.push_back(draft.id->text);
    }
  }
  return ids;
}

}  // namespace concord
