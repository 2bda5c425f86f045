// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/folder.h"
#include "engine/reconcile.h"

namespace concord {

/// A figure that somebody claims, as one check had it.
struct FigureState {
  std::string status;               // as in report.json
  std::vector<Interval> values;     // of a settled or open one
  std::vector<std::string> claims;  // on it, and behind its ends; sorted

  friend bool operator==(const FigureState&, const FigureState&) = default;
};

struct FindingState {
  std::string fingerprint;
  std::string severity;
  std::string verdict;
  std::string says;
  std::vector<std::string> claims;  // sorted
  std::vector<std::string> laws;    // likewise

  friend bool operator==(const FindingState&, const FindingState&) = default;
};

/// By name, what was read: a fingerprint of each.
using Fingerprints = std::map<std::string, std::string>;

/// What a decision is about, by name.
struct Decided {
  std::vector<std::string> claims;
  std::vector<std::string> laws;  // that it gives up

  friend bool operator==(const Decided&, const Decided&) = default;
};

/// What a check came to, by names alone: what a lock keeps, and what two checks
/// of different times are compared by.  Empty `sources` and `packs`: not known.
struct Snapshot {
  Fingerprints sources;                // of the bytes of each file
  Fingerprints packs;                  // likewise
  std::optional<Fingerprints> tables;  // likewise; nothing: not known
  Fingerprints claims;  // of what each says, wherever its quote stands
  Fingerprints laws;
  Fingerprints decisions;
  // Of these a lock keeps nothing.
  std::map<std::string, Decided> decided;  // by id of the decision
  std::map<std::string, std::vector<std::string>>
      toward;  // statements that a claim denies, doubts or takes back
  std::map<std::string, FigureState> figures;
  std::map<std::string, FindingState> findings;  // by id

  friend bool operator==(const Snapshot&, const Snapshot&) = default;
};

/// Solved with Budget::whys, so that it is known who is behind the ends.
/// Throws std::runtime_error where a table cannot be read any more.
Snapshot snapshot_of(const Reconciliation& all, const Folder& folder);

/// That of a report.json, whose text this is.  Throws std::runtime_error with
/// what is wrong with it.
Snapshot read_report(std::string_view json);

}  // namespace concord
