// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/reconcile.h"
#include "reports/style.h"

namespace concord {

/// Of what somebody wants to know the ways out.
struct Disagreement {
  std::vector<int> components;  // ascending
  std::vector<Figure> figures;  // of which each way out is told first
};

/// The parts of an audit in which a finding, a figure or a claim of this name
/// stands, whether they disagree or not; for an empty name all that disagree.
/// Nothing where nothing has that name: then unknown_subject() (subject.h) says
/// so.
std::optional<Disagreement> disagreement(const Reconciliation& all,
                                         std::string_view asked);

/// What `concord explain --ways-out` prints: the ways out of each part in their
/// three lists, with what each gives up, what it costs, and what the figures
/// then are.  The cheapest of each list, or every one.
std::string ways_out_page(const Reconciliation& all, const Disagreement& of,
                          const Style& style, bool every);

}  // namespace concord
