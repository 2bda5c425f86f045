// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claims/audit.h"
#include "claims/standing.h"

namespace concord {

/// One way to take a claim, or all claims of an account, other than literally:
/// given up, the literal reading makes room for exactly this.  It exists only
/// where something licenses it.
///
///   precise:c           cost 1: the number ends in zeros, and the pack or the
///                       claim allows it
///   moment:ACCOUNT      cost 2, once for all accounts that stand at one moment
///                       of one root event: it states no instant
///   scope:c=victims     cost 2: an ambiguous word of the pack
///   extent:c=june-5     cost 2: the claim is `open-to` it
///   complete:c          cost 3: a cue, an origin that counts partly, `open-to`
///   same:x=y            cost 4: declared `unsure`
struct Alternative {
  enum class Kind : std::uint8_t {
    Precise,
    Moment,
    Scope,
    Extent,
    Complete,
    Same,
  };

  Kind kind = Kind::Precise;
  std::string name;
  ClaimId claim;      // of Precise, Scope, Extent, Complete
  AccountId account;  // of Moment
  std::optional<PopulationId> population;  // of Scope; nothing: everyone
  EventId event;                           // of Extent
  ThingId thing;                           // of Same
  ThingId other;
  std::string licence;  // why it may be: `"toll" leaves open of whom`
};

int cost_of(Alternative::Kind kind);

/// The name of the reading that an account counted at another moment.
std::string moment_name(const Account& account);

/// All that is licensed, sorted by name: of claims that stand.
std::vector<Alternative> licensed_alternatives(
    const Audit& audit, const std::vector<Standing>& standing);

/// Whether its number ends in zeros, and no hedge ("exactly 2000") says that
/// they are meant.
bool may_be_rounded(const Audit& audit, const Statement& statement);

/// What an amount may be if it was rounded: min(half the last written unit,
/// 5 %), at least 1, to both sides.  Nothing unless it is one number that ends
/// in zeros.
std::optional<Interval> as_rounded(const Amount& amount, bool whole_numbers);
/// The same of a share: 40 % as 38 % to 42 %.
std::optional<Interval> as_rounded(const Relative& share);

}  // namespace concord
