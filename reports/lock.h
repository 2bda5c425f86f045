// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "reports/snapshot.h"

namespace concord {

/// The file beside audit.yaml that keeps what was accepted.
inline constexpr const char* kLockFile = "concord.lock";

/// Who accepted a figure or a finding as it stands in a lock.
struct Acceptance {
  std::string reason;  // empty for what needs none: a figure without dispute
  std::string by;
  std::string date;  // a day

  friend bool operator==(const Acceptance&, const Acceptance&) = default;
};

/// concord.lock, read: the state that a desk has looked at and accepted.
struct Lock {
  std::string version;  // of the Concord that made it
  Snapshot accepted;
  std::map<std::string, Acceptance> figures;   // by name
  std::map<std::string, Acceptance> findings;  // by id

  friend bool operator==(const Lock&, const Lock&) = default;
};

/// The version of Concord that writes into a lock now.
std::string this_version();

/// JSON, sorted, an entry a line, so that git shows and merges it well.
std::string lock_text(const Lock& lock);

/// Throws std::runtime_error with what is wrong, and in which line if that is
/// known: no JSON, a field that is missing or wrong, marks of a merge, a format
/// that a later Concord wrote.
Lock read_lock(std::string_view text);

/// Whether the finding of this id is about this figure: "C101:raid/killed" is
/// about raid/killed at whichever moment.
bool is_about(const std::string& finding, const std::string& figure);

/// Takes over into `lock` what `now` says of these findings and figures; of a
/// figure that was accepted as disputed, and still is, along with a finding
/// about it.  What is there no more is forgotten.  One that is as it was
/// accepted keeps who accepted it and why, unless another reason is given.  The
/// fingerprints of what was read are those of `now` once nothing else differs.
void accept(Lock& lock, const Snapshot& now,
            const std::vector<std::string>& keys, const Acceptance& acceptance);

/// The same of all that differ.  The reason is that of findings and of disputed
/// figures: what else there is was never asked for one.
void accept_all(Lock& lock, const Snapshot& now, const Acceptance& acceptance);

/// The JSON Schema (2020-12) of a lock: `concord schema lock`.
std::string lock_schema();

}  // namespace concord
