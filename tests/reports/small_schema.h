// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace concord {

/// Where `value` does not fit `schema`: "/claims/0/low: has the wrong type".
/// Knows the keywords of reports/*.schema.json and refuses a schema with
/// others, so that nothing passes for want of a check.
std::vector<std::string> misfits(const nlohmann::json& value,
                                 const nlohmann::json& schema);

}  // namespace concord
