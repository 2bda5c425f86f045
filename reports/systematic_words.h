// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>

#include "engine/systematic.h"
#include "reports/card.h"
#include "reports/style.h"
#include "reports/view.h"
#include "reports/words.h"

namespace concord {

/// "cases: A and B differ on 49 of the 103 figures that both give", "cases: in
/// 247 of the 257 places where all is claimed, the parts do not sum to the
/// whole".
std::string title_of(const Systematic& repeated, const View& view,
                     const Words& words);

/// Its laws, and who says it where the title does not.
Remarks remarks_of(const Systematic& repeated, const View& view);

/// One card for all of it: how often, by which law, between whom, and its
/// findings, a line each; a few of them, or all.
std::string systematic_text(const Systematic& repeated, const View& view,
                            const Words& words, const Style& style, bool all);

/// The findings, as indices, that such cards tell of.
std::set<std::size_t> told_together(const std::vector<Systematic>& repeated);

}  // namespace concord
