// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/commands.h"

namespace CLI {
class Validator;
}

namespace concord {

/// The words of --fail-on, in the order of FailOn.
const std::vector<std::string>& fail_on_words();

/// What one of them means.
FailOn fail_on(const std::string& word);

/// Refuses every word but these, and lists them.
CLI::Validator one_of(std::vector<std::string> choices);

/// What is wrong with a number of seconds; empty if nothing is.
std::string not_seconds(const std::string& text);

}  // namespace concord
