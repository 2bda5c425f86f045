// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "claims/extract/quantities/quantity.h"
#include "claims/extract/tokens/token.h"

namespace concord::extract {

/// The code of ISO 4217 of an amount; nothing where the words leave it open, as
/// "pesos", "pounds" and "Jamaican dollars" do.  Stylebooks of agencies have
/// "$" and "dollars" mean those of the US where nothing else is said:
///
///   "$5 million", "five dollars", "US$5"   USD
///   "A$5 million", "Australian dollars"    AUD
///   "NT$5"                                 nothing: no code is sure
std::string currency_of(std::span<const Token> words, const Quantity& quantity);

}  // namespace concord::extract
