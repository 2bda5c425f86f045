// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

/// One attack, some words, two sources: the beginning of many folders in tests.
namespace concord::almaty {

extern const std::string kFolder;

/// What is read of that and the rest, or else all complaints.
std::string read(const std::string& rest);
/// The same with one more file of claims, about the newspaper.
std::string one(const std::string& claim);

}  // namespace concord::almaty
