// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "reports/view.h"
#include "reports/words.h"

namespace concord {

/// The accounts whose claims a way out sets aside, by name.
std::vector<AccountId> accounts_of(const View& view, int component,
                                   const Correction& way_out);

/// All that these accounts say here: a copy goes with its account, though the
/// claim stays where another account says it, too.
std::vector<ClaimId> claims_of_accounts(const View& view, int component,
                                        const Correction& way_out);

/// "all that daily says"; where it has several accounts, which one is meant:
/// "all that daily says of the raid and all that wire says of suspect-2 as of
/// 2024-05-02".
std::string all_they_say(const std::vector<AccountId>& accounts,
                         const View& view, const Words& words);

}  // namespace concord
