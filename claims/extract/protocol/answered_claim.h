// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "claims/extract/proposals/proposal.h"
#include "claims/extract/proposals/said_numbers.h"
#include "claims/extract/protocol/json_value.h"

namespace concord::extract {

/// What an extractor may count and of whom: our own name of each, however it
/// calls it; and what it may have meant where there is none.
struct KnownNames {
  using Find = std::function<std::optional<std::string>(std::string_view)>;

  Find measure;     // "dead" -> "killed"
  Find population;  // "policemen" -> "police"
  std::vector<std::string> measures;
  std::vector<std::string> populations;
};

/// One claim of an answer (protocol.h) as a proposal that has passed
/// check_verbatim(), or the reason in words why it is none.  `part_of` is as it
/// was answered; `rules` and the span of its sentence are set.
std::variant<Proposal, std::string> answered_claim(const JsonValue& claim,
                                                   const NumberedText& text,
                                                   const KnownNames& names,
                                                   const std::string& made_by);

}  // namespace concord::extract
