// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "rules/formula_tokens.h"

namespace concord {

/// Reads `2 * killed + sum(parts injured) - 5`: what stands on one side of a
/// comparison, with parentheses multiplied out.
std::optional<std::vector<Summand>> parse_sum(FormulaTokens& tokens);

/// Reads one figure, without a factor.
std::optional<FigurePattern> parse_figure(FormulaTokens& tokens);

/// Whether the next token is a status, which no sum can hold.
bool at_status(const FormulaTokens& tokens);
std::nullopt_t fail_status_alone(FormulaTokens& tokens);

}  // namespace concord
