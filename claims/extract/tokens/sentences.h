// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "claims/extract/tokens/token.h"

namespace concord::extract {

/// Fills tokens.sentences from tokens.all.
void split_sentences(std::string_view shadow, Tokens& tokens);

}  // namespace concord::extract
