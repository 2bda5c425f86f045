// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "claims/audit.h"
#include "reports/diff.h"

namespace concord {

/// "w1 and w2 (wire), d3 (daily) and d4 (gone)": who brought a change,
/// each claim with the source that it stands in.
std::string brought_words(const Brought& brought, const Audit& audit);

/// What makes a lock hard to compare with, a sentence each: another version,
/// other packs, tables that it does not know; and then what to do.
std::vector<std::string> lock_remarks(const Diff& diff,
                                      const std::string& since);

/// "concord accept C101:raid/killed raid/killed@2024-05-02 --by NAME", with a
/// reason where one is asked for; `folder` as in next_step().
std::string accept_command(const std::vector<std::string>& keys, bool asks_why,
                           const std::string& folder);

/// A word that a shell takes as it is, or in quotes.
std::string shell_word(const std::string& word);

}  // namespace concord
