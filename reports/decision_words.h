// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "reports/card.h"
#include "reports/style.h"
#include "reports/view.h"

namespace concord {

/// "n9 is set aside: the ministry took its list down (A. Berg, 2024-05-03)".
std::string in_words(const Decision& decision, const Audit& audit);

/// "add rests-on: 0c9a... to have it reopened when what it rests on changes";
/// empty for a decision that says what it rests on, or is not carried out.
std::string fingerprint_to_add(const Decision& decision);

/// All decisions with what became of them, and the fingerprint to add where one
/// says nothing of what it rests on.  Empty where nobody decided anything.
std::string decisions_section(const View& view, const Style& style);

/// What a decision did to a claim, a line each: "n9 is set aside: the ministry
/// took its list down (A. Berg, 2024-05-03)".
std::vector<std::string> decided_of(const View& view, ClaimId claim);

/// Whether a decision says how the claim is read.
bool is_read_as_decided(const View& view, ClaimId claim);

/// A question (Q302) about a decision: its title and its remarks by key.
std::string decision_title(const std::string& id, const View& view);
Remarks decision_remarks(const std::string& id, const View& view);

}  // namespace concord
