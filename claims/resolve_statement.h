// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "claims/audit.h"
#include "claims/draft.h"
#include "claims/says.h"

namespace concord {

/// Where a statement stands.
struct StatementContext {
  const Source* source = nullptr;  // nothing: not known, or unreadable
  std::optional<Figure> figure;    // nothing: not known
  std::optional<Relative::Kind> relative;
  const StatementDraft* claim = nullptr;  // set for a part: whose quote serves
};

/// Reads the words of a claim or a part: what it says, its quote, and that the
/// quote holds the number.  The rule that makes a report worth believing: no
/// figure without words in the source that say it.
class StatementResolver {
 public:
  StatementResolver(const Audit& audit, Complaints& complaints)
      : audit_(audit), complaints_(complaints) {}

  Statement resolve(const StatementDraft& draft,
                    const StatementContext& context) const;

 private:
  std::optional<Saying> status(const Written& says, const Figure& figure) const;
  std::optional<Saying> number(const StatementDraft& draft,
                               const StatementContext& context) const;
  std::optional<Quote> quote(const StatementDraft& draft,
                             const StatementContext& context) const;
  std::optional<Said> said(const StatementDraft& draft,
                           const SaysContext& context) const;
  void check_whole_numbers(const Source& source, Span quote,
                           const Place& place) const;
  void check_keys(const StatementDraft& draft) const;
  void check_stated_somehow(const StatementDraft& draft,
                            const StatementContext& context) const;
  void check_stated(const StatementDraft& draft,
                    const StatementContext& context, const Said& said) const;

  const Audit& audit_;
  Complaints& complaints_;
};

}  // namespace concord
