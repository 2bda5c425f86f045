// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claims/folder.h"
#include "reports/diff.h"
#include "reports/view.h"
#include "reports/words.h"

namespace concord {

/// What changed, and since when: "concord.lock", a report.json, a revision.
struct ChangesSince {
  std::string name;
  Diff diff;
};

/// All that a format is made of.  The same input gives the same bytes: what a
/// format wants to know of time or of files stands here.
struct ReportInput {
  const View& view;
  const Words& words;
  const Folder& folder;                   // as it was read
  std::optional<ChangesSince> changes;    // where a report is to tell them
  std::string digest;                     // SHA-256 of all that was read, hex
  std::string version;                    // of Concord: "0.1.0"
  bool whole_sources = false;             // and not only the words round quotes
  std::optional<std::int64_t> timestamp;  // SOURCE_DATE_EPOCH, seconds

  const Reconciliation& all() const { return view.all(); }
  const Audit& audit() const { return view.audit(); }
};

/// One file of a report, to be written beside the others: "report.sarif".
struct ReportFile {
  std::string name;
  std::string bytes;

  friend bool operator==(const ReportFile&, const ReportFile&) = default;
};

}  // namespace concord
