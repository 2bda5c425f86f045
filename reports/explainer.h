// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "reports/proof.h"
#include "reports/style.h"
#include "reports/view.h"
#include "reports/words.h"

namespace concord {

/// What all explanations share: one audit, its words, and how a page looks.
struct Page {
  const View& view;
  const Words& words;
  const Style& style;
};

std::string explain_finding(const Page& page, const Finding& finding);
std::string explain_figure(const Page& page, const FigureView& figure);
std::string explain_claim(const Page& page, ClaimId claim);
std::string explain_conflict(const Page& page, int component, int index);
std::string explain_way_out(const Page& page, int component, int index);
std::string explain_account_way_out(const Page& page, int component, int index);

// Pieces of a page.
std::string heading(const Page& page, const std::string& text);
/// A line or more, indented, wrapped with a hanging indent.
std::string line(const Page& page, int indent, const std::string& text);
/// The numbered steps of a proof with its conclusion.
std::string steps(const Page& page, const Proof& proof);

}  // namespace concord
