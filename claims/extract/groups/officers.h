// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "claims/extract/groups/group.h"
#include "claims/extract/packs/pack.h"
#include "claims/extract/tokens/token.h"

namespace concord::extract {

/// In "three officers and seven soldiers" the officers are the army's and not,
/// as "three officers" alone would be, of the police.
void name_officers(Sketch& sketch, std::span<const Token> tokens,
                   const ExtractPack& pack);

}  // namespace concord::extract
