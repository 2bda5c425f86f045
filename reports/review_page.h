// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "claims/audit.h"
#include "reports/diff.h"
#include "reports/style.h"

namespace concord {

/// What is looked at and accepted in one go: a finding with what became of its
/// own figure, or a figure by itself.
struct ReviewItem {
  std::optional<FindingDiff> finding;
  std::vector<FigureDiff> figures;

  /// What `accept` calls it: the ids and names of all of it.
  std::vector<std::string> keys() const;
  /// The first of them.
  std::string name() const { return keys().front(); }
  /// Whoever has to do with it as it is now, and what brought it.
  std::set<ClaimId> claims(const Audit& now) const;
  /// Whether accepting it asks for a reason: a finding that is there.  One that
  /// was accepted was accepted for a reason given for what it said then.
  bool asks_why() const;
};

/// Everything that differs, findings first; what differs in who speaks of it
/// alone does not.
std::vector<ReviewItem> items_to_review(const Diff& diff);

/// An item with before and now, its claims and their sources, and what brought
/// it.  `place` is "1 of 3".
std::string review_item_text(const ReviewItem& item, const std::string& place,
                             const Reconciliation& now, const Style& style);

/// The quotes of its claims at their places.
std::string review_quotes(const ReviewItem& item, const Reconciliation& now,
                          const Style& style);

/// The command that accepts it; `folder` as in next_step().
std::string accept_command(const ReviewItem& item, const std::string& folder);

}  // namespace concord
