// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "claims/extract/packs/pack.h"
#include "claims/yaml.h"

namespace concord::extract {

/// What the captures of a rule mean.  Complains where a value is no capture of
/// `pattern`, and nothing that may stand in its place: no measure, no
/// population; of the stage "status" where the status or its thing is missing,
/// of the stage "denial" where it is not told what is denied.
std::map<std::string, std::string> read_emit(const Yaml& rule, const Yaml& body,
                                             const std::string& stage,
                                             const Pattern& pattern,
                                             const ExtractPack& pack,
                                             Complaints& complaints);

}  // namespace concord::extract
