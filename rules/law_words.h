// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "rules/law.h"

namespace concord {

/// Every law that reports can name, by id, with what it says: the formula of a
/// written one, else what the audit declares.  "complete:victims" says
/// "civilians police", "part-of:hospital" says "attack", "rises" its own name.
/// That two things are one is not among them: it is declared of the things.
std::map<std::string, std::string> law_words(const Audit& audit,
                                             const LawBook& laws);

}  // namespace concord
