// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "claims/audit.h"
#include "engine/finding.h"

namespace concord::page {

// Where links lead: the same names as long as things keep theirs, so that a
// link to a finding can be mailed.

/// "f-attack_2fkilled_402016-07-18"
std::string anchor_of(const Figure& figure, const Audit& audit);
/// "d-C101_3aattack_2fkilled"; of findings that repeat each other their id.
std::string anchor_of_finding(std::string_view id);
/// "q-n5_2epolice": where the quote of a statement stands in its source.
std::string anchor_of_statement(std::string_view id);
/// "s-newspaper"
std::string anchor_of_source(std::string_view name);
/// "k-K1": a way out.
std::string anchor_of_way_out(std::string_view name);

}  // namespace concord::page
