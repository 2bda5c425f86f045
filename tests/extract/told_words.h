// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace concord::extract {

/// The statuses that our own packs read in a text, in its order: "The airport
/// seized; responsibility claimed, by the Red Front". What is denied begins
/// with "not ", what is less sure ends with how sure it is.
std::string statuses_told(const std::string& text);

/// The same of its figures: "40 servicemen killed; not 3 people injured, by the
/// army".
std::string figures_told(const std::string& text);

}  // namespace concord::extract
