// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claims/id.h"
#include "claims/moment.h"
#include "claims/written.h"

namespace concord {

/// What an analyst chose, one entry of decisions.yaml: never an edit of a
/// claim, and shown in every report.
///   - set-aside: n9                # a claim, source, account or origin
///     reason: the ministry took its list down the same evening
///     by: A. Berg
///     date: 2024-05-03
///     until: 2024-06-01            # then it lapses
///     rests-on: 0c9a3b1d5e7f2468   # if that changes, it is looked at again
struct Decision {
  enum class Kind : std::uint8_t {
    SetAside,
    Read,  // the alternative of that name is taken, always
    SameAs,
    NotSameAs,
    AcceptLawBreak,  // the law holds no longer
  };
  enum class Status : std::uint8_t {
    Applied,
    Lapsed,    // some source was published at its `until`, or later
    Reopened,  // what it rests on is no longer what it was
  };

  Kind kind = Kind::SetAside;
  std::vector<Written> what;  // what it names, sorted
  std::optional<Written> at;  // of AcceptLawBreak: the event it is about
  std::string reason;
  std::string by;
  std::string date;  // a day, as written
  std::optional<Stretch> until;
  std::string rests_on;         // as written; empty: not stated
  std::string id;               // "set-aside:n9", unique in the audit
  std::vector<ClaimId> claims;  // that it is about, sorted; of a law: none
  std::string fingerprint;      // of what it rests on now
  Status status = Status::Applied;
  bool is_renewed = false;  // lapsed, and decided anew by another entry
  Place declared;

  bool is_applied() const { return status == Status::Applied; }
};

/// "set-aside", "accept-law-break": the key in the file.
const char* key_of(Decision::Kind kind);
/// By what it names.
std::string id_of(const Decision& decision);
/// "applied", "lapsed", "reopened"
const char* word_of(Decision::Status status);

}  // namespace concord
