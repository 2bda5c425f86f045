// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "tests/oracle/read_audit_maker.h"
#include "tests/oracle/read_decisions.h"

namespace concord::oracle {

/// One source speaking for one origin with one stated as-of.
struct ReadAccount {
  std::string name;
  int literal = 0;               // where it stands as written
  std::optional<Stated> window;  // nothing: it states its instant
  bool tells_of_event = false;   // else of things alone
  bool counts = false;           // what is not set aside
  bool may_move = false;
  std::vector<int> claims;  // but for those that are set aside
};

/// All that still say something.
std::vector<ReadAccount> accounts_of(const ReadAudit& audit,
                                     const ReadDecided& decided);

/// All that is said of one instant.
struct Stand {
  std::vector<int> claims;
  std::optional<int> moment;  // if it is one that somebody states
  bool has_begun = true;
  bool is_over = false;
  bool still = false;  // nothing moves any more since the one before

  friend auto operator<=>(const Stand&, const Stand&) = default;
};

/// From early to late.
using Chain = std::vector<Stand>;

/// Who stands when: counts have a chain for each phase, things one.
struct Order {
  std::vector<Chain> counts;
  Chain things;
};

/// Calls `visit` for every order of instants in which these accounts stand
/// somewhere in their windows, and all others where they stand literally.
void each_order(const ReadAudit& audit,
                const std::vector<ReadAccount>& accounts,
                const std::set<int>& moved,
                const std::function<void(const Order&)>& visit);

}  // namespace concord::oracle
