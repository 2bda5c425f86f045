// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "claims/extract/packs/pack.h"
#include "cli/exit_code.h"
#include "cli/extract_texts.h"
#include "cli/terminal.h"
#include "reports/proposals.h"

namespace concord {

/// Writes what is proposed into the claims/ of the audit of these texts, and
/// what it needs into audit.yaml, each file whole or not at all; tells what
/// changed, a line a file.  What a person has reviewed stays as it is.
ExitCode write_proposals(const ExtractTexts& texts,
                         const std::vector<ProposedText>& proposed,
                         const extract::ExtractPack& pack,
                         const Terminal& terminal);

}  // namespace concord
