// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "claims/extract/packs/pack.h"

namespace concord::extract {

/// The packs of extraction as they are shipped, read once.
const ExtractPack& own_pack();

/// The statuses that our own packs read in a text, in its order: "The airport
/// seized; responsibility claimed, by the Red Front". What is denied begins
/// with "not ", what is less sure ends with how sure it is.
std::string statuses_told(const std::string& text);

/// The same of its figures: "40 servicemen killed; not 3 people injured, by the
/// army".
std::string figures_told(const std::string& text);

/// What a text counts: "11 people killed; 9 attackers killed (of 11)". A part
/// tells its total, a count that the text corrects the one that holds, "(now
/// 6)".
std::string counts_told(std::string_view text);

/// A text, and what one of the above must make of it.
struct Told {
  const char* text;
  const char* told;
};

void check_told(std::string (*make)(const std::string&),
                std::initializer_list<Told> rows);

}  // namespace concord::extract
