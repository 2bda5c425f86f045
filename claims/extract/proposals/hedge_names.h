// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/extract/proposals/proposal.h"

namespace concord::extract {

/// "at_least": how JSON Lines call a hedge; of Vague nothing, since there the
/// word itself stands ("dozens").
std::string_view hedge_name(Hedged hedge);
std::optional<Hedged> find_hedge(std::string_view name);

/// "total", "part", "increment", "single".
std::string_view scope_name(Scope scope);
std::optional<Scope> find_scope(std::string_view name);

/// All names of hedges, and the vague words.
std::vector<std::string> hedge_names();

/// "4", "2.5": `units` of 10^-scale.
std::string decimal_text(std::int64_t units, std::uint8_t scale);

/// What a claims file says of it: "at least 5", "5 to 7", "dozens", "USD
/// 3200000".  Its low and high are the numbers that the text has: 5 of "more
/// than 5".
std::string says_of(const Proposal& proposal);

}  // namespace concord::extract
