// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "reports/citation.h"
#include "reports/lock.h"

namespace concord {

/// One end of what a figure can be, or both where the same claims set both, and
/// who sets it.
struct BlamedEnd {
  std::string says;               // "at least 5", "no upper end"
  std::vector<ClaimId> claims;    // of which none can be spared
  std::vector<Citation> cited;    // by claim
  std::vector<std::string> laws;  // "a part is at most its whole  [part-of:x]"
  std::string nobody;             // why nobody does, where nobody does

  friend bool operator==(const BlamedEnd&, const BlamedEnd&) = default;
};

/// What a figure is, under none or all of the ways out of a dispute under which
/// it is set so.
struct BlamedRow {
  std::vector<std::string> under;  // "K1: set aside d1"; none: nothing given up
  std::string result;
  std::vector<BlamedEnd> ends;
};

/// Who sets what a figure can be.
struct Blame {
  std::string figure;  // its name
  std::string label;
  std::string result;
  std::vector<BlamedRow> rows;
  std::string accepted;  // "accepted by Ana, 2024-05-03: told the desk"
};

/// When the text of a claim was last written, as git knows it.
struct Writing {
  std::string revision;  // short; empty where git does not know
  std::string date;
  std::string author;
  std::string unknown;  // then why: "not committed yet"
};

/// One for each figure of this name; none where nothing has it.
std::vector<Blame> blame(const Reconciliation& all, std::string_view figure);

/// What a lock, or none, says of who accepted the figure as it is now.
std::string accepted_in(const std::optional<Lock>& lock,
                        const std::string& figure, const Snapshot& now);

std::string blame_report(const std::vector<Blame>& blames,
                         const std::map<ClaimId, Writing>& since,
                         const Style& style);
std::string blame_json(const std::vector<Blame>& blames,
                       const std::map<ClaimId, Writing>& since,
                       const std::string& audit);

}  // namespace concord
