// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claims/extract/tokens/token.h"

namespace concord::extract {

/// Fills tokens.quotations from tokens.all and the paragraphs of
/// tokens.sentences.
void find_quotations(Tokens& tokens);

}  // namespace concord::extract
