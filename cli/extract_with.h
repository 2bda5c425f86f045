// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "claims/extract/packs/pack.h"
#include "cli/commands.h"
#include "cli/extract_texts.h"
#include "reports/proposals.h"

namespace concord {

/// What the extractor that `--with` names makes of the texts: what of it rests
/// on their words.  All that was refused is told on standard error.  Nothing
/// where not every text was answered.
std::optional<std::vector<ProposedText>> propose_with(
    const ExtractTexts& texts, const extract::ExtractPack& pack,
    const ExtractOptions& options, const Terminal& terminal);

}  // namespace concord
